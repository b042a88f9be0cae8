package dev.repotickets.examples.scoreboard;

/// How often things are done: `runs` of a program, `calls` of a server after `warmUp` ones, both
/// ended early after `seconds`. `peers` are other products, which may have to be installed first.
record Effort(int runs, int warmUp, int calls, int mixed, int seconds, boolean peers) {
    static final Effort FULL = new Effort(11, 2_000, 500, 3_000, 10, true);
    static final Effort SHORT = new Effort(2, 10, 30, 100, 1, false);
}
