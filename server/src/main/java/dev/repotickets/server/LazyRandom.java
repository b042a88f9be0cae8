package dev.repotickets.server;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// Secure random numbers whose source is opened at the first of them: most command lines need none,
/// and opening it loads a good part of the security library.
final class LazyRandom implements RandomGenerator {
    private static final class Source {
        static final SecureRandom RANDOM = new SecureRandom();

        private Source() {}
    }

    @Override
    public long nextLong() {
        return Source.RANDOM.nextLong();
    }
}
