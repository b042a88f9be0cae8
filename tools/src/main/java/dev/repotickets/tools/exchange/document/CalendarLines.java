package dev.repotickets.tools.exchange.document;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/// The content lines of a calendar as RFC 5545, section 3.1, has them: ended by CRLF, and folded so
/// that none is longer than 75 octets of UTF-8, never inside of a character.
final class CalendarLines {
    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    /// `name` with its parameters; `value` as it is to stand there.
    CalendarLines add(String name, String value) {
        int length = 0;
        for (int point : (name + ":" + value).codePoints().toArray()) {
            String character = Character.toString(point);
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (length + octets > LONGEST) {
                text.append(END).append(' ');
                length = 1;
            }
            text.append(character);
            length += octets;
        }
        text.append(END);
        return this;
    }

    /// A value of type TEXT (section 3.3.11), escaped; control characters are left out.
    CalendarLines text(String name, String value) {
        return add(name, escaped(value));
    }

    /// Several values of type TEXT; nothing where there are none.
    CalendarLines texts(String name, Collection<String> values) {
        return values.isEmpty()
                ? this
                : add(
                        name,
                        values.stream()
                                .map(CalendarLines::escaped)
                                .collect(Collectors.joining(",")));
    }

    private static String escaped(String value) {
        return value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\\t\\n]]", "")
                .replaceAll("[\\\\;,]", "\\\\$0")
                .replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
