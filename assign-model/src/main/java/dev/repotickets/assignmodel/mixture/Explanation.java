package dev.repotickets.assignmodel.mixture;

import dev.repotickets.assignmodel.feature.Pair;
import dev.repotickets.assignmodel.feature.Reason;
import dev.repotickets.assignmodel.memory.Neighbours;
import dev.repotickets.core.outcome.Factor;
import dev.repotickets.core.outcome.Traits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Says reasons in words.
final class Explanation {
    private static final double SMALL = 0.02;
    private static final int SHOWN = 3;

    private Explanation() {}

    /// All reasons but the task, the strongest first. Those below 0.02 are one, `other`, at the
    /// end, together with what makes the sum exactly `sum`.
    static List<Factor> factors(Leaning leaning, double slope, double sum) {
        var factors = new ArrayList<Factor>();
        double left = sum;
        for (Reason reason : Reason.values()) {
            double part = slope * leaning.parts()[reason.index()];
            if (reason != Reason.TASK && Math.abs(part) >= SMALL) {
                factors.add(
                        new Factor(name(reason, leaning.pair()), part, evidence(reason, leaning)));
                left -= part;
            }
        }
        factors.sort(Comparator.comparingDouble(it -> -Math.abs(it.logOdds())));
        if (left != 0) {
            factors.add(new Factor("other", left, ""));
        }
        return List.copyOf(factors);
    }

    private static String name(Reason reason, Pair pair) {
        Traits task = pair.subject().traits();
        return switch (reason) {
            case TASK -> "the task";
            case OVERALL -> "success so far";
            case TYPE -> "success on " + task.taskType();
            case COMPONENT -> "success on component " + task.component();
            case LABELS -> "success on its labels";
            case COMPLEXITY -> "success at complexity " + task.complexity();
            case SIMILAR -> "similar tickets";
            case FAMILY -> "success of " + pair.who().family() + " on " + task.taskType();
            case LOAD -> "load";
            case DECLARED_TYPE -> "made for " + task.taskType();
            case DECLARED_COMPONENT -> "knows the area";
            case FORM -> "recent form";
            case EXPERIENCE -> "experience";
            case SPEED -> "speed";
        };
    }

    private static String evidence(Reason reason, Leaning leaning) {
        Pair pair = leaning.pair();
        var keys = pair.subject().keys();
        return switch (reason) {
            case OVERALL, EXPERIENCE -> pair.standing().evidence("");
            case TYPE -> pair.standing().evidence(keys.type());
            case COMPONENT -> keys.component().map(pair.standing()::evidence).orElse("");
            case LABELS ->
                    keys.labels().stream()
                            .filter(it -> !pair.standing().evidence(it).isEmpty())
                            .map(it -> it + " " + pair.standing().evidence(it))
                            .collect(Collectors.joining(", "));
            case COMPLEXITY -> pair.standing().evidence(keys.complexity());
            case SIMILAR ->
                    pair.subject().neighbours().best(pair.standing().index(), SHOWN).stream()
                            .map(Explanation::said)
                            .collect(Collectors.joining(", "));
            case LOAD -> pair.who().load() + " of " + pair.who().capacity();
            case TASK, FAMILY, DECLARED_TYPE, DECLARED_COMPONENT, FORM, SPEED -> "";
        };
    }

    private static String said(Neighbours.Neighbour neighbour) {
        return neighbour.row().ticket() + (neighbour.wentWell() ? " went well" : " did not");
    }
}
