package dev.repotickets.core.store.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// One SQLite file that may be missing, damaged, locked, made by another version or not writable:
/// all of that is only an answer that is not there. For one thread at a time.
///
/// A file that is damaged or of another version is removed and begun anew, once.
final class Database {
    /// Another one whenever a table changes.
    private static final int VERSION = 2;

    /// In milliseconds. Others hold the file for a few only; who does not get it works without.
    private static final int PATIENCE = 500;

    private static final List<String> SHARED =
            List.of(
                    "nfs",
                    "cifs",
                    "smb",
                    "9p",
                    "virtiofs",
                    "fuse",
                    "vbox",
                    "vmhgfs",
                    "prl",
                    "lustre");

    private static final List<String> PARTS = List.of("", "-wal", "-shm", "-journal");

    private final Path file;
    private final List<String> tables;
    private @Nullable Connection connection;
    private boolean isRenewed;
    private boolean isOff;

    interface Work<R> {
        R with(Connection connection) throws SQLException;
    }

    Database(Path file, String... tables) {
        this.file = file;
        this.tables = List.of(tables);
    }

    /// What `work` makes of the file, or `otherwise`.
    <R> R ask(R otherwise, Work<R> work) {
        if (isOff) {
            return otherwise;
        }
        try {
            return work.with(open());
        } catch (SQLException e) {
            if (isBusy(e)) {
                return otherwise;
            }
            close();
            if (isRenewed || !isDamaged(e)) {
                isOff = true;
                return otherwise;
            }
            isRenewed = true;
            remove();
            return ask(otherwise, work);
        } catch (IOException | LinkageError _) {
            // No folder can be made, or there is no SQLite for this system.
            isOff = true;
            return otherwise;
        }
    }

    private Connection open() throws SQLException, IOException {
        Connection known = connection;
        if (known != null) {
            return known;
        }
        requirePlainPlace();
        Connection opened = JDBC.createConnection(JDBC.PREFIX + file, settings());
        try {
            prepare(opened);
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
        connection = opened;
        return opened;
    }

    /// Several machines cannot share one file that is written ahead
    /// (https://sqlite.org/wal.html#overview, 2), and what follows a question mark would be
    /// settings.
    private void requirePlainPlace() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || file.toString().indexOf('?') >= 0) {
            throw new IOException("no file can be kept there");
        }
        Files.createDirectories(folder);
        String type = Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
        if (SHARED.stream().anyMatch(type::startsWith)) {
            throw new IOException("other machines may share that folder");
        }
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty("busy_timeout", String.valueOf(PATIENCE));
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "NORMAL");
        return settings;
    }

    private void prepare(Connection opened) throws SQLException {
        try (Statement statement = opened.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            int version;
            try (var row = statement.executeQuery("PRAGMA user_version")) {
                version = row.next() ? row.getInt(1) : 0;
            }
            if (version == VERSION) {
                return;
            }
            if (version != 0) {
                throw new SQLiteException("made by another version", SQLiteErrorCode.SQLITE_NOTADB);
            }
            for (String table : tables) {
                statement.execute(table);
            }
            statement.execute("PRAGMA user_version = " + VERSION);
        }
    }

    void close() {
        Connection known = connection;
        connection = null;
        if (known != null) {
            try {
                known.close();
            } catch (SQLException _) {
                // Nothing in it is missed.
                return;
            }
        }
    }

    private void remove() {
        for (String part : PARTS) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
            } catch (IOException _) {
                isOff = true;
            }
        }
    }

    private static boolean isBusy(SQLException e) {
        return code(e) == SQLiteErrorCode.SQLITE_BUSY.code
                || code(e) == SQLiteErrorCode.SQLITE_LOCKED.code;
    }

    private static boolean isDamaged(SQLException e) {
        return code(e) == SQLiteErrorCode.SQLITE_CORRUPT.code
                || code(e) == SQLiteErrorCode.SQLITE_NOTADB.code
                || code(e) == SQLiteErrorCode.SQLITE_ERROR.code;
    }

    /// The last 8 bits name the kind of an error, the others tell more.
    private static int code(SQLException e) {
        return e instanceof SQLiteException known
                ? known.getResultCode().code & 0xff
                : e.getErrorCode() & 0xff;
    }
}
