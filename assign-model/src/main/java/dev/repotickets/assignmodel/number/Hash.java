package dev.repotickets.assignmodel.number;

/// Small numbers for texts. They are kept in caches and must never change.
public final class Hash {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /// From 0 to 65,535.
    public static char small(String text) {
        return (char) (mixed(text.hashCode()) >>> 48);
    }

    public static int of(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = mixed(hash + text.charAt(i));
        }
        return (int) (hash >>> 32);
    }

    /// Spreads the bits of a number over all of its bits (the finalizer of splitmix64, Steele, Lea
    /// and Flood 2014).
    public static long mixed(long value) {
        long z = value * PRIME + PRIME;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
