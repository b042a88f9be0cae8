package dev.repotickets.core.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads a file of untrusted origin.
///
/// Our own form goes through a reader of its own; everything else through a full parser's events.
public final class YamlReader {
    private YamlReader() {}

    public static YamlResult read(byte[] bytes) {
        if (bytes.length > YamlLimits.DOCUMENT_BYTES) {
            return new YamlFault(1, "is larger than 1 MiB");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0 && !isUtf8(bytes)) {
            return new YamlFault(lineOf(text, text.indexOf('\uFFFD')), "is not valid UTF-8");
        }
        return read(text);
    }

    /// Reads a file of another program, which may be longer than ours are: up to 16 MiB, with up to
    /// 200,000 keys.
    public static YamlResult readForeign(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0 && !isUtf8(bytes)) {
            return new YamlFault(lineOf(text, text.indexOf('\uFFFD')), "is not valid UTF-8");
        }
        return EngineReader.readForeign(text);
    }

    static YamlResult read(String text) {
        return ConflictMarkers.areIn(text) ? Conflicted.read(text) : readSide(text);
    }

    /// Reads a text without looking for conflict markers.
    static YamlResult readSide(String text) {
        Optional<YamlDocument> canonical = CanonicalReader.read(text);
        return canonical.isPresent() ? canonical.get() : EngineReader.read(text);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static int lineOf(String text, int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
