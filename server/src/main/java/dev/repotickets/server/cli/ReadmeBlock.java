package dev.repotickets.server.cli;

import dev.repotickets.core.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The one block of a README that holds the status. Nothing else of the file is touched: it is
/// worked on as bytes.
final class ReadmeBlock {
    private static final String BEGIN = "## 📊 Project Status";
    private static final String END = "<!-- END AUTO-GENERATED STATUS -->";
    private static final String NAME = "README.md";

    private ReadmeBlock() {}

    /// False where the file says so already.
    static boolean update(Path root, String section) throws ProblemException {
        // One char for one byte, so that bytes that are no UTF-8 stay what they are.
        String file = new String(RootFile.read(root, NAME), StandardCharsets.ISO_8859_1);
        String written = replaced(file, bytes(section), file.contains("\r\n"));
        return RootFile.write(root, NAME, written.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String replaced(String file, String section, boolean isWindows) {
        String begin = bytes(BEGIN);
        String lines = begin + "\n\n" + section + "\n" + END + "\n";
        String block = isWindows ? lines.replace("\n", "\r\n") : lines;
        String eol = isWindows ? "\r\n" : "\n";
        int from = file.startsWith(begin) ? 0 : file.indexOf("\n" + begin) + 1;
        boolean isThere = from > 0 || file.startsWith(begin);
        int to = isThere ? file.indexOf(END, from) : -1;
        if (to >= 0) {
            int after = to + END.length();
            int next = file.startsWith(eol, after) ? after + eol.length() : after;
            return file.substring(0, from) + block + file.substring(next);
        }
        if (!file.startsWith("#")) {
            return file.isEmpty() ? block : block + eol + file;
        }
        int line = file.indexOf('\n');
        String heading = line < 0 ? file + eol : file.substring(0, line + 1);
        return heading + eol + block + (line < 0 ? "" : file.substring(line + 1));
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
