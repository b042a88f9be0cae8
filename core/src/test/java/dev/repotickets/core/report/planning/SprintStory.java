package dev.repotickets.core.report.planning;

import dev.repotickets.core.backlog.BacklogDraft;
import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.Definition;
import dev.repotickets.core.backlog.RiskLevel;
import dev.repotickets.core.backlog.Sizing;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.report.history.Story;
import dev.repotickets.core.sprint.Dates;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.sprint.SprintStatus;
import dev.repotickets.core.ticket.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What happened to the items of one sprint, each thing at its moment.
public final class SprintStory {
    public static final SprintId SPRINT = new SprintId("SPRINT-1");
    public final Story story = new Story();
    private Instant now = Samples.NOON;
    private int items;

    public SprintStory at(String moment) {
        now = Instant.parse(moment);
        var _ = story.at(moment);
        return this;
    }

    /// Plans the sprint for these days.
    public SprintStory plans(String from, String to) {
        var dates =
                new Dates(
                        Optional.of(LocalDate.parse(from)),
                        Optional.of(LocalDate.parse(to)),
                        Optional.empty());
        var _ =
                story.store.write(tx ->
                        tx.apply(
                                Sprint.plan(
                                        SPRINT,
                                        Samples.uid(900),
                                        "Sprint 1",
                                        "",
                                        dates,
                                        Optional.of(20),
                                        Samples.ADA,
                                        now)));
        return this;
    }

    public SprintStory moves(SprintStatus status, int sum) {
        var _ =
                story.store.write(tx -> {
                    Sprint sprint = tx.view().find(Sprint.KIND, SPRINT.value()).orElseThrow();
                    return tx.apply(sprint.moveTo(status, sum, Samples.ADA, now));
                });
        return this;
    }

    /// Adds an item to the backlog and to no sprint.
    public SprintStory adds(String id, int points) {
        var draft =
                new BacklogDraft(
                        "About " + id,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        "",
                        "",
                        new Sizing(
                                Optional.of(points),
                                Optional.empty(),
                                Optional.empty(),
                                RiskLevel.LOW),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Definition(
                                Collections.emptySortedSet(), List.of("It works"), List.of()));
        items++;
        var _ =
                story.store.write(tx ->
                        tx.apply(
                                BacklogItem.add(
                                        new BacklogId(id),
                                        Samples.uid(1_000 + items),
                                        draft,
                                        Samples.RULES,
                                        Samples.ADA,
                                        now)));
        return this;
    }

    public SprintStory takes(String id) {
        return changes(id, it -> it.moveTo(Optional.of(SPRINT), Samples.ADA, now));
    }

    public SprintStory drops(String id) {
        return changes(id, it -> it.moveTo(Optional.empty(), Samples.ADA, now));
    }

    /// Makes it a ticket of the same name and finishes that.
    public SprintStory does(String id) {
        var _ = story.opens(id);
        var _ = changes(id, it -> it.convert(new TicketId(id), Samples.ADA, now));
        var _ = story.puts(id, "closed");
        return this;
    }

    public List<ItemPast> items(Instant since) {
        return story.store.read(view -> ItemPast.around(view, SPRINT, since, Samples.RULES));
    }

    public SprintStanding standing(ZoneId zone) {
        return story.store.read(view -> {
            Sprint sprint = view.find(Sprint.KIND, SPRINT.value()).orElseThrow();
            Optional<Instant> start = SprintStanding.startedAt(view, sprint, zone);
            List<ItemPast> around =
                    ItemPast.around(view, SPRINT, start.orElse(sprint.createdAt()), Samples.RULES);
            return SprintStanding.of(sprint, start, around, now, zone);
        });
    }

    private SprintStory changes(String id, Function<BacklogItem, Change<BacklogItem>> change) {
        var _ =
                story.store.write(tx ->
                        tx.apply(change.apply(tx.view().find(BacklogItem.KIND, id).orElseThrow())));
        return this;
    }
}
