package dev.repotickets.core.exchange;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// A file that an import brought and that is kept byte for byte, because what it says has no home
/// here or does not fit as a whole. Nothing reads or runs it.
///
/// `path` is where it lay in `source`. `content` is its text, in pieces of 50,000 characters at the
/// most; where it is not text in UTF-8 it is in base 64 (RFC 4648) and `encoding` says so.
public record KeptFile(
        String key, String source, String path, Encoding encoding, List<String> content)
        implements Entity {
    public static final Kind<KeptFile> KIND = Kind.of("kept file", KeptFile.class, "imported");

    /// The longest file that is kept, in bytes.
    public static final int LONGEST = 512 * 1024;

    private static final int PIECE = 50_000;

    /// How the content is written.
    public enum Encoding {
        TEXT,
        BASE64
    }

    public KeptFile {
        content = List.copyOf(content);
    }

    public static KeptFile of(String source, String path, byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new Problem.LimitExceeded(
                            path + " has " + bytes.length + " bytes; kept are " + LONGEST,
                            "Leave it where it is.")
                    .toException();
        }
        String key = Provenance.key(source, "file", path);
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new KeptFile(key, source, path, Encoding.TEXT, pieces(text));
        } catch (CharacterCodingException _) {
            String text = Base64.getEncoder().encodeToString(bytes);
            return new KeptFile(key, source, path, Encoding.BASE64, pieces(text));
        }
    }

    /// The file as it was.
    public byte[] bytes() {
        String whole = String.join("", content);
        return encoding == Encoding.TEXT
                ? whole.getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(whole);
    }

    public Change<KeptFile> kept(Actor by, Instant at) {
        return new Change<>(KIND, this, ImportEvent.unkept("import.kept", key, by, at));
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + PIECE);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
