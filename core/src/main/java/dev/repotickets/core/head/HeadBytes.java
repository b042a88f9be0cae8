package dev.repotickets.core.head;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// The bytes of one head among those of many, with the words that they name. Offsets count from the
/// beginning of the head. Nobody changes the arrays.
@SuppressWarnings("ArrayRecordComponent") // heads are never compared
public record HeadBytes(byte[] bytes, int start, String[] words) {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    public int integer(int offset) {
        return (int) INT.get(bytes, start + offset);
    }

    public long number(int offset) {
        return (long) LONG.get(bytes, start + offset);
    }

    public Instant moment(int offset) {
        return Instant.ofEpochSecond(number(offset), integer(offset + Long.BYTES));
    }

    public String word(int offset) {
        return words[integer(offset)];
    }

    public String text(int offset) {
        return new String(
                bytes, start + offset + Integer.BYTES, integer(offset), StandardCharsets.UTF_8);
    }

    /// The offset of what comes after a text or a block.
    public int after(int offset) {
        return offset + Integer.BYTES + integer(offset);
    }
}
