package dev.repotickets.server.http;

import java.time.Duration;

/// How many streams of events may be open, and how they are kept.
///
/// @param most of all clients together
/// @param mostOfOne of one token; whoever is at the machine itself has no limit but that of all
/// @param keepAlive how long a stream is silent at the most; below the 30 seconds after which a
///   connection counts as idle
/// @param backlog how many changes a client may be behind before it is let go
public record StreamRules(int most, int mostOfOne, Duration keepAlive, int backlog) {
    public static final StreamRules USUAL = new StreamRules(1024, 4, Duration.ofSeconds(15), 1000);
}
