package dev.repotickets.examples.scoreboard;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.time.TimeLog;
import java.util.List;
import java.util.function.IntConsumer;

/// All that a repository of `size` tickets holds, handed out one by one.
record Content(int size) {
    private static final int SEED = 42;
    private static final int MOST_ITEMS = 500;
    private static final int MOST_SPRINTS = 26;

    /// Where it goes.
    interface Sink {
        <T extends Record & Entity> void put(Kind<T> kind, T state);

        void keep(Fact fact);
    }

    void into(Sink sink) {
        times(size / Corpus.TICKETS_AN_EPIC, it -> sink.put(Epic.KIND, Goals.epic(it)));
        times(Math.min(MOST_ITEMS, size / 20), it -> sink.put(BacklogItem.KIND, Goals.item(it)));
        times(
                Math.min(MOST_SPRINTS, 2 + size / 400),
                it -> sink.put(Sprint.KIND, Goals.sprint(it)));
        List.of("coder", "tester", "writer", "reviewer", "planner")
                .forEach(it -> sink.put(Agent.KIND, Goals.agent(it)));
        times(size, it -> put(corpus().ticket(it), sink));
    }

    static Corpus corpus() {
        return new Corpus(SEED);
    }

    private static void put(Invented invented, Sink sink) {
        sink.put(Ticket.KIND, invented.ticket());
        for (Comment comment : invented.comments()) {
            sink.put(Notes.COMMENT, comment);
        }
        for (TimeLog time : invented.times()) {
            sink.put(Notes.TIME, time);
        }
        invented.facts().forEach(sink::keep);
    }

    private static void times(int count, IntConsumer work) {
        for (int i = 0; i < count; i++) {
            work.accept(i);
        }
    }
}
