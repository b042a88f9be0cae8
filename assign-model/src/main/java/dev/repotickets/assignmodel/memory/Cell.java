package dev.repotickets.assignmodel.memory;

import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;
import dev.repotickets.assignmodel.number.Decay;

/// Successes and tries of one kind, fading with each further outcome in the log. It changes.
final class Cell {
    private float successes;
    private float expected;
    private float count;
    private float good;
    private int tries;
    private int at;

    Reading reading(int now) {
        return new Reading(successes, expected, count).times(Decay.after(now - at));
    }

    /// As counted, nothing faded: `9 of 10`.
    String evidence() {
        return Math.round(good) + " of " + tries;
    }

    void add(double reward, double expectation, int now) {
        Reading left = reading(now);
        successes = (float) (left.successes() + reward);
        expected = (float) (left.expected() + expectation);
        count = (float) (left.count() + 1);
        good = (float) (good + reward);
        tries++;
        at = now;
    }

    int at() {
        return at;
    }

    Cell times(double factor) {
        Cell copy = new Cell();
        copy.successes = (float) (successes * factor);
        copy.expected = (float) (expected * factor);
        copy.count = (float) (count * factor);
        copy.good = good;
        copy.tries = tries;
        copy.at = at;
        return copy;
    }

    void write(Output output) {
        output.putFloat(successes);
        output.putFloat(expected);
        output.putFloat(count);
        output.putFloat(good);
        output.putInt(tries);
        output.putInt(at);
    }

    static Cell read(Input input) {
        Cell cell = new Cell();
        cell.successes = input.readFloat();
        cell.expected = input.readFloat();
        cell.count = input.readFloat();
        cell.good = input.readFloat();
        cell.tries = input.readInt();
        cell.at = input.readInt();
        return cell;
    }
}
