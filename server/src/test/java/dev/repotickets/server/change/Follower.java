package dev.repotickets.server.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Reads a feed from where it was, and waits no longer than five seconds for anything.
final class Follower {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    final List<Change> heard = new ArrayList<>();
    private final ChangeFeed feed;
    private long position;

    Follower(ChangeFeed feed) {
        this(feed, feed.last());
    }

    Follower(ChangeFeed feed, long position) {
        this.feed = feed;
        this.position = position;
    }

    /// The next change of that type about that; those in between are heard, too.
    Change until(String type, String subject) throws InterruptedException {
        for (int i = 0; i < 10_000; i++) {
            Change next = next();
            if (next.told().type().equals(type) && next.told().subjects().contains(subject)) {
                return next;
            }
        }
        throw new AssertionError("there is no end to it");
    }

    Change next() throws InterruptedException {
        Window window = feed.after(position, _ -> true, 1, PATIENCE);
        assertThat(window).isInstanceOf(Window.Changes.class);
        var changes = (Window.Changes) window;
        assertThat(changes.changes()).as("heard so far: %s", told()).isNotEmpty();
        position = changes.position();
        heard.addAll(changes.changes());
        return changes.changes().getFirst();
    }

    /// All facts so far, as type and subject.
    List<String> facts() {
        return heard.stream()
                .map(Change::told)
                .filter(Told::isFact)
                .map(it -> it.type() + " " + String.join(" ", it.subjects()))
                .toList();
    }

    List<String> told() {
        return heard.stream().map(it -> it.told().type() + " " + it.told().subjects()).toList();
    }
}
