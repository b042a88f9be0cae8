package dev.repotickets.assignmodel.bytes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Bytes to read, in the order in which they were written. What cannot be is a [DamagedException],
/// before anything is made room for.
public final class Input {
    private final ByteBuffer bytes;

    public Input(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    public byte readByte() {
        return left(Byte.BYTES).get();
    }

    public char readShort() {
        return left(Short.BYTES).getChar();
    }

    public int readInt() {
        return left(Integer.BYTES).getInt();
    }

    public float readFloat() {
        float value = left(Float.BYTES).getFloat();
        if (!Float.isFinite(value)) {
            throw new DamagedException("a number that is none");
        }
        return value;
    }

    public double readDouble() {
        double value = left(Double.BYTES).getDouble();
        if (!Double.isFinite(value)) {
            throw new DamagedException("a number that is none");
        }
        return value;
    }

    public byte[] readBytes(int length) {
        byte[] value = new byte[within(length, bytes.remaining())];
        bytes.get(value);
        return value;
    }

    public String readText() {
        char[] text = new char[readCount()];
        for (int i = 0; i < text.length; i++) {
            text[i] = readShort();
        }
        return new String(text);
    }

    /// How many things follow, each of which takes at least a byte.
    public int readCount() {
        return within(readInt(), bytes.remaining());
    }

    public boolean isAtEnd() {
        return !bytes.hasRemaining();
    }

    private ByteBuffer left(int needed) {
        within(needed, bytes.remaining());
        return bytes;
    }

    private static int within(int value, int limit) {
        if (value < 0 || value > limit) {
            throw new DamagedException(value + " where at most " + limit + " are left");
        }
        return value;
    }
}
