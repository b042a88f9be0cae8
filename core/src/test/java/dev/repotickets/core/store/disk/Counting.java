package dev.repotickets.core.store.disk;

import java.nio.file.Path;

/// A process that increments one counter 25 times.
final class Counting {
    static final StorePath COUNTER = StorePath.common("counters/LOGIN");

    private Counting() {}

    static Checkout open(Path folder) {
        return Checkout.open(SoakWorker.folders(folder), SoakWorker.surroundings("counting", 1));
    }

    static void main(String[] arguments) {
        try (var checkout = open(Path.of(arguments[0]))) {
            for (var i = 0; i < 25; i++) {
                CheckoutTest.increment(checkout, COUNTER);
            }
        }
    }
}
