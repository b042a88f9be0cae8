package dev.repotickets.core.ticket;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.PartId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.journal.JournalEntry;
import dev.repotickets.core.journal.JournalType;
import dev.repotickets.core.journal.Progress;
import dev.repotickets.core.requirement.Behaviour;
import dev.repotickets.core.requirement.ExpectedResult;
import dev.repotickets.core.requirement.GherkinScenario;
import dev.repotickets.core.requirement.Requirement;
import dev.repotickets.core.requirement.RequirementStatus;
import dev.repotickets.core.requirement.RequirementsStatus;
import dev.repotickets.core.requirement.ResultStatus;
import dev.repotickets.core.requirement.ScenarioStatus;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.requirement.Step;
import dev.repotickets.core.requirement.StepKeyword;
import dev.repotickets.core.requirement.UserStory;
import dev.repotickets.core.requirement.VerificationMethod;
import dev.repotickets.core.time.TimeLog;
import dev.repotickets.core.time.TimeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Tickets and what is written beside them: plain ones, and ones with every field set.
public final class Samples {
    public static final Actor ADA = new Actor("Ada", "ada@example.org");
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final Configuration RULES = Configuration.DEFAULT;

    private Samples() {}

    public static Uid uid(int number) {
        return Uid.of(NOON.plusSeconds(number), number, number);
    }

    public static Change<Ticket> opened(String id, Uid uid, String title) {
        return opened(id, uid, title, "", List.of(), Specification.NONE);
    }

    public static Change<Ticket> opened(
            String id,
            Uid uid,
            String title,
            String description,
            List<String> labels,
            Specification specification) {
        var draft =
                new Draft(
                        title,
                        description,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        labels,
                        new Plan(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Links.NONE,
                        specification,
                        "",
                        Optional.empty(),
                        Optional.empty());
        return Ticket.open(new TicketId(id), uid, draft, RULES, ADA, NOON);
    }

    public static Comment comment(String owner, Uid uid, String text) {
        return new Comment(uid, owner, ADA.name(), ADA.email(), NOON, text);
    }

    public static TimeLog timer(String owner, Uid uid) {
        return new TimeLog(
                uid,
                owner,
                ADA.name(),
                NOON,
                TimeType.WORK,
                NOON,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    public static JournalEntry entry(String owner, Uid uid, String text) {
        return new JournalEntry(
                uid,
                owner,
                ADA.name(),
                ADA.email(),
                NOON,
                JournalType.PROGRESS,
                text,
                new Progress(Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Collections.emptySortedSet(),
                List.of(),
                List.of());
    }

    public static TimeLog fullTimeLog(String owner, Uid uid) {
        return new TimeLog(
                uid,
                owner,
                "Ada",
                NOON,
                TimeType.REVIEW,
                NOON.minusSeconds(1800),
                Optional.of(NOON),
                Optional.of(30),
                "read it twice");
    }

    public static JournalEntry fullEntry(String owner, Uid uid) {
        return new JournalEntry(
                uid,
                owner,
                "Ada",
                "ada@example.org",
                NOON,
                JournalType.DECISION,
                "Cookies it is.\n\nTokens would need a second store.",
                new Progress(Optional.of(2.5), Optional.of(1.25), Optional.of(60)),
                Optional.of("beta"),
                sorted(List.of(new TicketId("AUTH-2"), new TicketId("AUTH-7K3F"))),
                List.of("Safari drops them", "a date: 2026-11-24"),
                List.of("SameSite=Lax"));
    }

    public static Ticket fullTicket() {
        return new Ticket(
                new TicketId("LOGIN-7K3F"),
                uid(1),
                new Headline(
                        "Login fails: \"no\" session on Safari #17",
                        "closed",
                        "high",
                        "bug",
                        sorted(List.of("auth", "bug", "yes")),
                        Optional.of(Resolution.WONT_DO)),
                new Origin(
                        NOON,
                        "feature/login",
                        Optional.of("0123456789abcdef0123456789abcdef01234567"),
                        Optional.of(NOON.plusMillis(1)),
                        Optional.of("Bob")),
                new People(
                        Optional.of("bob"),
                        "Ada",
                        "ada@example.org",
                        Optional.of(new AgentId("AGENT-CODEBOT")),
                        sorted(List.of(new TaskId("6F7CAAA9"))),
                        Optional.of(new Claimant("bob", 3))),
                new Plan(
                        Optional.of(LocalDate.of(2026, 12, 31)),
                        Optional.of(12.5),
                        Optional.of(8),
                        Optional.of(new EpicId("USER-1"))),
                new Links(
                        Optional.of(new TicketId("AUTH-1")),
                        sorted(List.of(new TicketId("AUTH-2"), new TicketId("AUTH-3"))),
                        sorted(List.of(new TicketId("AUTH-4"))),
                        Optional.of(new TicketId("AUTH-5")),
                        Optional.of(new TicketId("AUTH-6"))),
                "First paragraph.\n\n- a list\n- with: colons\n\n\tcode\nlast line\n",
                fullSpecification(),
                List.of(new FieldConflict("x6bf3379", "status", "blocked\nline two")));
    }

    public static Specification fullSpecification() {
        return new Specification(
                List.of(
                        new Requirement(
                                new PartId("9b552b4f"),
                                "Sessions survive",
                                "A reload keeps the session.",
                                "high",
                                RequirementStatus.IMPLEMENTED,
                                List.of("reload", "new tab"),
                                NOON,
                                Optional.of(NOON.plusSeconds(1)),
                                "Ada")),
                List.of(
                        new UserStory(
                                new PartId("a1"),
                                "customer",
                                "to stay logged in",
                                "I do not type",
                                "low",
                                Optional.of(3),
                                List.of("30 days"),
                                NOON,
                                "Ada")),
                List.of(
                        new ExpectedResult(
                                new PartId("b2"),
                                "No complaint",
                                List.of("none in a week"),
                                VerificationMethod.AUTOMATED,
                                ResultStatus.VERIFIED,
                                NOON,
                                Optional.of(NOON),
                                "Bob",
                                "looked twice")),
                List.of(
                        new GherkinScenario(
                                new PartId("c3"),
                                "Reload",
                                Behaviour.of(
                                        "a browser",
                                        List.of("a session"),
                                        List.of("the page reloads"),
                                        List.of("the session is there")),
                                sorted(List.of("smoke")),
                                ScenarioStatus.PASSING,
                                NOON,
                                "Ada"),
                        new GherkinScenario(
                                new PartId("c4"),
                                "Order matters",
                                Behaviour.of("why it is so", orderedSteps()),
                                Collections.emptySortedSet(),
                                ScenarioStatus.DRAFT,
                                NOON,
                                "Ada")),
                Optional.of(RequirementsStatus.APPROVED),
                Optional.of(87.5));
    }

    /// Steps that three lists cannot say: a table, a text, a But.
    private static List<Step> orderedSteps() {
        return List.of(
                new Step(
                        StepKeyword.GIVEN,
                        "these users",
                        List.of(
                                new Step.Row(List.of("name", "note")),
                                new Step.Row(List.of("Ada", "a: b"))),
                        Optional.empty()),
                Step.plain(StepKeyword.WHEN, "one of them reloads"),
                new Step(
                        StepKeyword.BUT,
                        "sends",
                        List.of(),
                        Optional.of(new Step.DocString("{\n  \"x\": 1\n}", "json"))),
                Step.plain(StepKeyword.STAR, "all is well"));
    }

    private static <E extends Comparable<E>> SortedSet<E> sorted(List<E> elements) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(elements));
    }
}
