package dev.repotickets.assignmodel.bytes;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bytes made smaller, with their size before them.
public final class Packed {
    private static final int LARGEST = 1 << 26;

    private Packed() {}

    public static void write(byte[] plain, Output output) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(plain);
            deflater.finish();
            byte[] packed = new byte[plain.length + plain.length / 100 + 64];
            int size = deflater.deflate(packed);
            output.putInt(plain.length);
            output.putInt(size);
            output.putBytes(Arrays.copyOf(packed, size));
        }
    }

    public static byte[] read(Input input) {
        int length = input.readInt();
        byte[] packed = input.readBytes(input.readInt());
        if (length < 0 || length > LARGEST) {
            throw new DamagedException("a size of " + length);
        }
        try (var inflater = new Inflater(true)) {
            inflater.setInput(packed);
            byte[] plain = new byte[length];
            int size = 0;
            while (size < length) {
                int more = inflater.inflate(plain, size, length - size);
                if (more == 0) {
                    throw new DamagedException(size + " bytes of " + length);
                }
                size += more;
            }
            return plain;
        } catch (DataFormatException e) {
            throw new DamagedException(String.valueOf(e.getMessage()));
        }
    }
}
