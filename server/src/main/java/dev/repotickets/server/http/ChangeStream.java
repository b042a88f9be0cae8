package dev.repotickets.server.http;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.change.Change;
import dev.repotickets.server.change.ChangeFeed;
import dev.repotickets.server.change.Window;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One client's stream of changes, from a position on. It holds nothing but that position: what
/// waits for a slow client waits in the log that all share.
final class ChangeStream {
    private static final int AT_ONCE = 100;

    private final ChangeFeed feed;
    private final EventsQuery query;
    private final StreamRules rules;
    private final EventStream out;
    private long position;
    private long told;
    private boolean isUpToDate;

    ChangeStream(ChangeFeed feed, EventsQuery query, StreamRules rules, EventStream out) {
        this.feed = feed;
        this.query = query;
        this.rules = rules;
        this.out = out;
    }

    /// Returns when the server ends, or the client is too slow; fails when it has gone.
    void run() throws IOException, InterruptedException {
        begin();
        boolean goesOn = true;
        while (goesOn) {
            goesOn =
                    switch (feed.after(position, query, AT_ONCE, rules.keepAlive())) {
                        case Window.Changes(List<Change> changes, long at, long behind) ->
                                forward(changes, at, behind);
                        case Window.Lost(long _) -> overrun();
                        case Window.Ended _ -> {
                            say("bye", position);
                            yield false;
                        }
                    };
        }
    }

    /// A client that goes on from where it was is told what it has missed, however much that is;
    /// one whose position says nothing has to read everything anew.
    private void begin() throws IOException, InterruptedException {
        long last = feed.last();
        position = query.after().orElse(last);
        if (feed.after(position, _ -> false, 1, Duration.ZERO) instanceof Window.Lost(long now)) {
            position = now;
            say("reset", now);
        } else {
            say("ready", position);
        }
        isUpToDate = position >= last;
    }

    private boolean forward(List<Change> changes, long at, long behind) throws IOException {
        if (isUpToDate && behind > rules.backlog()) {
            return overrun();
        }
        for (Change change : changes) {
            out.event(
                    String.valueOf(change.position()),
                    query.nameOf(change.told().type()),
                    Json.write(change.told().data()));
            told = change.position();
        }
        position = at;
        if (changes.isEmpty()) {
            silence();
        }
        isUpToDate = isUpToDate || changes.size() < AT_ONCE;
        return true;
    }

    /// What was not wanted is behind the client, too.
    private void silence() throws IOException {
        out.keepAlive();
        if (told < position) {
            out.reached(String.valueOf(position));
            told = position;
        }
    }

    private boolean overrun() throws IOException {
        say("overrun", position);
        return false;
    }

    private void say(String name, long at) throws IOException {
        String data = Json.write(new Node.Fields(Map.of("position", Node.number(at))));
        out.event(String.valueOf(at), name, data);
        told = at;
    }
}
