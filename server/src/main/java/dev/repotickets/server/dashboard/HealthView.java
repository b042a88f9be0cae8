package dev.repotickets.server.dashboard;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.pages.work.Health;
import dev.repotickets.tools.Outcome;
import java.util.List;
import java.util.Map;

/// What `workspace_validate` finds.
final class HealthView implements Page {
    @Override
    public Answer show(Asked asked) {
        asked.requireNoMore();
        Outcome outcome =
                asked.changes()
                        .call(
                                "workspace_validate",
                                new Node.Fields(Map.of()),
                                asked.principal(),
                                asked.call());
        return switch (outcome) {
            case Outcome.Done(Node.Fields(Map<String, Node> found)) -> page(asked, found);
            case Outcome.Failed(String _, Problem problem) -> throw problem.toException();
        };
    }

    private static Answer page(Asked asked, Map<String, Node> found) {
        List<Health.Row> rows =
                found.get("findings") instanceof Node.Items(List<Node> all)
                        ? all.stream().map(HealthView::row).toList()
                        : List.of();
        return new Answer.Shown(
                "work/health.jte",
                new Health(
                        asked.frame("Health", Route.HEALTH),
                        found.get("ok") instanceof Node.Truth(boolean isOk) && isOk,
                        number(found, "checked") + " tickets",
                        (int) number(found, "total"),
                        rows));
    }

    private static Health.Row row(Node finding) {
        Map<String, Node> fields =
                finding instanceof Node.Fields(Map<String, Node> values) ? values : Map.of();
        return new Health.Row(
                text(fields, "severity"),
                text(fields, "subject"),
                text(fields, "message"),
                text(fields, "fix"));
    }

    private static String text(Map<String, Node> fields, String name) {
        return fields.get(name) instanceof Node.Text(String value) ? value : "";
    }

    private static long number(Map<String, Node> fields, String name) {
        return fields.get(name) instanceof Node.Numeral number ? number.whole().orElse(0) : 0;
    }
}
