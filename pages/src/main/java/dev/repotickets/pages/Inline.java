package dev.repotickets.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Our own files inside of a page that is to load nothing, and their digests for its content
/// security policy (CSP level 3, "Usage of hashes").
public final class Inline {
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Inline() {}

    /// The element that holds a script.
    ///
    /// @param name of the file, below the folder of assets
    public static String script(String name) {
        return "<script>" + code(name) + "</script>";
    }

    public static String style(String name) {
        return "<style>" + code(name) + "</style>";
    }

    /// What the policy names to allow that element and no other.
    public static String digest(String name) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(code(name).getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String code(String name) {
        return READ.computeIfAbsent(name, Inline::read);
    }

    /// The text of a file, which cannot end the element that it is put into.
    private static String read(String name) {
        String folder = name.contains("/") ? "" : "own/";
        try (InputStream file = Inline.class.getResourceAsStream("asset/" + folder + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            String code = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String small = code.toLowerCase(Locale.ROOT);
            if (small.contains("</script") || small.contains("</style") || small.contains("<!--")) {
                throw new IllegalStateException(name + " would end the element that holds it");
            }
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
