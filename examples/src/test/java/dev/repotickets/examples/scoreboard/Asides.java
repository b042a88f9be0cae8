package dev.repotickets.examples.scoreboard;

import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.PartId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.requirement.Requirement;
import dev.repotickets.core.requirement.RequirementStatus;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.time.TimeLog;
import dev.repotickets.core.time.TimeType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// What is said about tickets: their requirements, and what lies beside them.
final class Asides {
    private Asides() {}

    static Specification specification(Instant at, Prose prose, SplittableRandom random) {
        var requirements = new ArrayList<Requirement>();
        int count = random.nextInt(1, 4);
        for (int i = 0; i < count; i++) {
            requirements.add(
                    new Requirement(
                            new PartId("%08x".formatted(random.nextInt())),
                            prose.phrase(5),
                            prose.sentence(),
                            Corpus.one(Corpus.PRIORITIES, random),
                            Corpus.one(List.of(RequirementStatus.values()), random),
                            prose.sentences(random.nextInt(1, 4)),
                            at,
                            Optional.empty(),
                            Corpus.one(Corpus.TEAM, random)));
        }
        return new Specification(
                requirements, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    static Invented of(Ticket ticket, Instant at, Prose prose, SplittableRandom random) {
        var comments = new ArrayList<Comment>();
        var times = new ArrayList<TimeLog>();
        var facts = new ArrayList<Fact>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            Instant then = at.plus(Duration.ofMinutes(random.nextInt(10, 2_000) + 2_000L * i));
            Uid uid = Corpus.uid(then, i, random);
            String author = Corpus.one(Corpus.TEAM, random);
            String owner = ticket.id().value();
            switch (random.nextInt(4)) {
                case 0, 1 ->
                        comments.add(
                                new Comment(
                                        uid,
                                        owner,
                                        author,
                                        author + "@example.org",
                                        then,
                                        prose.paragraphs(random.nextInt(60, 400))));
                case 2 ->
                        times.add(
                                new TimeLog(
                                        uid,
                                        owner,
                                        author,
                                        then,
                                        TimeType.WORK,
                                        then,
                                        Optional.empty(),
                                        Optional.of(random.nextInt(5, 240)),
                                        prose.sentence()));
                default ->
                        facts.add(
                                new Fact(
                                        uid,
                                        owner,
                                        "ticket.updated",
                                        author,
                                        author + "@example.org",
                                        then,
                                        List.of(new FieldChange("priority", "low", "medium")),
                                        "",
                                        Optional.empty()));
            }
        }
        return new Invented(ticket, comments, times, facts);
    }
}
