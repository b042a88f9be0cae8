package dev.repotickets.core.yaml;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node.Fields;
import java.util.Map;
import java.util.Optional;

/// Reads a file with conflict markers as what a merge by meaning makes of its sides.
final class Conflicted {
    private Conflicted() {}

    static YamlResult read(String text) {
        try {
            var sides = ConflictMarkers.split(text);
            var ours = side("our", sides.ours());
            var theirs = side("their", sides.theirs());
            return switch (Merge.merge(base(sides), ours.fields(), theirs.fields())) {
                case MergeOutcome.Merged(var fields) -> resolved(ours, fields).inConflict(text);
                case MergeOutcome.Refused(var reason) -> new YamlFault(1, reason);
            };
        } catch (YamlFaultException refused) {
            return refused.fault();
        } catch (ProblemException beyondLimits) {
            return new YamlFault(
                    1, "has conflict markers, and merged " + beyondLimits.getMessage());
        }
    }

    private static YamlDocument resolved(YamlDocument ours, Fields merged) {
        return ours.with(merged, new KnownKeys(ours.fields().values().keySet(), Map.of()));
    }

    private static Optional<Fields> base(ConflictMarkers.Sides sides) {
        return sides.base()
                .map(YamlReader::readSide)
                .flatMap(result ->
                        result instanceof YamlDocument document
                                ? Optional.of(document.fields())
                                : Optional.empty());
    }

    private static YamlDocument side(String whose, String text) {
        return switch (YamlReader.readSide(text)) {
            case YamlDocument document -> document;
            case YamlFault(int _, var reason) ->
                    throw new YamlFaultException(
                            1, "has conflict markers, and " + whose + " side alone " + reason);
        };
    }
}
