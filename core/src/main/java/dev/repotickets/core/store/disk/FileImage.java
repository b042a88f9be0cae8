package dev.repotickets.core.store.disk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The whole content of a file at one moment. Nobody writes into its bytes.
public final class FileImage {
    private final byte[] bytes;
    private @Nullable String sha256;

    private FileImage(byte[] bytes) {
        this.bytes = bytes;
    }

    public static FileImage of(byte[] bytes) {
        return new FileImage(bytes.clone());
    }

    /// Takes the array over; for arrays that nobody else has.
    static FileImage owning(byte[] bytes) {
        return new FileImage(bytes);
    }

    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    /// In lower-case hexadecimal digits.
    public String sha256() {
        // Most images are never asked; two threads that ask at once find the same.
        String known = sha256;
        if (known == null) {
            known = HexFormat.of().formatHex(digest(bytes));
            sha256 = known;
        }
        return known;
    }

    byte[] sharedBytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileImage image && Arrays.equals(bytes, image.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return size() + " bytes, sha256 " + sha256();
    }
}
