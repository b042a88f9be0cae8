package dev.repotickets.tools.exchange.foreign;

import java.util.regex.Pattern;

/// One cell of a table that others may open in a spreadsheet.
public final class CsvCell {
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final Pattern SPECIAL = Pattern.compile("(?s).*[\",\r\n].*");

    private CsvCell() {}

    /// Quoted as RFC 4180 says; what a spreadsheet would take for a formula gets an apostrophe.
    public static String of(String text) {
        boolean isFormula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = isFormula ? "'" + text : text;
        return SPECIAL.matcher(safe).matches() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
