import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.sqlite.util.OSInfo;

/// Takes SQLite's library for this system out of its jar, which else would be unpacked at every
/// start, and leaves those for other systems out: the runtime beside them is for this one, too.
/// `java -cp JAR NativeLibrary.java JAR FOLDER`.
final class NativeLibrary {
    private NativeLibrary() {}

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        String name = System.mapLibraryName("sqlitejdbc");
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path natives = inside.getPath("/org/sqlite/native");
            Path own = natives.resolve(OSInfo.getNativeLibFolderPathForCurrentOS()).resolve(name);
            if (!Files.exists(own)) {
                throw new IOException(jar + " has no library for this system: " + own);
            }
            Files.copy(own, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            try (Stream<Path> all = Files.walk(natives)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
