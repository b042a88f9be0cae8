package dev.repotickets.assignmodel.memory;

import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;
import java.util.ArrayList;
import java.util.List;

/// Rows written column by column, which packs better. All have the same number of features.
public final class Columns {
    private Columns() {}

    public static void write(List<Row> rows, Output output) {
        int width = rows.isEmpty() ? 0 : rows.getFirst().dense().length;
        output.putInt(rows.size());
        output.putByte(width);
        rows.forEach(it -> output.putShort(it.agent()));
        rows.forEach(it -> output.putText(it.ticket()));
        rows.forEach(it -> output.putShort(it.agentHash()));
        rows.forEach(it -> output.putShort(it.type()));
        rows.forEach(it -> output.putShort(it.component()));
        rows.forEach(it -> output.putByte(it.words().length));
        for (Row row : rows) {
            for (char word : row.words()) {
                output.putShort(word);
            }
        }
        for (int i = 0; i < width; i++) {
            for (Row row : rows) {
                output.putByte(row.dense()[i]);
            }
        }
        rows.forEach(it -> output.putByte(it.surprise()));
        rows.forEach(it -> output.putByte(it.reward()));
    }

    public static List<Row> read(Input input) {
        int count = input.readCount();
        int width = input.readByte() & 0xFF;
        char[] agents = shorts(count, input);
        String[] tickets = new String[count];
        for (int i = 0; i < count; i++) {
            tickets[i] = input.readText();
        }
        char[] agentHashes = shorts(count, input);
        char[] types = shorts(count, input);
        char[] components = shorts(count, input);
        byte[] lengths = input.readBytes(count);
        char[][] words = new char[count][];
        for (int i = 0; i < count; i++) {
            words[i] = shorts(lengths[i] & 0xFF, input);
        }
        byte[][] columns = new byte[width][];
        for (int i = 0; i < width; i++) {
            columns[i] = input.readBytes(count);
        }
        byte[] surprises = input.readBytes(count);
        byte[] rewards = input.readBytes(count);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < count; i++) {
            rows.add(
                    new Row(
                            agents[i],
                            tickets[i],
                            agentHashes[i],
                            types[i],
                            components[i],
                            words[i],
                            dense(columns, i),
                            surprises[i],
                            rewards[i]));
        }
        return rows;
    }

    private static byte[] dense(byte[][] columns, int row) {
        byte[] dense = new byte[columns.length];
        for (int i = 0; i < dense.length; i++) {
            dense[i] = columns[i][row];
        }
        return dense;
    }

    private static char[] shorts(int count, Input input) {
        char[] shorts = new char[count];
        for (int i = 0; i < count; i++) {
            shorts[i] = input.readShort();
        }
        return shorts;
    }
}
