package dev.repotickets.core.evaluation;

import dev.repotickets.core.assign.Foretold;
import dev.repotickets.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;

/// How good a model was on the outcomes of a log beside simpler ways, each outcome judged before it
/// was learned (prequential: Dawid, "Present position and potential developments", 1984).
///
/// @param outcomes how many count
/// @param scores the model's first
public record Evaluation(int outcomes, List<Score> scores) {

    public static Evaluation of(String model, List<Foretold> foretold) {
        var scores = new ArrayList<Score>();
        var own = new Measures();
        foretold.forEach(it -> own.add(it.probability(), it.outcome().reward().orElseThrow()));
        scores.add(own.probabilities(model));
        List<Outcome> outcomes = foretold.stream().map(Foretold::outcome).toList();
        List.of(
                        new TypeRate(),
                        new PlainRate(),
                        new Neighbours(),
                        new OriginalAutoAssign(),
                        new OriginalSelector())
                .forEach(it -> scores.add(score(it, outcomes)));
        return new Evaluation(outcomes.size(), List.copyOf(scores));
    }

    private static Score score(Baseline baseline, List<Outcome> outcomes) {
        var measures = new Measures();
        for (Outcome outcome : outcomes) {
            measures.add(baseline.judge(outcome), outcome.reward().orElseThrow());
            baseline.learn(outcome);
        }
        return baseline.isProbability()
                ? measures.probabilities(baseline.name())
                : measures.ranks(baseline.name());
    }
}
