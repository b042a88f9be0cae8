package dev.repotickets.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/// The body of a request, or why it is not read: JSON in UTF-8, of limited length, not compressed.
sealed interface RequestBody {
    int LONGEST = 4 << 20;

    record Text(String text) implements RequestBody {}

    /// `status` is that of HTTP.
    record Refused(int status, String reason) implements RequestBody {}

    static RequestBody read(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        String media = type.split(";", 2)[0].strip();
        if (!media.equals("application/json")) {
            return new Refused(415, "the Content-Type has to be application/json");
        }
        if (request.getHeader("Content-Encoding") != null) {
            return new Refused(415, "compressed bodies are not read");
        }
        if (request.getContentLengthLong() > LONGEST) {
            return tooLong();
        }
        byte[] bytes;
        try (InputStream in = request.getInputStream()) {
            bytes = in.readNBytes(LONGEST + 1);
        } catch (IOException e) {
            return e.getCause() instanceof TimeoutException
                    ? new Refused(408, "the rest of the body did not come")
                    : new Refused(400, "the body ends before its end, or is not in sound pieces");
        }
        return bytes.length > LONGEST ? tooLong() : text(bytes);
    }

    private static RequestBody text(byte[] bytes) {
        try {
            return new Text(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return new Refused(400, "the body is not UTF-8");
        }
    }

    private static RequestBody tooLong() {
        return new Refused(413, "a body has at most " + LONGEST + " bytes");
    }
}
