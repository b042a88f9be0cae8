package dev.repotickets.core.store.yaml;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static dev.repotickets.core.ticket.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.AgentEvent;
import dev.repotickets.core.agent.AgentSamples;
import dev.repotickets.core.backlog.BacklogEvent;
import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.BacklogSamples;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.epic.EpicEvent;
import dev.repotickets.core.epic.EpicSamples;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.journal.JournalEntry;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.sprint.SprintEvent;
import dev.repotickets.core.sprint.SprintSamples;
import dev.repotickets.core.task.Move;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskEvent;
import dev.repotickets.core.task.TaskSamples;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Resolution;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketEvent;
import dev.repotickets.core.time.TimeLog;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.core.workflow.RunEvent;
import dev.repotickets.core.workflow.Workflow;
import dev.repotickets.core.workflow.WorkflowEvent;
import dev.repotickets.core.workflow.WorkflowRun;
import dev.repotickets.core.workflow.WorkflowSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files as people and other programs meet them.
final class GoldenTest {
    private static final String OWNER = "LOGIN-7K3F";

    @TempDir private Path folder;

    @Test
    void the_full_ticket_of_these_tests_has_every_field_set() {
        Shape<Ticket> shape = Shape.of(Ticket.class);

        Node.Fields fields = shape.write(Samples.fullTicket());

        assertThat(fields.values().keySet()).containsExactlyElementsOf(shape.names());
    }

    @Test
    void a_full_ticket_is_written_as_agreed_and_read_back_whole() throws IOException {
        Ticket ticket = Samples.fullTicket();
        try (YamlStore store = YamlStores.open(folder, YamlStores.fixed())) {
            store.write(tx -> tx.apply(stored(ticket)));

            Golden.check("ticket.yaml", text("tickets/3F/LOGIN-7K3F.yaml"));
            assertThat(store.<Optional<Ticket>>read(view -> view.find(Ticket.KIND, OWNER)))
                    .contains(ticket);
        }
    }

    @Test
    void a_small_ticket_holds_only_what_was_said() throws IOException {
        try (YamlStore store = YamlStores.open(folder, YamlStores.fixed())) {
            store.write(tx -> tx.apply(Samples.opened("FIX-1", Samples.uid(1), "Fix it")));

            Golden.check("small-ticket.yaml", text("tickets/01/FIX-1.yaml"));
        }
    }

    @Test
    void a_full_epic_is_written_as_agreed_and_read_back_whole() throws IOException {
        Epic epic = EpicSamples.full();

        check(Epic.KIND, epic, new EpicEvent.Deleted(epic.id(), ADA, NOON), "epic.yaml");
    }

    @Test
    void a_full_backlog_item_is_written_as_agreed_and_read_back_whole() throws IOException {
        BacklogItem item = BacklogSamples.full();

        check(
                BacklogItem.KIND,
                item,
                new BacklogEvent.Deleted(item.id(), ADA, NOON),
                "backlog.yaml");
    }

    @Test
    void a_full_sprint_is_written_as_agreed_and_read_back_whole() throws IOException {
        Sprint sprint = SprintSamples.full();

        check(
                Sprint.KIND,
                sprint,
                new SprintEvent.Updated(sprint.id(), List.of(), ADA, NOON),
                "sprint.yaml");
    }

    @Test
    void a_full_agent_is_written_as_agreed_and_read_back_whole() throws IOException {
        Agent agent = AgentSamples.full();

        check(Agent.KIND, agent, new AgentEvent.Deleted(agent.id(), ADA, NOON), "agent.yaml");
    }

    @Test
    void a_full_task_is_written_as_agreed_and_read_back_whole() throws IOException {
        Task task = TaskSamples.full();

        check(
                Task.KIND,
                task,
                new TaskEvent.Moved(task.id(), Move.STARTED, "", List.of(), ADA, NOON),
                "task.yaml");
    }

    @Test
    void a_full_workflow_lies_straight_in_its_folder_as_agreed_and_is_read_back_whole()
            throws IOException {
        Workflow workflow = WorkflowSamples.full();

        check(
                Workflow.KIND,
                workflow,
                new WorkflowEvent.Created(workflow.id(), "", ADA, NOON),
                "workflow.yaml");
    }

    @Test
    void a_full_run_is_written_as_agreed_and_read_back_whole() throws IOException {
        WorkflowRun run = WorkflowSamples.fullRun();

        check(
                WorkflowRun.KIND,
                run,
                new RunEvent.Started(run.id(), "", ADA, NOON),
                "workflow-run.yaml");
    }

    @Test
    void each_kind_of_note_is_written_as_agreed_and_read_back_whole() throws IOException {
        Comment comment = Samples.comment(OWNER, Samples.uid(2), "Seen in 17.1, too.\nAnd 17.2.\n");
        JournalEntry entry = Samples.fullEntry(OWNER, Samples.uid(3));
        TimeLog log = Samples.fullTimeLog(OWNER, Samples.uid(4));
        try (YamlStore store = YamlStores.open(folder, YamlStores.fixed())) {
            store.write(tx -> {
                tx.apply(Notes.commented(comment, ADA, NOON));
                tx.apply(Notes.journaled(entry, ADA, NOON));
                return tx.apply(Notes.timed(log, "stopped", ADA, NOON));
            });

            Golden.check("comment.yaml", text(beside(comment.key())));
            Golden.check("journal.yaml", text(beside(entry.key())));
            Golden.check("time.yaml", text(beside(log.key())));
            assertThat(beside(store, Notes.COMMENT)).containsExactly(comment);
            assertThat(beside(store, Notes.JOURNAL)).containsExactly(entry);
            assertThat(beside(store, Notes.TIME)).containsExactly(log);
        }
    }

    @Test
    void a_kept_fact_is_written_as_agreed_and_read_back_whole() throws IOException {
        try (YamlStore store = YamlStores.open(folder, YamlStores.fixed())) {
            store.write(tx -> {
                Ticket opened = tx.apply(Samples.opened(OWNER, Samples.uid(1), "Login fails"));
                Ticket edited = tx.apply(opened.edit(Edits.addLabel("auth"), RULES, ADA, NOON));
                return tx.apply(
                        edited.close(
                                Resolution.WONT_DO,
                                "Not ours.\nTheirs.",
                                Optional.empty(),
                                RULES,
                                ADA,
                                NOON));
            });

            List<Fact> facts = store.read(view -> view.facts(Ticket.KIND, OWNER));
            assertThat(facts)
                    .extracting(Fact::event)
                    .containsExactly("ticket.updated", "ticket.closed");
            Golden.check("fact.yaml", text(beside(facts.getLast().key())));
        }
        try (YamlStore again = YamlStores.open(folder)) {
            assertThat(again.<List<Fact>>read(view -> view.facts(Ticket.KIND, OWNER))).hasSize(2);
        }
    }

    @Test
    void a_new_folder_holds_the_ticket_and_what_lies_beside_it_and_nothing_else()
            throws IOException {
        try (YamlStore store = YamlStores.open(folder, YamlStores.fixed())) {
            store.write(tx -> {
                tx.apply(Samples.opened("FIX-1", Samples.uid(1), "Fix it"));
                var comment = Samples.comment("FIX-1", Samples.uid(2), "hello");
                return tx.apply(Notes.commented(comment, ADA, NOON));
            });
        }

        Path content = folder.resolve(".tickets");
        try (Stream<Path> files = Files.walk(content)) {
            assertThat(files.filter(Files::isRegularFile).map(content::relativize))
                    .extracting(Path::toString)
                    .containsExactlyInAnyOrder(
                            "tickets/01/FIX-1.yaml",
                            "tickets/01/FIX-1/" + Samples.uid(2).value() + ".yaml");
        }
    }

    private <T extends Record & Entity> void check(
            Kind<T> kind, T entity, Event event, String golden) throws IOException {
        Shape<T> shape = Shape.of(kind.type());
        assertThat(shape.write(entity).values().keySet()).containsExactlyElementsOf(shape.names());
        try (YamlStore store = YamlStores.open(folder, YamlStores.fixed())) {
            store.write(tx -> tx.apply(new Change<>(kind, entity, event)));

            String folder = kind.folder() + (kind.byHand() ? "/" : "/01/");
            String path = folder + entity.key() + ".yaml";
            Golden.check(golden, text(path));
            assertThat(store.<Optional<T>>read(view -> view.find(kind, entity.key())))
                    .contains(entity);
        }
    }

    private static Change<Ticket> stored(Ticket ticket) {
        return new Change<>(
                Ticket.KIND, ticket, new TicketEvent.Created(ticket.id(), "", "", "", ADA, NOON));
    }

    private static <T extends Record & Entity> List<T> beside(YamlStore store, Kind<T> kind) {
        return store.read(view -> view.of(kind, OWNER));
    }

    private static String beside(String uid) {
        return "tickets/3F/LOGIN-7K3F/" + uid + ".yaml";
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(".tickets").resolve(path));
    }
}
