package dev.repotickets.tools.exchange.seed;

import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.Revision;
import dev.repotickets.tools.exchange.Renamed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Ids of the original, which are kept. One that cannot be an id here gets another, always the same
/// one, made of its letters and digits and of four digits of its SHA-256.
final class SeedIds {
    private static final int WORD = 8;

    private final Map<String, String> renamed = new TreeMap<>();

    String of(String original) {
        try {
            return new TicketId(original).value();
        } catch (ProblemException _) {
            return renamed.computeIfAbsent(original, SeedIds::another);
        }
    }

    List<Renamed> renamed() {
        return renamed.entrySet().stream()
                .map(it -> new Renamed(it.getKey(), it.getValue()))
                .toList();
    }

    private static String another(String original) {
        String plain = original.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String word = plain.substring(0, Math.min(WORD, plain.length()));
        String digest = Revision.of(original.getBytes(StandardCharsets.UTF_8)).substring(0, 4);
        return "X" + word + "-" + digest.toUpperCase(Locale.ROOT);
    }
}
