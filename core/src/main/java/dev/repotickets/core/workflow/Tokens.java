package dev.repotickets.core.workflow;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.problem.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words and signs of a condition, read one after the other.
final class Tokens {
    static final int LONGEST = 500;

    private static final Pattern NEXT =
            Pattern.compile(
                    "(?<word>[A-Za-z_][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*)"
                            + "|(?<number>-?[0-9]{1,30}(?:\\.[0-9]{1,30})?(?![\\w.]))"
                            + "|(?<sign>==|!=|<=|>=|[<>()\\[\\],])"
                            + "|\"(?<double>(?:[^\"\\\\]|\\\\.)*+)\""
                            + "|'(?<single>(?:[^'\\\\]|\\\\.)*+)'",
                    Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Tokens(String text) {
        if (text.length() > LONGEST) {
            throw refusal(
                    LONGEST + 1,
                    "the condition has " + text.length() + " characters; allowed are " + LONGEST);
        }
        int from = skipBlanks(text, 0);
        Matcher next = NEXT.matcher(text);
        while (from < text.length()) {
            if (!next.region(from, text.length()).lookingAt()) {
                throw refusal(
                        from + 1,
                        "expected a value, a text in quotes, a number or a sign, found "
                                + Quoted.text(text.substring(from)));
            }
            tokens.add(token(next, from + 1));
            from = skipBlanks(text, next.end());
        }
        tokens.add(new Token(Token.Type.END, "", text.length() + 1));
    }

    Token peek() {
        return tokens.get(at);
    }

    Token take() {
        Token token = tokens.get(at);
        if (token.type() != Token.Type.END) {
            at++;
        }
        return token;
    }

    boolean takeIf(String wanted) {
        boolean is = peek().is(wanted);
        if (is) {
            at++;
        }
        return is;
    }

    static ProblemException expected(String wanted, Token found) {
        return refusal(
                found.position(),
                "expected "
                        + wanted
                        + ", found "
                        + (found.type() == Token.Type.END ? "the end" : Quoted.text(found.text())));
    }

    static ProblemException refusal(int position, String why) {
        return new Problem.InvalidArgument(
                        "condition",
                        "condition at position " + position + ": " + why,
                        "Write it like: inputs.env == \"prod\" and steps.test.outcome =="
                                + " \"completed\" and ticket.priority in [\"critical\", \"high\"].")
                .toException();
    }

    private static Token token(Matcher found, int position) {
        for (String quoted : List.of("double", "single")) {
            String content = found.group(quoted);
            if (content != null) {
                return new Token(
                        Token.Type.TEXT, ESCAPE.matcher(content).replaceAll("$1"), position);
            }
        }
        Token.Type type =
                found.group("word") != null
                        ? Token.Type.WORD
                        : found.group("number") != null ? Token.Type.NUMBER : Token.Type.SIGN;
        return new Token(type, found.group(), position);
    }

    private static int skipBlanks(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return to;
    }
}
