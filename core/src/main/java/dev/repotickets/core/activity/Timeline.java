package dev.repotickets.core.activity;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The latest of what happened, to everything or to one entity.
///
/// Entities are looked into in the order of their last activity, which their file names tell, and
/// no further than one that is older than everything that is shown.
public final class Timeline {
    private final Reader view;
    private final Predicate<Activity> wanted;
    private final int most;
    private final PriorityQueue<Activity> latest =
            new PriorityQueue<>(Activity.LATEST_FIRST.reversed());

    private Timeline(Reader view, Predicate<Activity> wanted, int most) {
        this.view = view;
        this.wanted = wanted;
        this.most = most;
    }

    /// The key of an entity, with the moment of its last activity.
    private record Candidate<T extends Record & Entity>(
            Recorded<T> recorded, String key, Instant last) {
        Stream<Activity> activities(Reader view) {
            return view.find(recorded.kind(), key).stream().flatMap(it -> recorded.of(view, it));
        }
    }

    /// The latest `most` that are wanted of the entities whose key is accepted, the latest first.
    public static List<Activity> latest(
            Reader view, Predicate<String> subject, Predicate<Activity> wanted, int most) {
        var timeline = new Timeline(view, wanted, most);
        Recorded.ALL.stream()
                .flatMap(it -> candidates(view, it, subject))
                .sorted(Comparator.comparing((Candidate<?> it) -> it.last()).reversed())
                .takeWhile(timeline::mayHoldMore)
                .forEach(timeline::add);
        var found = new ArrayList<>(timeline.latest);
        found.sort(Activity.LATEST_FIRST);
        return found;
    }

    /// Tickets tell it in their heads; of the others there are few.
    private static <T extends Record & Entity> Stream<Candidate<?>> candidates(
            Reader view, Recorded<T> recorded, Predicate<String> subject) {
        if (recorded.kind().equals(Ticket.KIND)) {
            return view.heads(TicketHead.FORM).stream()
                    .filter(it -> subject.test(it.key()))
                    .map(it -> new Candidate<>(recorded, it.key(), it.updatedAt()));
        }
        return view.all(recorded.kind()).stream()
                .filter(it -> subject.test(it.key()))
                .map(it -> {
                    Instant made = recorded.creation().apply(it).at();
                    Instant last =
                            view.lastActivity(recorded.kind(), it.key())
                                    .filter(at -> at.isAfter(made))
                                    .orElse(made);
                    return new Candidate<>(recorded, it.key(), last);
                });
    }

    private boolean mayHoldMore(Candidate<?> candidate) {
        Activity oldest = latest.peek();
        return latest.size() < most || oldest == null || !candidate.last().isBefore(oldest.at());
    }

    private void add(Candidate<?> candidate) {
        candidate
                .activities(view)
                .filter(wanted)
                .forEach(it -> {
                    latest.add(it);
                    if (latest.size() > most) {
                        latest.remove();
                    }
                });
    }
}
