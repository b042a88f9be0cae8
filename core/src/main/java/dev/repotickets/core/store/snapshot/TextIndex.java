package dev.repotickets.core.store.snapshot;

import dev.repotickets.core.head.HeadBytes;
import dev.repotickets.core.head.HeadWriter;
import dev.repotickets.core.head.WordList;
import dev.repotickets.core.store.Halves;
import dev.repotickets.core.store.Rebuilding;
import dev.repotickets.core.text.Match;
import dev.repotickets.core.text.Phrase;
import dev.repotickets.core.text.Tokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// An index of the words of one shelf, in FTS5. What is in it follows the source at every question,
/// in one transaction, so that two processes never see a half of it.
///
/// Texts are cut into words here and given to SQLite word by word, so that it finds what
/// [dev.repotickets.core.text.Relevance] finds.
record TextIndex(Connection connection, Names names, int fields, Rebuilding rebuilding) {

    /// The tables of one shelf.
    record Names(String words, String keys, String parts) {
        static Names of(String shelf) {
            String plain = shelf.replaceAll("[^a-z0-9]", "_");
            return new Names("words_" + plain, "keys_" + plain, "parts_" + plain);
        }
    }

    private record Known(long mark, long row) {}

    /// What has all phrases now, in any order.
    ///
    /// The index is made the same as the source and asked in one transaction: another process, with
    /// an older or a newer look at the files, must not come in between.
    ///
    /// Nothing where texts in more than `mostParts` parts would have to be read for it.
    Optional<List<Match>> answer(
            TextSource source, List<Phrase> phrases, List<Double> weights, int mostParts)
            throws SQLException {
        Map<String, Long> now = source.marks();
        Optional<List<Match>> known =
                in(
                        "BEGIN",
                        () -> {
                            boolean isThere = isThere() && stale(now).isEmpty();
                            return isThere
                                    ? Optional.of(matches(phrases, weights))
                                    : Optional.empty();
                        });
        if (known.isPresent()) {
            return known;
        }
        return in(
                "BEGIN IMMEDIATE",
                () -> {
                    if (!isThere()) {
                        create();
                    }
                    Set<String> stale = stale(now);
                    if (stale.size() > mostParts) {
                        return Optional.empty();
                    }
                    try (var rows = new TextRows(connection, names, columns(), fields)) {
                        int done = 0;
                        for (String part : stale) {
                            follow(part, now, source, rows);
                            done++;
                            rebuilding.reached(Rebuilding.What.WORDS, done, stale.size());
                        }
                    }
                    return Optional.of(matches(phrases, weights));
                });
    }

    private interface Step<R> {
        R run() throws SQLException;
    }

    private <R> R in(String begin, Step<R> step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(begin);
            boolean isDone = false;
            try {
                R result = step.run();
                statement.execute("COMMIT");
                isDone = true;
                return result;
            } finally {
                if (!isDone) {
                    undo(statement);
                }
            }
        }
    }

    private static void undo(Statement statement) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException _) {
            // SQLite has done so by itself; what went wrong before is what counts.
            return;
        }
    }

    private boolean isThere() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")) {
            select.setString(1, names.parts());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Without the parts nobody knows what is in these.
            statement.execute("DROP TABLE IF EXISTS " + names.words());
            statement.execute("DROP TABLE IF EXISTS " + names.keys());
            statement.execute(
                    "CREATE VIRTUAL TABLE "
                            + names.words()
                            + " USING fts5("
                            + columns()
                            + ", content='', contentless_delete=1, tokenize='ascii',"
                            + " prefix='2 3')");
            statement.execute(
                    "CREATE TABLE "
                            + names.keys()
                            + " (id INTEGER PRIMARY KEY, key TEXT NOT NULL)");
            statement.execute(
                    "CREATE TABLE "
                            + names.parts()
                            + " (name TEXT PRIMARY KEY, mark INTEGER NOT NULL,"
                            + " sum INTEGER NOT NULL, body BLOB NOT NULL)"
                            + " WITHOUT ROWID");
        }
    }

    private String columns() {
        return IntStream.range(0, fields).mapToObj(i -> "f" + i).collect(Collectors.joining(", "));
    }

    private Set<String> stale(Map<String, Long> now) throws SQLException {
        Set<String> stale = new HashSet<>(now.keySet());
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT name, mark FROM " + names.parts())) {
            while (rows.next()) {
                String part = rows.getString(1);
                long mark = rows.getLong(2);
                if (!now.containsKey(part)) {
                    stale.add(part);
                } else if (mark != 0 && mark == now.getOrDefault(part, 0L)) {
                    stale.remove(part);
                }
            }
        }
        return stale;
    }

    private void follow(String part, Map<String, Long> now, TextSource source, TextRows rows)
            throws SQLException {
        Map<String, Known> before = known(part);
        var after = new HashMap<String, Known>();
        var changed = new HashMap<String, Long>();
        source.entities(part)
                .forEach((key, mark) -> {
                    Known old = before.get(key);
                    if (old != null && old.mark() == mark && mark != 0) {
                        after.put(key, old);
                        before.remove(key);
                    } else {
                        changed.put(key, mark);
                    }
                });
        for (Known old : before.values()) {
            rows.remove(old.row());
        }
        Map<String, List<String>> words = new ConcurrentHashMap<>();
        Halves.each(
                List.copyOf(changed.keySet()),
                key -> source.texts(key).ifPresent(it -> words.put(key, words(it))));
        for (Map.Entry<String, Long> each : changed.entrySet()) {
            @Nullable List<String> own = words.get(each.getKey());
            long row = own == null ? 0 : rows.add(each.getKey(), own);
            after.put(each.getKey(), new Known(each.getValue(), row));
        }
        if (now.containsKey(part)) {
            keep(part, now.getOrDefault(part, 0L), after);
        } else {
            forget(part);
        }
    }

    private static List<String> words(List<String> texts) {
        return texts.stream().map(it -> String.join(" ", Tokens.of(it))).toList();
    }

    private void forget(String part) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + names.parts() + " WHERE name = ?")) {
            delete.setString(1, part);
            delete.executeUpdate();
        }
    }

    private Map<String, Known> known(String part) throws SQLException {
        var known = new HashMap<String, Known>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT mark, sum, body FROM " + names.parts() + " WHERE name = ?")) {
            select.setString(1, part);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    long sum = row.getLong(2);
                    byte @Nullable [] body = row.getBytes(3);
                    if (body == null || sum != Sum.of(part + "/" + row.getLong(1), body)) {
                        throw new SQLiteException(
                                "a part is not the one that was kept",
                                SQLiteErrorCode.SQLITE_CORRUPT);
                    }
                    var bytes = new HeadBytes(body, 0, new String[0]);
                    for (int at = 0; at < bytes.bytes().length; ) {
                        int key = at + 2 * Long.BYTES;
                        known.put(
                                bytes.text(key),
                                new Known(bytes.number(at), bytes.number(at + Long.BYTES)));
                        at = bytes.after(key);
                    }
                }
            }
        }
        return known;
    }

    private void keep(String part, long mark, Map<String, Known> entities) throws SQLException {
        var body = new HeadWriter(new WordList());
        entities.forEach((key, known) -> body.number(known.mark()).number(known.row()).text(key));
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT OR REPLACE INTO "
                                + names.parts()
                                + " (name, mark, sum, body) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, part);
            insert.setLong(2, mark);
            insert.setLong(3, Sum.of(part + "/" + mark, body.bytes()));
            insert.setBytes(4, body.bytes());
            insert.executeUpdate();
        }
    }

    private List<Match> matches(List<Phrase> phrases, List<Double> weights) throws SQLException {
        String query = phrases.stream().map(TextIndex::quoted).collect(Collectors.joining(" AND "));
        String rank =
                "bm25("
                        + names.words()
                        + weights.stream().map(it -> ", " + it).collect(Collectors.joining())
                        + ")";
        var matches = new ArrayList<Match>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT key, "
                                + rank
                                + " AS score FROM "
                                + names.words()
                                + " JOIN "
                                + names.keys()
                                + " ON id = "
                                + names.words()
                                + ".rowid WHERE "
                                + names.words()
                                + " MATCH ?")) {
            select.setString(1, query);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    matches.add(new Match(rows.getString(1), -rows.getDouble(2)));
                }
            }
        }
        return matches;
    }

    /// Words are letters and digits, so nothing in them needs to be escaped.
    private static String quoted(Phrase phrase) {
        return "\"" + String.join(" ", phrase.words()) + "\"" + (phrase.open() ? " *" : "");
    }
}
