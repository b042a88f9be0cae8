package dev.repotickets.assignmodel.bytes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Bytes in the making; it grows.
public final class Output {
    private static final int FIRST = 1 << 12;
    private ByteBuffer bytes = ByteBuffer.allocate(FIRST).order(ByteOrder.LITTLE_ENDIAN);

    public void putByte(int value) {
        room(Byte.BYTES).put((byte) value);
    }

    public void putShort(int value) {
        room(Short.BYTES).putShort((short) value);
    }

    public void putInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    public void putFloat(float value) {
        room(Float.BYTES).putFloat(value);
    }

    public void putDouble(double value) {
        room(Double.BYTES).putDouble(value);
    }

    public void putBytes(byte[] value) {
        room(value.length).put(value);
    }

    /// By its chars, so that not even half a character is lost.
    public void putText(String value) {
        putInt(value.length());
        for (int i = 0; i < value.length(); i++) {
            putShort(value.charAt(i));
        }
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int size = Math.max(bytes.capacity() * 2, bytes.position() + more);
            bytes =
                    ByteBuffer.allocate(size)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .put(bytes.array(), 0, bytes.position());
        }
        return bytes;
    }
}
