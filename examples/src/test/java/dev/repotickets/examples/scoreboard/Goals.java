package dev.repotickets.examples.scoreboard;

import dev.repotickets.core.agent.Abilities;
import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.AgentStatus;
import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.agent.Connection;
import dev.repotickets.core.agent.Profile;
import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.BacklogStatus;
import dev.repotickets.core.backlog.Definition;
import dev.repotickets.core.backlog.ItemType;
import dev.repotickets.core.backlog.Place;
import dev.repotickets.core.backlog.RiskLevel;
import dev.repotickets.core.backlog.Sizing;
import dev.repotickets.core.backlog.Stakeholders;
import dev.repotickets.core.entity.Lifetime;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.epic.EpicStatus;
import dev.repotickets.core.epic.Outline;
import dev.repotickets.core.epic.Owner;
import dev.repotickets.core.epic.Schedule;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.sprint.Dates;
import dev.repotickets.core.sprint.Points;
import dev.repotickets.core.sprint.Purpose;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.sprint.SprintStatus;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// What a team has beside its tickets: epics, a backlog, sprints and agents.
final class Goals {
    private static final int DAYS_A_SPRINT = 14;

    private Goals() {}

    /// `number` begins with 0, as those below do.
    static Epic epic(int number) {
        var random = new SplittableRandom(11 + number);
        var prose = new Prose(random.split());
        String owner = Corpus.one(Corpus.TEAM, random);
        return new Epic(
                Corpus.epic(number * Corpus.TICKETS_AN_EPIC),
                Corpus.uid(Corpus.BEGINNING, 0, random),
                new Outline(
                        "Goal: " + prose.phrase(5),
                        prose.paragraphs(400),
                        number % 3 == 0 ? EpicStatus.COMPLETED : EpicStatus.ACTIVE,
                        "medium",
                        new TreeSet<>(List.of("feature"))),
                new Owner(owner, owner + "@example.org"),
                Lifetime.from(Corpus.BEGINNING),
                new Schedule(
                        "2." + number,
                        Optional.empty(),
                        Optional.of(day().plusDays(30L * number % 2_000)),
                        Optional.empty(),
                        Optional.empty()),
                prose.sentences(2),
                prose.sentences(2));
    }

    static BacklogItem item(int number) {
        var random = new SplittableRandom(23 + number);
        var prose = new Prose(random.split());
        return new BacklogItem(
                new BacklogId("WISH-" + (number + 1)),
                Corpus.uid(Corpus.BEGINNING, 0, random),
                new dev.repotickets.core.backlog.Outline(
                        "Wish: " + prose.phrase(6),
                        prose.paragraphs(600),
                        ItemType.STORY,
                        "medium",
                        Corpus.one(
                                List.of(
                                        BacklogStatus.NEW,
                                        BacklogStatus.GROOMED,
                                        BacklogStatus.READY),
                                random),
                        new TreeSet<>(List.of("feature")),
                        "",
                        ""),
                new Sizing(
                        Optional.of(random.nextInt(1, 13)),
                        Optional.of(random.nextInt(1, 100)),
                        Optional.empty(),
                        RiskLevel.LOW),
                new Stakeholders("ann", ""),
                new Place(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new Definition(Collections.emptySortedSet(), prose.sentences(2), List.of()),
                Lifetime.from(Corpus.BEGINNING));
    }

    static Sprint sprint(int number) {
        var random = new SplittableRandom(37 + number);
        LocalDate start = day().plusDays((long) DAYS_A_SPRINT * number);
        return new Sprint(
                new SprintId("SPRINT-" + (number + 1)),
                Corpus.uid(Corpus.BEGINNING, 0, random),
                new Purpose("Sprint " + (number + 1), "Go on", SprintStatus.PLANNED),
                new Dates(
                        Optional.of(start),
                        Optional.of(start.plusDays(DAYS_A_SPRINT - 1)),
                        Optional.empty()),
                new Points(Optional.of(40), Optional.empty(), Optional.empty()),
                Corpus.BEGINNING);
    }

    static Agent agent(String name) {
        var random = new SplittableRandom(name.hashCode());
        return new Agent(
                new AgentId("AGENT-" + name.toUpperCase(Locale.ROOT)),
                Corpus.uid(Corpus.BEGINNING, 0, random),
                new Profile(name, "Works on tickets", AgentType.DEVELOPER, AgentStatus.ACTIVE),
                new Abilities(List.of(), 3, Collections.emptySortedSet()),
                new Connection("", "", ""),
                Lifetime.from(Corpus.BEGINNING));
    }

    private static LocalDate day() {
        return Corpus.BEGINNING.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
