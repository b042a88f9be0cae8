package dev.repotickets.core.store.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Adds texts to the index and removes them, with statements that are made once for many, in one
/// transaction.
///
/// Rows are numbered here. Where SQLite gives a number back (`RETURNING`), it takes a savepoint for
/// each statement, at which FTS5 writes what it had gathered: that was half of the making.
final class TextRows implements AutoCloseable {
    private final PreparedStatement newKey;
    private final PreparedStatement newWords;
    private final PreparedStatement oldKey;
    private final PreparedStatement oldWords;
    private long last;

    TextRows(Connection connection, TextIndex.Names names, String columns, int fields)
            throws SQLException {
        newKey =
                connection.prepareStatement(
                        "INSERT INTO " + names.keys() + " (id, key) VALUES (?, ?)");
        newWords =
                connection.prepareStatement(
                        "INSERT INTO "
                                + names.words()
                                + " (rowid, "
                                + columns
                                + ") VALUES ("
                                + "?, ".repeat(fields)
                                + "?)");
        oldKey = connection.prepareStatement("DELETE FROM " + names.keys() + " WHERE id = ?");
        oldWords = connection.prepareStatement("DELETE FROM " + names.words() + " WHERE rowid = ?");
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT coalesce(max(id), 0) FROM " + names.keys())) {
            last = row.next() ? row.getLong(1) : 0;
        }
    }

    /// Adds the words of each field and gives the row that they are in.
    long add(String key, List<String> words) throws SQLException {
        last++;
        newKey.setLong(1, last);
        newKey.setString(2, key);
        newKey.executeUpdate();
        newWords.setLong(1, last);
        for (int i = 0; i < words.size(); i++) {
            newWords.setString(i + 2, words.get(i));
        }
        newWords.executeUpdate();
        return last;
    }

    void remove(long row) throws SQLException {
        for (PreparedStatement delete : List.of(oldWords, oldKey)) {
            delete.setLong(1, row);
            delete.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement each : List.of(newKey, newWords, oldKey, oldWords)) {
            each.close();
        }
    }
}
