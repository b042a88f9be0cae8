package dev.repotickets.tools.assign;

import dev.repotickets.core.assign.InstalledLearner;
import dev.repotickets.core.assign.Learner;
import dev.repotickets.core.assign.OutcomeLog;
import dev.repotickets.core.evaluation.Evaluation;
import dev.repotickets.core.evaluation.Score;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Learning;
import dev.repotickets.tools.find.Rounded;
import dev.repotickets.tools.schema.Doc;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `assign evaluate`
public final class EvaluateAssignment {
    public static final Tool<Input, Evaluated> TOOL =
            Tool.reading(
                    new ToolName("assign", "evaluate"),
                    "Is learning any better",
                    "How well the model foretold the outcomes here, beside simpler rates and the"
                            + " original's formulas.",
                    Input.class,
                    Evaluated.class,
                    "{}",
                    EvaluateAssignment::run);

    public record Input() {}

    public record Evaluated(
            @Doc("Each foretold before it was learned") int outcomes,
            @Present @Doc("The model's first") List<Row> items,
            String verdict) {}

    public record Row(
            String name,
            @Doc("Lower is better; probabilities only") Optional<Double> logLoss,
            @Doc("Of probabilities; 0: as often as said") Optional<Double> calibrationError,
            @Doc("0.5: guessing, 1: every success above every failure") Optional<Double> auc) {}

    private EvaluateAssignment() {}

    private static Evaluated run(Input input, Call call) {
        return call.read(view -> {
            OutcomeLog log = Learning.log(call.workspace(), view);
            Learner learner = InstalledLearner.get();
            Evaluation evaluation =
                    Evaluation.of(learner.learn(log).model(), learner.rehearse(log));
            return new Evaluated(
                    evaluation.outcomes(),
                    evaluation.scores().stream().map(EvaluateAssignment::row).toList(),
                    verdict(evaluation));
        });
    }

    private static Row row(Score score) {
        return new Row(
                score.name(),
                score.logLoss().map(Rounded::of),
                score.calibrationError().map(Rounded::of),
                score.areaUnderCurve().map(Rounded::of));
    }

    private static String verdict(Evaluation evaluation) {
        if (evaluation.outcomes() == 0) {
            return "Nothing has been learned yet: no task that an agent had has ended.";
        }
        Score own = evaluation.scores().getFirst();
        Score best =
                evaluation.scores().stream()
                        .skip(1)
                        .filter(it -> it.logLoss().isPresent())
                        .min(Comparator.comparingDouble(it -> it.logLoss().orElse(9.0)))
                        .orElseThrow();
        double gain = best.logLoss().orElse(0.0) - own.logLoss().orElse(0.0);
        return (gain > 0
                        ? "The model foretells better than every simpler way here: "
                        : "A simpler way foretells as well here: ")
                + best.name()
                + " has a log loss of "
                + Rounded.of(best.logLoss().orElse(0.0))
                + ", the model "
                + Rounded.of(own.logLoss().orElse(0.0));
    }
}
