package dev.repotickets.core.workspace;

import dev.repotickets.core.id.IdSource;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What a program brings from the machine it runs on: the clock, its sources of ids and chance, and
/// who it is to others that wait for it. `bootId` changes when the machine starts anew.
public record Machine(
        InstantSource clock,
        IdSource ids,
        RandomGenerator random,
        long pid,
        String command,
        String bootId) {}
