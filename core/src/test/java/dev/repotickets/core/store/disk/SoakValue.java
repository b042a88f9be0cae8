package dev.repotickets.core.store.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/// What a soaked file holds: its version, the operation that wrote it, and the one before.
record SoakValue(int version, String writer, String previous) {

    String text() {
        return version + "@" + writer + "<" + previous;
    }

    byte[] bytes(int padding) {
        return (text() + " " + padding + " " + "x".repeat(padding) + " end\n").getBytes(UTF_8);
    }

    static SoakValue of(Optional<byte[]> bytes) {
        if (bytes.isEmpty()) {
            return new SoakValue(0, "none", "none");
        }
        var words = new String(bytes.get(), UTF_8).split(" ", -1);
        if (words.length != 4
                || !words[3].equals("end\n")
                || Integer.parseInt(words[1]) != words[2].length()) {
            throw new IllegalStateException("TORN FILE " + new String(bytes.get(), UTF_8));
        }
        return parse(words[0]);
    }

    static SoakValue parse(String text) {
        var at = text.indexOf('@');
        var after = text.indexOf('<');
        return new SoakValue(
                Integer.parseInt(text.substring(0, at)),
                text.substring(at + 1, after),
                text.substring(after + 1));
    }
}
