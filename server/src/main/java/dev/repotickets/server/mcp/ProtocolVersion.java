package dev.repotickets.server.mcp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The versions of the protocol that begin with `initialize`, oldest first.
enum ProtocolVersion {
    V2024_11_05("2024-11-05"),
    V2025_03_26("2025-03-26"),
    V2025_06_18("2025-06-18"),
    V2025_11_25("2025-11-25");

    static final ProtocolVersion LATEST = V2025_11_25;

    /// The version that has no beginning: each request says for itself what it needs.
    static final String MODERN = "2026-07-28";

    private final String word;

    ProtocolVersion(String word) {
        this.word = word;
    }

    static Optional<ProtocolVersion> of(String word) {
        return Arrays.stream(values()).filter(version -> version.word.equals(word)).findFirst();
    }

    /// Everything that is spoken here, newest first.
    static List<String> all() {
        return Stream.concat(
                        Stream.of(MODERN),
                        Arrays.stream(values())
                                .map(ProtocolVersion::word)
                                .sorted(Comparator.reverseOrder()))
                .toList();
    }

    String word() {
        return word;
    }

    /// Only one version ever had batches.
    boolean hasBatches() {
        return this == V2025_03_26;
    }
}
