package dev.repotickets.assignmodel.expert;

import dev.repotickets.assignmodel.feature.Feature;
import dev.repotickets.assignmodel.feature.Pair;
import dev.repotickets.assignmodel.feature.Reason;
import dev.repotickets.assignmodel.memory.Row;
import dev.repotickets.assignmodel.number.Hash;

/// What the batch sees: a few features in steps of 1/32, and hashed combinations of the agent with
/// the type, the component and the words, each a place among 2^14.
///
/// @param places of the weights
/// @param values by which each of them counts
/// @param reasons for which it speaks
@SuppressWarnings("ArrayRecordComponent")
record Batch(int[] places, double[] values, Reason[] reasons) {
    private static final int HASHED = 1 << 14;
    private static final double STEPS = 32;
    private static final int AGENT = 1;
    private static final int TYPE = 2;
    private static final int COMPONENT = 3;
    private static final int AGENT_WORD = 4;
    private static final int WORD = 5;

    /// The places of [Feature]s that the batch sees.
    static final Feature[] DENSE =
            java.util.Arrays.stream(Feature.values())
                    .filter(Feature::isBatched)
                    .toArray(Feature[]::new);

    /// Before them: the log-odds of everything, and one.
    static final int GLOBAL = 0;

    static final int ONE = 1;
    static final int FIRST = 2;
    static final int FIRST_HASHED = FIRST + DENSE.length;
    static final int SIZE = FIRST_HASHED + HASHED;

    /// The features of a pair in steps.
    static byte[] dense(Pair pair) {
        byte[] dense = new byte[1 + DENSE.length];
        dense[0] = steps(pair.subject().global());
        for (int i = 0; i < DENSE.length; i++) {
            dense[1 + i] = steps(pair.quick()[DENSE[i].index()]);
        }
        return dense;
    }

    static char agentHash(Pair pair) {
        return Hash.small(pair.who().agent() + '\0' + pair.who().version());
    }

    static Batch of(Pair pair) {
        return of(
                dense(pair),
                agentHash(pair),
                Hash.small(pair.subject().traits().taskType()),
                Hash.small(pair.subject().traits().component()),
                pair.subject().kept());
    }

    static Batch of(Row row) {
        return of(row.dense(), row.agentHash(), row.type(), row.component(), row.words());
    }

    private static Batch of(byte[] dense, char agent, char type, char component, char[] words) {
        int size = FIRST_HASHED + 3 + 2 * words.length;
        Batch batch = new Batch(new int[size], new double[size], new Reason[size]);
        batch.put(0, GLOBAL, dense[0] / STEPS, Reason.TASK);
        batch.put(1, ONE, 1, Reason.TASK);
        for (int i = 0; i < DENSE.length; i++) {
            batch.put(FIRST + i, FIRST + i, dense[1 + i] / STEPS, DENSE[i].reason());
        }
        int at = FIRST_HASHED;
        batch.put(at++, place(agent, AGENT, 0), 1, Reason.OVERALL);
        batch.put(at++, place(agent, TYPE, type), 1, Reason.TYPE);
        batch.put(at++, place(agent, COMPONENT, component), 1, Reason.COMPONENT);
        double share = 1 / Math.sqrt(Math.max(1, words.length));
        for (char word : words) {
            batch.put(at++, place(agent, AGENT_WORD, word), share, Reason.SIMILAR);
            batch.put(at++, place(0, WORD, word), share, Reason.TASK);
        }
        return batch;
    }

    private void put(int at, int place, double value, Reason reason) {
        places[at] = place;
        values[at] = value;
        reasons[at] = reason;
    }

    private static int place(int agent, int kind, int value) {
        long mixed = Hash.mixed(((long) agent << 32) | ((long) kind << 24) | value);
        return FIRST_HASHED + (int) (mixed >>> 50);
    }

    private static byte steps(double value) {
        return (byte) Math.clamp(Math.round(value * STEPS), -Byte.MAX_VALUE, Byte.MAX_VALUE);
    }
}
