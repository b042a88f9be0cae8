package dev.repotickets.tools.exchange.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Text of others as Markdown that shows it letter for letter: nothing in it becomes a heading, a
/// list, a link, a mention or HTML.
///
/// What is escaped is the punctuation of CommonMark 0.31.2 (sections 2.4, 4 and 5) and the bare
/// addresses of GitHub Flavored Markdown (section 6.9), which an empty comment takes apart because
/// no backslash does.
final class MarkdownText {
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069&&[^\\t\\n]]");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\\\`*_\\[\\]<>&~|#$]");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<=www)\\.|:(?=//)|@");
    private static final Pattern BEGINNING = Pattern.compile("^([-+=:]|\\d{1,9}(?=[.)]))");
    private static final String APART = "<!-- -->";

    private MarkdownText() {}

    /// All of it in one line.
    static String line(String text) {
        return escaped(shown(text.replaceAll("\\s+", " ")).strip());
    }

    /// Its lines and paragraphs, as they are; the indentation too.
    static List<String> block(String text) {
        List<String> lines = text.stripTrailing().lines().map(MarkdownText::indented).toList();
        return IntStream.range(0, lines.size())
                .mapToObj(it ->
                        lines.get(it).isEmpty()
                                        || it + 1 == lines.size()
                                        || lines.get(it + 1).isEmpty()
                                ? lines.get(it)
                                : lines.get(it) + "\\")
                .toList();
    }

    /// The same as a quotation.
    static List<String> quoted(String text) {
        return block(text).stream().map(it -> ("> " + it).stripTrailing()).toList();
    }

    private static String indented(String text) {
        String line = shown(text.replace("\t", "    ")).stripTrailing();
        int depth = line.length() - line.stripLeading().length();
        return "&nbsp;".repeat(depth) + escaped(line.stripLeading());
    }

    /// Without what would move or hide other text.
    private static String shown(String text) {
        return HIDDEN.matcher(text).replaceAll("");
    }

    private static String escaped(String text) {
        String plain = PUNCTUATION.matcher(text).replaceAll("\\\\$0");
        String apart = ADDRESS.matcher(plain).replaceAll("$0" + APART);
        return BEGINNING.matcher(apart).replaceAll(it -> beginning(it.group()));
    }

    /// A number keeps its digits: it is what follows them that would make it a list.
    private static String beginning(String found) {
        return Character.isDigit(found.charAt(0)) ? found + "\\\\" : "\\\\" + found;
    }
}
