package dev.repotickets.assignmodel.familiarity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// Everybody ranks the same tickets, one after the other, and sees afterwards who resolved them.
///
/// @param figures by the name of the ranker
/// @param fitSeconds how long the learned one took to learn
/// @param candidates how many a ticket had in the mean
record Trial(Map<String, Figures> figures, double fitSeconds, double candidates) {
    static final String LEARNED = "conditional logit";

    /// Learns from what was before `from`, and ranks what was resolved from then to before `to` by
    /// one of at least two candidates.
    static Trial of(List<Resolved> lines, Instant from, Instant to) {
        var sorted = new TreeSet<>(lines);
        List<Resolved> before = sorted.stream().filter(it -> it.at().isBefore(from)).toList();
        List<Resolved> asked =
                sorted.stream()
                        .filter(it -> !it.at().isBefore(from) && it.at().isBefore(to))
                        .toList();
        long start = System.nanoTime();
        FamiliarityModel model = FamiliarityModel.learn(before);
        double seconds = (System.nanoTime() - start) / 1e9;
        var past = new Past();
        before.forEach(past::add);

        Map<String, Ranker> rankers = Baselines.all();
        rankers.put(LEARNED, look -> probabilities(model, look));
        var figures = new LinkedHashMap<String, Figures>();
        rankers.keySet().forEach(it -> figures.put(it, new Figures()));
        long candidates = 0;
        var waiting = new ArrayList<Resolved>();
        for (Resolved line : asked) {
            if (!waiting.isEmpty() && waiting.getLast().at().isBefore(line.at())) {
                waiting.forEach(past::add);
                waiting.forEach(model::observe);
                waiting.clear();
            }
            waiting.add(line);
            candidates += judge(line, past, rankers, figures);
        }
        int tickets = figures.getOrDefault(LEARNED, new Figures()).tickets();
        return new Trial(figures, seconds, (double) candidates / tickets);
    }

    Figures of(String name) {
        return figures.getOrDefault(name, new Figures());
    }

    String table() {
        var text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%d tickets, %.1f candidates%n%n",
                        of(LEARNED).tickets(),
                        candidates));
        text.append("| | top-1 | top-3 | top-5 | MRR | log loss | fit | per ticket |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        figures.forEach((name, each) -> {
            String fit =
                    name.equals(LEARNED) ? String.format(Locale.ROOT, "%.1f s", fitSeconds) : "";
            text.append(each.line(name, fit)).append('\n');
        });
        return text.toString();
    }

    private static int judge(
            Resolved line, Past past, Map<String, Ranker> rankers, Map<String, Figures> figures) {
        List<String> names =
                past.look(line.topic(), line.at().getEpochSecond()).candidates().stream()
                        .map(Person::name)
                        .toList();
        int chosen = names.indexOf(line.who());
        if (chosen < 0 || names.size() < 2) {
            return 0;
        }
        rankers.forEach((name, ranker) -> {
            long start = System.nanoTime();
            double[] probabilities =
                    ranker.probabilities(past.look(line.topic(), line.at().getEpochSecond()));
            long time = System.nanoTime() - start;
            figures.getOrDefault(name, new Figures()).add(probabilities, chosen, time);
        });
        return names.size();
    }

    private static double[] probabilities(FamiliarityModel model, Look look) {
        List<Person> candidates = look.candidates();
        String[] names = candidates.stream().map(Person::name).toArray(String[]::new);
        double[] probabilities = new double[names.length];
        model.rank(look.topic(), Instant.ofEpochSecond(look.second()), names.length)
                .forEach(it ->
                        probabilities[Arrays.binarySearch(names, it.person())] = it.probability());
        return probabilities;
    }
}
