package dev.repotickets.server.stdio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Cuts bytes into lines that end with LF or CRLF, or with the input. It never holds more than one
/// line of the longest kind. For one thread.
final class LineReader {
    private static final int BLOCK = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final int longest;
    private final byte[] block = new byte[BLOCK];
    private int next;
    private int end;
    private boolean atStart = true;

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    Line read() throws IOException {
        var line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (next < end || fill()) {
            int stop = lineFeed();
            tooLong |= line.size() + (stop - next) > longest;
            if (!tooLong) {
                line.write(block, next, stop - next);
            }
            next = stop + 1;
            if (stop < end) {
                return tooLong ? new Line.TooLong() : decoded(line.toByteArray());
            }
        }
        if (tooLong) {
            return new Line.TooLong();
        }
        return line.size() == 0 ? new Line.End() : decoded(line.toByteArray());
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(in.read(block), 0);
        return end > 0;
    }

    /// Where the line ends in the block, or the end of the block.
    private int lineFeed() {
        int at = next;
        while (at < end && block[at] != '\n') {
            at++;
        }
        return at;
    }

    private Line decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new Line.Garbled();
        }
        if (atStart && text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        atStart = false;
        return new Line.Text(text.strip(), bytes.length);
    }
}
