package dev.repotickets.core.head;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// Puts down the parts of one head, one after the other, big-endian. For one thread.
public final class HeadWriter {
    private static final int USUAL = 256;

    private final WordList words;
    private byte[] bytes = new byte[USUAL];
    private int size;

    public HeadWriter(WordList words) {
        this.words = words;
    }

    /// A new one with the same words, for a block within this.
    public HeadWriter another() {
        return new HeadWriter(words);
    }

    /// 4 bytes.
    public HeadWriter integer(int value) {
        reserve(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >> shift);
        }
        return this;
    }

    /// 8 bytes.
    public HeadWriter number(long value) {
        return integer((int) (value >> 32)).integer((int) value);
    }

    /// 12 bytes: seconds since 1970 and nanoseconds.
    public HeadWriter moment(Instant at) {
        return number(at.getEpochSecond()).integer(at.getNano());
    }

    /// 4 bytes: the number of a word that many heads have.
    public HeadWriter word(String word) {
        return integer(words.number(word));
    }

    /// 4 bytes for its length, and the text in UTF-8.
    public HeadWriter text(String text) {
        return block(text.getBytes(StandardCharsets.UTF_8));
    }

    /// 4 bytes for its length, and the bytes.
    public HeadWriter block(byte[] block) {
        integer(block.length);
        reserve(block.length);
        System.arraycopy(block, 0, bytes, size, block.length);
        size += block.length;
        return this;
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
