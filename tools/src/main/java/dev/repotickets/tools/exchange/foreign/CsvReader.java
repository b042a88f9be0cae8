package dev.repotickets.tools.exchange.foreign;

import dev.repotickets.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/// Comma-separated values as RFC 4180 has them: quotes around a field, doubled inside of it; line
/// breaks in quotes belong to the field; LF and CRLF both end a record. It belongs to one text.
final class CsvReader {
    private static final int MOST_RECORDS = 100_000;

    private final String text;
    private final List<List<String>> records = new ArrayList<>();
    private List<String> record = new ArrayList<>();
    private int line = 1;
    private int at;

    private CsvReader(String text) {
        this.text = text;
    }

    static List<List<String>> read(String text) {
        var reader = new CsvReader(text);
        while (reader.at < text.length()) {
            reader.field();
        }
        return List.copyOf(reader.records);
    }

    /// Reads one field and what ends it.
    private void field() {
        boolean isQuoted = text.charAt(at) == '"';
        record.add(isQuoted ? quoted() : plain());
        char end = at < text.length() ? text.charAt(at) : '\n';
        at++;
        if (end == ',' && at == text.length()) {
            record.add("");
            end = '\n';
        }
        if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        if (end != ',') {
            endRecord();
        }
    }

    private String plain() {
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '"') {
                throw broken("has a quote inside of a field that does not begin with one");
            }
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        var value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char unit = text.charAt(at++);
            boolean isQuote = unit == '"';
            if (isQuote && at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else if (isQuote) {
                if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                    throw broken("has something behind a closing quote");
                }
                return value.toString();
            } else {
                line += unit == '\n' ? 1 : 0;
                value.append(unit);
            }
        }
        throw broken("ends inside of quotes");
    }

    private void endRecord() {
        boolean isBlank = record.size() == 1 && record.getFirst().isEmpty();
        if (!isBlank) {
            records.add(List.copyOf(record));
        }
        if (records.size() > MOST_RECORDS) {
            throw broken("has more than " + MOST_RECORDS + " records");
        }
        record = new ArrayList<>();
        line++;
    }

    private RuntimeException broken(String what) {
        return new Problem.InvalidArgument(
                        "path",
                        "the CSV " + what + ", at line " + line + "; nothing was imported",
                        "Write it as RFC 4180 says: quotes around a field that holds a comma, a"
                                + " quote or a line break.")
                .toException();
    }
}
