package dev.repotickets.core.store.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Adds texts to the index and removes them, with statements that are made once for many.
final class TextRows implements AutoCloseable {
    private final PreparedStatement newKey;
    private final PreparedStatement newWords;
    private final PreparedStatement oldKey;
    private final PreparedStatement oldWords;

    TextRows(Connection connection, TextIndex.Names names, String columns, int fields)
            throws SQLException {
        newKey =
                connection.prepareStatement(
                        "INSERT INTO " + names.keys() + " (key) VALUES (?) RETURNING id");
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
    }

    /// Adds the words of each field and gives the row that they are in.
    long add(String key, List<String> words) throws SQLException {
        long row;
        newKey.setString(1, key);
        try (ResultSet made = newKey.executeQuery()) {
            row = made.next() ? made.getLong(1) : 0;
        }
        newWords.setLong(1, row);
        for (int i = 0; i < words.size(); i++) {
            newWords.setString(i + 2, words.get(i));
        }
        newWords.executeUpdate();
        return row;
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
