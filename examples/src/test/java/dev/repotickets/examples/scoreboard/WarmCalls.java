package dev.repotickets.examples.scoreboard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.function.IntFunction;

/// Calls of a server one after another, the first of which are not counted.
record WarmCalls(McpClient client, Effort effort) {
    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final int FEWEST = 5;

    /// How long each took, how many there were with those that are not counted, the last answer.
    record Done(Durations durations, int asked, String last) {}

    /// `message` is asked with the number of the call. After the seconds of the effort no more is
    /// begun, so that something slow ends too.
    Done of(IntFunction<String> message) throws IOException {
        String last = "";
        long end = System.nanoTime() + effort.seconds() * NANOS_A_SECOND / 3;
        int id = 1;
        for (int i = 0; i < effort.warmUp() && System.nanoTime() < end; i++) {
            last = client.ask(message.apply(id++));
        }
        end = System.nanoTime() + effort.seconds() * NANOS_A_SECOND;
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < effort.calls() && (i < FEWEST || System.nanoTime() < end); i++) {
            String asked = message.apply(id++);
            long begun = System.nanoTime();
            last = client.ask(asked);
            nanos.add(System.nanoTime() - begun);
        }
        return new Done(new Durations(nanos), id - 1, last);
    }
}
