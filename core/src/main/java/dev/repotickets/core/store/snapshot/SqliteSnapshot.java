package dev.repotickets.core.store.snapshot;

import dev.repotickets.core.store.Rebuilding;
import dev.repotickets.core.text.Match;
import dev.repotickets.core.text.Phrase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Pages in one SQLite file. Each has a sum of its own, because SQLite takes a flipped bit for
/// data.
public final class SqliteSnapshot implements Snapshot {
    private static final String TABLE =
            "CREATE TABLE IF NOT EXISTS page (shelf TEXT NOT NULL, name TEXT NOT NULL,"
                    + " sum INTEGER NOT NULL, body BLOB NOT NULL,"
                    + " PRIMARY KEY (shelf, name)) WITHOUT ROWID";

    private final Database database;
    private final Rebuilding rebuilding;
    private final ReentrantLock lock = new ReentrantLock();

    /// `file` and its folder need not exist yet.
    public SqliteSnapshot(Path file, Rebuilding rebuilding) {
        this.database = new Database(file, TABLE);
        this.rebuilding = rebuilding;
    }

    /// One whose making nobody waits for.
    public SqliteSnapshot(Path file) {
        this(file, Rebuilding.SILENT);
    }

    @Override
    public Rebuilding rebuilding() {
        return rebuilding;
    }

    @Override
    public Map<String, byte[]> pages(String shelf) {
        return alone(() -> database.ask(Map.of(), connection -> read(connection, shelf)));
    }

    private static Map<String, byte[]> read(Connection connection, String shelf)
            throws SQLException {
        var pages = new LinkedHashMap<String, byte[]>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT name, sum, body FROM page WHERE shelf = ?")) {
            select.setString(1, shelf);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    byte @Nullable [] body = rows.getBytes(3);
                    if (body != null && rows.getLong(2) == Sum.of(shelf + "/" + name, body)) {
                        pages.put(name, body);
                    }
                }
            }
        }
        return pages;
    }

    @Override
    public void put(String shelf, Map<String, byte[]> pages, Set<String> gone) {
        alone(() -> database.ask(false, connection -> write(connection, shelf, pages, gone)));
    }

    private static boolean write(
            Connection connection, String shelf, Map<String, byte[]> pages, Set<String> gone)
            throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT OR REPLACE INTO page (shelf, name, sum, body)"
                                        + " VALUES (?, ?, ?, ?)");
                PreparedStatement delete =
                        connection.prepareStatement(
                                "DELETE FROM page WHERE shelf = ? AND name = ?")) {
            for (Map.Entry<String, byte[]> page : pages.entrySet()) {
                insert.setString(1, shelf);
                insert.setString(2, page.getKey());
                insert.setLong(3, Sum.of(shelf + "/" + page.getKey(), page.getValue()));
                insert.setBytes(4, page.getValue());
                insert.executeUpdate();
            }
            for (String name : gone) {
                delete.setString(1, shelf);
                delete.setString(2, name);
                delete.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
        return true;
    }

    @Override
    public Optional<List<Match>> matches(
            String shelf,
            TextSource source,
            List<Phrase> phrases,
            List<Double> weights,
            int mostParts) {
        return alone(() ->
                database.ask(
                        Optional.empty(),
                        connection -> {
                            var index =
                                    new TextIndex(
                                            connection,
                                            TextIndex.Names.of(shelf),
                                            weights.size(),
                                            rebuilding);
                            return index.answer(source, phrases, weights, mostParts);
                        }));
    }

    @Override
    public void close() {
        alone(() -> {
            database.close();
            return true;
        });
    }

    private <R> R alone(Supplier<R> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
