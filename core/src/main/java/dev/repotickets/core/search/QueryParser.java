package dev.repotickets.core.search;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.text.Phrase;
import dev.repotickets.core.text.Tokens;
import dev.repotickets.core.tree.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the query language; one parser reads one text.
final class QueryParser {
    private static final int LONGEST = 2_000;
    private static final int MOST = 32;
    private static final List<String> FIELDS = Words.of(Query.Field.class);
    private static final List<String> OPERATORS = List.of(">=", "<=", ">", "<");

    private final String text;
    private int at;
    private final List<Query.Term> terms = new ArrayList<>();
    private final List<Query.Filter> filters = new ArrayList<>();

    private QueryParser(String text) {
        this.text = text;
    }

    static Query parse(String text) {
        if (text.length() > LONGEST) {
            throw invalid("has " + text.length() + " characters; allowed are " + LONGEST, "");
        }
        var parser = new QueryParser(text);
        parser.parse();
        var query = new Query(List.copyOf(parser.terms), List.copyOf(parser.filters));
        if (query.terms().isEmpty() && query.filters().isEmpty()) {
            throw invalid("says nothing to look for", "For example: login is:open label:bug");
        }
        if (query.terms().size() + query.filters().size() > MOST) {
            throw invalid("has more than " + MOST + " parts", "");
        }
        return query;
    }

    private void parse() {
        skipSpace();
        while (at < text.length()) {
            boolean negated = text.charAt(at) == '-' && at + 1 < text.length();
            if (negated) {
                at++;
            }
            part(negated);
            skipSpace();
        }
    }

    private void part(boolean negated) {
        if (text.charAt(at) == '"') {
            term(phrase(), false, negated);
            return;
        }
        int start = at;
        while (at < text.length() && !isSpace(text.charAt(at)) && text.charAt(at) != ':') {
            at++;
        }
        String word = text.substring(start, at);
        if (at >= text.length() || isSpace(text.charAt(at))) {
            term(word, true, negated);
            return;
        }
        Optional<Query.Field> field = Words.find(Query.Field.class, word.toLowerCase(Locale.ROOT));
        if (field.isPresent()) {
            at++;
            filter(field.get(), negated);
            return;
        }
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        refuseSlip(word);
        term(text.substring(start, at), true, negated);
    }

    /// `lable:bug` is a slip, not a word to look for; `http://host` is a word.
    private static void refuseSlip(String word) {
        List<String> near = Closest.to(word, FIELDS, 1);
        if (word.length() > 3 && !near.isEmpty()) {
            throw invalid(
                    "has no field " + Quoted.text(word), "Did you mean " + near.getFirst() + ":?");
        }
    }

    private void filter(Query.Field field, boolean negated) {
        String operator =
                OPERATORS.stream().filter(it -> text.startsWith(it, at)).findFirst().orElse("");
        at += operator.length();
        String value = at < text.length() && text.charAt(at) == '"' ? phrase() : bare();
        if (value.isBlank()) {
            String example =
                    switch (field) {
                        case IS -> "open";
                        case HAS -> "points";
                        default -> "none";
                    };
            throw invalid(
                    Words.of(field) + ": has no value",
                    "For example " + Words.of(field) + ":" + example);
        }
        if (operator.isEmpty() && value.contains("..")) {
            operator = "..";
        }
        filters.add(new Query.Filter(field, operator, value, negated));
    }

    private String bare() {
        int start = at;
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /// What stands between two quotes; a closing one that is missing is taken as said.
    private String phrase() {
        int end = text.indexOf('"', at + 1);
        int stop = end < 0 ? text.length() : end;
        String phrase = text.substring(at + 1, stop);
        at = Math.min(stop + 1, text.length());
        return phrase;
    }

    private void term(String raw, boolean open, boolean negated) {
        List<String> words = Tokens.of(raw);
        if (!words.isEmpty()) {
            terms.add(new Query.Term(new Phrase(words, open || raw.endsWith("*")), negated));
        } else if (!raw.isBlank() && !raw.equals("-") && !raw.equals("*")) {
            throw invalid(
                    "has " + Quoted.text(raw) + ", in which there is no letter and no digit", "");
        }
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit);
    }

    static RuntimeException invalid(String message, String advice) {
        return new Problem.InvalidArgument("query", "query " + message, advice).toException();
    }
}
