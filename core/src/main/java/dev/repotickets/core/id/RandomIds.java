package dev.repotickets.core.id;

import java.time.Instant;
import java.util.random.RandomGenerator;

/// Ids from a source of random numbers; mutable, with one lock.
public final class RandomIds implements IdSource {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int FIRST_LETTER = 10;

    private final RandomGenerator random;
    private long lastMilli;
    private int sequence;

    public RandomIds(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public synchronized Uid uid(Instant at) {
        long milli = Math.max(at.toEpochMilli(), lastMilli);
        sequence = milli == lastMilli ? sequence + 1 : random.nextInt(256);
        if (sequence > 0xfff) {
            sequence = 0;
            milli++;
        }
        lastMilli = milli;
        return Uid.of(Instant.ofEpochMilli(milli), sequence, random.nextLong());
    }

    @Override
    public synchronized PartId part() {
        String hex = Integer.toHexString(random.nextInt());
        return new PartId("0".repeat(8 - hex.length()) + hex);
    }

    @Override
    public synchronized String suffix(int length) {
        var suffix = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            suffix.append(CROCKFORD.charAt(random.nextInt(CROCKFORD.length())));
        }
        if (suffix.chars().allMatch(Character::isDigit)) {
            int at = random.nextInt(length);
            int letter = FIRST_LETTER + random.nextInt(CROCKFORD.length() - FIRST_LETTER);
            suffix.setCharAt(at, CROCKFORD.charAt(letter));
        }
        return suffix.toString();
    }
}
