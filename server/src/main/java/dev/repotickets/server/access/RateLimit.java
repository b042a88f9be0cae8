package dev.repotickets.server.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;

/// So many requests at once from one side, and so many more with time: a bucket for each name or
/// address. Only so many buckets are kept; the one that was not used for the longest time goes
/// first. Its state is behind one lock.
public final class RateLimit {
    private static final long NANOS = 1_000_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Bucket> buckets;
    private final long atOnce;
    private final long aMinute;
    private final TimeMeter time;

    /// @param atOnce how many requests a side that was quiet may send in one moment
    /// @param aMinute how many it may send in a minute, again and again
    /// @param sides how many buckets are kept
    public RateLimit(long atOnce, long aMinute, int sides, InstantSource clock) {
        this.atOnce = atOnce;
        this.aMinute = aMinute;
        this.time = new ClockMeter(clock);
        this.buckets =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                        return size() > sides;
                    }
                };
    }

    /// Counts a request. Nothing where it may go on; else after how many seconds it may come again,
    /// from 1, for the header `Retry-After` of a 429.
    public OptionalLong refusal(String side) {
        ConsumptionProbe probe = bucket(side).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS)));
    }

    private Bucket bucket(String side) {
        lock.lock();
        try {
            return buckets.computeIfAbsent(side, _ -> full());
        } finally {
            lock.unlock();
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(atOnce).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockMeter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * NANOS + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
