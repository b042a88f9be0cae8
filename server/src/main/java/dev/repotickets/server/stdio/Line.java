package dev.repotickets.server.stdio;

/// What came out of the input next.
sealed interface Line {

    /// `bytes` is how long it was on the wire.
    record Text(String text, int bytes) implements Line {}

    /// It was longer than allowed and has been skipped.
    record TooLong() implements Line {}

    /// It is not UTF-8.
    record Garbled() implements Line {}

    record End() implements Line {}
}
