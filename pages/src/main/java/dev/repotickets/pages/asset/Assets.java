package dev.repotickets.pages.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The files that pages load, each read and compressed when it is first asked for, under a path
/// that holds its hash: a browser may keep it for ever.
public final class Assets {
    /// Where all of them are.
    public static final String FOLDER = "/assets/";

    private static final String OWN = "own/";
    private static final String LIBRARY = "library/";
    private static final Map<String, String> FILES =
            Map.ofEntries(
                    Map.entry("style.css", OWN),
                    Map.entry("theme.js", OWN),
                    Map.entry("live.js", OWN),
                    Map.entry("drawer.js", OWN),
                    Map.entry("board.js", OWN),
                    Map.entry("keys.js", OWN),
                    Map.entry("graph.js", OWN),
                    Map.entry("charts.js", OWN),
                    Map.entry("figures.css", OWN),
                    Map.entry("icon.svg", OWN),
                    Map.entry("echarts.min.js", LIBRARY),
                    Map.entry("htmx.min.js", LIBRARY),
                    Map.entry("dagre.min.js", LIBRARY));
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml");
    private static final int DIGITS = 12;
    private static final Map<String, Asset> LOADED = new ConcurrentHashMap<>();

    private Assets() {}

    /// The path of a file by its name.
    public static String path(String name) {
        return named(name).path();
    }

    /// What is to be had under a path; nothing under one that an older program gave out.
    public static Optional<Asset> find(String path) {
        return Optional.of(path)
                .filter(it -> it.startsWith(FOLDER))
                .map(it -> it.substring(it.lastIndexOf('/') + 1))
                .filter(FILES::containsKey)
                .map(Assets::named)
                .filter(it -> it.path().equals(path));
    }

    private static Asset named(String name) {
        return LOADED.computeIfAbsent(name, Assets::load);
    }

    private static Asset load(String name) {
        String folder = FILES.get(name);
        try (InputStream in = Assets.class.getResourceAsStream(folder + name)) {
            if (folder == null || in == null) {
                throw new IllegalArgumentException("no such asset: " + name);
            }
            byte[] bytes = in.readAllBytes();
            String type = name.substring(name.lastIndexOf('.') + 1);
            return new Asset(
                    FOLDER + hash(bytes) + "/" + name,
                    TYPES.getOrDefault(type, "application/octet-stream"),
                    bytes,
                    Asset.compressed(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
