package dev.repotickets.tools;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.tools.json.Json;
import java.util.ArrayList;
import java.util.List;

/// How much one answer may still hold: about 24 kB of JSON, which is about 6,000 tokens. It belongs
/// to one answer.
public final class Budget {
    private static final int MOST = 24_000;

    private final List<Record> unmeasured = new ArrayList<>();
    private int left;
    private boolean cut;

    private Budget(int left) {
        this.left = left;
    }

    /// Nothing is left out for a door that writes to a file or a terminal.
    public static Budget of(Call call) {
        return new Budget(call.whole() ? Integer.MAX_VALUE : MOST);
    }

    /// Counts what is in the answer in any case.
    public <R extends Record> R spend(R part) {
        unmeasured.add(part);
        return part;
    }

    /// As many of the first parts as there is room for; at least one where `atLeastOne` says so.
    public <R extends Record> List<R> first(List<R> parts, boolean atLeastOne) {
        var fitting = new ArrayList<R>();
        if (!parts.isEmpty()) {
            measure();
        }
        for (R part : parts) {
            int size = size(part);
            if (size > left && !(atLeastOne && fitting.isEmpty())) {
                cut = true;
                break;
            }
            left -= Math.min(left, size);
            fitting.add(part);
        }
        return fitting;
    }

    /// As many of the last parts as there is room for, in their order.
    public <R extends Record> List<R> last(List<R> parts) {
        return first(parts.reversed(), false).reversed();
    }

    /// The same as [#shortened], where there is a limit at all.
    public String excerpt(String text, int most) {
        if (isUnlimited() || text.length() <= most) {
            return text;
        }
        cut = true;
        return shortened(text, most);
    }

    /// The text, or its beginning with a note of how much follows where it is longer than `most`.
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "... (" + (text.length() - end) + " more characters)";
    }

    /// True when something that was to be in the answer is not, or not whole.
    public boolean hasCut() {
        return cut;
    }

    /// Nobody asks how large the beginning is where nothing follows it.
    private void measure() {
        unmeasured.forEach(part -> left -= Math.min(left, size(part)));
        unmeasured.clear();
    }

    private boolean isUnlimited() {
        return left > MOST;
    }

    private int size(Record part) {
        return isUnlimited() ? 0 : sizeOf(part);
    }

    @SuppressWarnings("unchecked") // a record has the shape of its own class
    private static int sizeOf(Record part) {
        Node.Fields fields = Shape.of((Class<Record>) part.getClass()).write(part);
        return Json.write(fields).length();
    }
}
