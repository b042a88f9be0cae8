package dev.repotickets.core.store.disk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The whole content of a file at one moment. Nobody writes into its bytes.
public final class FileImage {
    private final byte[] bytes;
    private final String sha256;

    private FileImage(byte[] bytes) {
        this.bytes = bytes;
        this.sha256 = HexFormat.of().formatHex(digest(bytes));
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
        return sha256;
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
        return size() + " bytes, sha256 " + sha256;
    }
}
