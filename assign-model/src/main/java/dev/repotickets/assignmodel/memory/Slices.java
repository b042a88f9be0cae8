package dev.repotickets.assignmodel.memory;

import dev.repotickets.assignmodel.bytes.DamagedException;
import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;
import java.util.Map;
import java.util.TreeMap;

/// Cells by what they are about, such as `type test`. They change.
public final class Slices {
    public static final String ALL = "";
    private final TreeMap<String, Cell> cells = new TreeMap<>();

    public Reading reading(String slice, int now) {
        Cell cell = cells.get(slice);
        return cell == null ? Reading.NONE : cell.reading(now);
    }

    /// `9 of 10`, or nothing.
    String evidence(String slice) {
        Cell cell = cells.get(slice);
        return cell == null ? "" : cell.evidence();
    }

    void add(String slice, double reward, double expected, int now) {
        cells.computeIfAbsent(slice, _ -> new Cell()).add(reward, expected, now);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /// When something was last added.
    int last() {
        Cell all = cells.get(ALL);
        return all == null ? 0 : all.at();
    }

    Slices times(double factor) {
        Slices copy = new Slices();
        cells.forEach((slice, cell) -> copy.cells.put(slice, cell.times(factor)));
        return copy;
    }

    void write(Output output) {
        output.putInt(cells.size());
        for (Map.Entry<String, Cell> each : cells.entrySet()) {
            output.putText(each.getKey());
            each.getValue().write(output);
        }
    }

    static Slices read(Input input, int now) {
        Slices slices = new Slices();
        for (int left = input.readCount(); left > 0; left--) {
            String slice = input.readText();
            Cell cell = Cell.read(input);
            if (cell.at() < 0 || cell.at() > now) {
                throw new DamagedException("a cell of the time " + cell.at());
            }
            slices.cells.put(slice, cell);
        }
        return slices;
    }
}
