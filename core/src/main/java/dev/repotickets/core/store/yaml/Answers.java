package dev.repotickets.core.store.yaml;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.IdempotencyKey;
import dev.repotickets.core.store.Revision;
import dev.repotickets.core.store.disk.FileTransaction;
import dev.repotickets.core.store.disk.StorePath;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The answers of writes that carried an idempotency key, kept for 24 hours outside of version
/// control. An answer is a file of the same transaction as the write, so that neither is there
/// without the other.
final class Answers {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final StorePath FOLDER = StorePath.state("answers");
    private static final int MANY = 64;

    private Answers() {}

    /// The answer that was given to the key; a problem where it was for something else.
    static Optional<String> find(FileTransaction files, IdempotencyKey key, Instant now) {
        return files.read(file(key))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .flatMap(text -> answer(text, key, now));
    }

    static void keep(FileTransaction files, IdempotencyKey key, String answer, Instant now) {
        forgetOld(files, now);
        String text = key.digest() + "\n" + now + "\n" + answer;
        files.put(file(key), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> answer(String text, IdempotencyKey key, Instant now) {
        String[] parts = text.split("\n", 3);
        if (parts.length < 3 || moment(parts[1]).plus(KEPT).isBefore(now)) {
            return Optional.empty();
        }
        if (!parts[0].equals(key.digest())) {
            throw new Problem.InvalidArgument(
                            "idempotency_key",
                            "idempotency_key \"" + key.value() + "\" was used with other arguments",
                            "Send a new key for a new write.")
                    .toException();
        }
        return Optional.of(parts[2]);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            return Instant.EPOCH;
        }
    }

    private static void forgetOld(FileTransaction files, Instant now) {
        var names = files.list(FOLDER);
        if (names.size() < MANY) {
            return;
        }
        names.stream()
                .limit(2 * MANY)
                .map(FOLDER::child)
                .filter(file ->
                        files.stat(file)
                                .filter(it -> it.modified().plus(KEPT).isBefore(now))
                                .isPresent())
                .forEach(files::delete);
    }

    private static StorePath file(IdempotencyKey key) {
        byte[] name = key.value().getBytes(StandardCharsets.UTF_8);
        byte[] again = ("2" + key.value()).getBytes(StandardCharsets.UTF_8);
        return FOLDER.child(Revision.of(name) + Revision.of(again));
    }
}
