package dev.repotickets.tools.source;

import dev.repotickets.core.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The content of one file, or a text that the caller sent instead of one. `name` is what the
/// caller called it.
public final class Source {
    private final String name;
    private final byte[] bytes;

    Source(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /// A text that came with the call; `field` is where it stood.
    public static Source sent(String field, String text) {
        return new Source(field, text.getBytes(StandardCharsets.UTF_8));
    }

    public String name() {
        return name;
    }

    /// How long it is, in bytes.
    public long size() {
        return bytes.length;
    }

    /// A copy of the content.
    public byte[] bytes() {
        return bytes.clone();
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /// The content as UTF-8, without the mark that some editors begin a file with.
    public String text() {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new Problem.InvalidArgument(
                            "path", name + " is not text in UTF-8", "Save it as UTF-8.")
                    .toException();
        }
    }
}
