package dev.repotickets.assignmodel.familiarity;

import dev.repotickets.assignmodel.optimize.Optimizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// What each feature weighs.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Weights(double[] values, Scale scale) {

    /// So many pairs of a ticket and a candidate are learned from at most, the last ones: they take
    /// 60 MB while it learns.
    private static final int MOST_PAIRS = 200_000;

    /// Learned from lines in their order, which are added to an empty past. A ticket teaches by
    /// what was known before its moment, and only where its person was one of several candidates.
    static Weights learn(Iterable<Resolved> lines, Past past, Optimizer optimizer) {
        Deque<Example> examples = examples(lines, past);
        Scale scale = Scale.of(examples);
        double[] prior = Arrays.stream(Feature.values()).mapToDouble(Feature::prior).toArray();
        if (examples.isEmpty()) {
            return new Weights(prior, scale);
        }
        var loss = new ListLoss(examples, scale, prior);
        return new Weights(optimizer.lower(loss, prior).orElse(prior), scale);
    }

    private static Deque<Example> examples(Iterable<Resolved> lines, Past past) {
        var examples = new ArrayDeque<Example>();
        var sameMoment = new ArrayList<Resolved>();
        int pairs = 0;
        for (Resolved line : lines) {
            if (!sameMoment.isEmpty() && sameMoment.getLast().at().isBefore(line.at())) {
                sameMoment.forEach(past::add);
                sameMoment.clear();
            }
            sameMoment.add(line);
            Look look = past.look(line.topic(), line.at().getEpochSecond());
            int chosen = place(look.candidates(), line.who());
            if (chosen >= 0 && look.candidates().size() > 1) {
                examples.add(new Example(look.features(), chosen));
                pairs += look.candidates().size();
            }
            while (pairs > MOST_PAIRS) {
                pairs -= examples.remove().rows().length;
            }
        }
        sameMoment.forEach(past::add);
        return examples;
    }

    private static int place(List<Person> candidates, String who) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).name().equals(who)) {
                return i;
            }
        }
        return -1;
    }
}
