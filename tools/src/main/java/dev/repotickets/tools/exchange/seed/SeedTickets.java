package dev.repotickets.tools.exchange.seed;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.exchange.Arrival;
import dev.repotickets.tools.exchange.Beside;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Tickets of the original as ours. `rules` are the settings that will be in force.
record SeedTickets(
        SeedLinks links, SeedIds ids, SeedTimes times, Finds finds, Configuration rules) {
    private static final List<String> AS_THEY_ARE =
            List.of(
                    "title",
                    "description",
                    "status",
                    "priority",
                    "assignee",
                    "reporter",
                    "reporter_email",
                    "branch",
                    "commit",
                    "estimated_hours",
                    "story_points",
                    "requirements_status",
                    "test_coverage_percentage");
    private static final Set<String> OTHERWISE =
            Set.of(
                    "id",
                    "labels",
                    "created_at",
                    "updated_at",
                    "comments",
                    "journal_entries",
                    "time_logs",
                    "blocked_by",
                    "blocks",
                    "related_to",
                    "epic_id",
                    "parent_ticket_id",
                    "child_ticket_ids",
                    "assigned_agent",
                    "agent_tasks",
                    "requirements",
                    "user_stories",
                    "expected_results",
                    "gherkin_scenarios",
                    "acceptance_criteria_met");

    Arrival<Ticket> read(SeedFile file) {
        return SeedEntity.read(file, () -> ticket(file));
    }

    private Arrival<Ticket> ticket(SeedFile file) {
        String original = file.subject();
        String id = ids.of(original);
        var entity = new SeedEntity(file, times, finds, id);
        Map<String, Node> fields = entity.begun(AS_THEY_ARE, OTHERWISE);
        fields.put("blocked_by", ids(links.blockedBy(original)));
        fields.put("related_to", ids(links.relatedTo(original)));
        links.parent(original).ifPresent(it -> fields.put("parent_ticket_id", id(it)));
        links.epic(original).ifPresent(it -> fields.put("epic_id", id(it)));
        file.text("assigned_agent")
                .flatMap(it -> valid(file, "assigned_agent", it, AgentId::new))
                .ifPresent(it -> fields.put("assigned_agent", it));
        fields.put("agent_tasks", tasks(file));
        fields.putAll(SeedSpecification.of(entity.parts(), entity.createdAt().toString()));
        Ticket ticket = entity.as(Ticket.class, fields);
        var beside =
                new ArrayList<>(
                        SeedNotes.of(
                                file, entity.parts(), finds, id, entity.createdAt().toString()));
        boolean isEnded = rules.category(ticket.headline().status()).isEnded();
        Optional<Instant> changed =
                entity.updatedAt().filter(it -> isEnded || it.isAfter(entity.createdAt()));
        String fact = isEnded ? "ticket.closed" : "ticket.updated";
        changed.<Beside>map(it -> SeedNotes.changed(id, fact, it)).ifPresent(beside::add);
        return new Arrival<>(Ticket.KIND, ticket, original, beside);
    }

    private Node tasks(SeedFile file) {
        return new Node.Items(
                file.texts("agent_tasks").stream()
                        .flatMap(it -> valid(file, "agent_tasks", it, TaskId::new).stream())
                        .toList());
    }

    private Optional<Node> valid(
            SeedFile file, String field, String text, Function<String, ? extends Record> type) {
        try {
            return Optional.of(type.apply(text)).map(_ -> Node.text(text));
        } catch (ProblemException _) {
            finds.lose(file, field + " " + text + " is no id and was left out");
            return Optional.empty();
        }
    }

    private Node id(String original) {
        return Node.text(ids.of(original));
    }

    private Node ids(Collection<String> originals) {
        return new Node.Items(originals.stream().map(this::id).toList());
    }
}
