package dev.repotickets.core.yaml;

import dev.repotickets.core.tree.Node;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Finds where the top-level fields stand, from the marks of a parser's events.
///
/// Marks count code points and start behind a byte order mark; they only ever move on, apart from
/// the few characters between a key and its value.
final class EventSpans {
    private final String text;
    private final List<Span> found = new ArrayList<>();
    private final int first;
    private int lastMark;
    private int lastOffset;
    private int end;

    EventSpans(String text, int offset) {
        this.text = text;
        this.first = offset;
        this.lastOffset = offset;
    }

    List<Span> found() {
        return found;
    }

    void add(String key, Event keyEvent, Node value) {
        int start = offset(keyEvent.getStartMark().orElseThrow());
        found.add(
                new Span(key, Math.max(first, text.lastIndexOf('\n', start - 1) + 1), end, value));
    }

    /// Takes note of the end of a value. Blocks end where their last text does, brackets at theirs.
    void ended(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        Mark stop = event.getEndMark().orElseThrow();
        if (event instanceof ScalarEvent scalar && (scalar.isLiteral() || scalar.isFolded())) {
            end = endOfBlock(scalar, offset(start), offset(stop));
        } else if (event instanceof ScalarEvent || isBracket(event, start, stop)) {
            end = endOfLine(offset(stop));
        }
    }

    private static boolean isBracket(Event event, Mark start, Mark stop) {
        return event instanceof CollectionEndEvent && stop.getIndex() > start.getIndex();
    }

    private int endOfLine(int index) {
        int feed = text.indexOf('\n', index);
        return feed < 0 ? text.length() : feed + 1;
    }

    /// Blank lines behind a block are not its own, unless it keeps them; lines of deeper spaces
    /// are.
    private int endOfBlock(ScalarEvent block, int start, int stop) {
        int header = endOfLine(start);
        if (isKept(start, header)) {
            int last = text.lastIndexOf('\n', stop - 1) + 1;
            return isBlank(last, stop) ? last : stop;
        }
        return block.isLiteral() ? skipLines(header, block.getValue()) : trimmed(header, stop);
    }

    private boolean isKept(int start, int header) {
        int plus = text.indexOf('+', start);
        int comment = text.indexOf('#', start);
        return plus >= 0 && plus < header && (comment < 0 || plus < comment);
    }

    private int skipLines(int from, String value) {
        int end = from;
        for (int at = 0; at >= 0 && at < value.length(); at = value.indexOf('\n', at) + 1) {
            end = endOfLine(end);
            if (value.indexOf('\n', at) < 0) {
                break;
            }
        }
        return end;
    }

    private int trimmed(int header, int stop) {
        int kept = stop;
        int line = text.lastIndexOf('\n', kept - 1) + 1;
        while (kept > header && isBlank(line, kept)) {
            kept = line;
            line = text.lastIndexOf('\n', kept - 2) + 1;
        }
        return kept;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\n' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    private int offset(Mark mark) {
        lastOffset = text.offsetByCodePoints(lastOffset, mark.getIndex() - lastMark);
        lastMark = mark.getIndex();
        return lastOffset;
    }
}
