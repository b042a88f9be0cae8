package dev.repotickets.pages.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/// A file that pages load.
///
/// @param path from the root of the server; another one whenever the file is another one
/// @param type its media type
/// @param bytes nobody changes them
/// @param compressed the same by gzip
@SuppressWarnings("ArrayRecordComponent") // assets are never compared
public record Asset(String path, String type, byte[] bytes, byte[] compressed) {

    static byte[] compressed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
