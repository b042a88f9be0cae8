package dev.repotickets.core.workflow;

import dev.repotickets.core.tree.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads a condition by recursive descent, one method for each rule of its grammar.
final class ConditionParser {
    private static final int DEEPEST = 16;
    private static final String VALUES =
            "inputs.NAME, steps.NAME.outcome, ticket.priority, a text, a number, true or false";

    private final Tokens tokens;

    ConditionParser(String text) {
        this.tokens = new Tokens(text);
    }

    Condition parse() {
        Condition condition = any(0);
        if (tokens.peek().type() != Token.Type.END) {
            throw Tokens.expected("and, or or the end", tokens.peek());
        }
        return condition;
    }

    private Condition any(int depth) {
        var parts = new ArrayList<Condition>();
        do {
            parts.add(all(depth));
        } while (tokens.takeIf("or"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(List.copyOf(parts));
    }

    private Condition all(int depth) {
        var parts = new ArrayList<Condition>();
        do {
            parts.add(not(depth));
        } while (tokens.takeIf("and"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(List.copyOf(parts));
    }

    private Condition not(int depth) {
        if (depth > DEEPEST) {
            throw Tokens.refusal(
                    tokens.peek().position(),
                    "parentheses and not are more than " + DEEPEST + " deep");
        }
        if (tokens.takeIf("not")) {
            return new Condition.Not(not(depth + 1));
        }
        if (tokens.takeIf("(")) {
            Condition inner = any(depth + 1);
            require(")");
            return inner;
        }
        return comparison();
    }

    private Condition comparison() {
        Operand left = operand();
        if (tokens.takeIf("in")) {
            return new Condition.OneOf(left, list());
        }
        Optional<Comparison> comparison =
                Arrays.stream(Comparison.values())
                        .filter(it -> tokens.peek().is(it.sign()))
                        .findFirst();
        if (comparison.isEmpty()) {
            return new Condition.Holds(left);
        }
        tokens.take();
        return new Condition.Compares(left, comparison.get(), operand());
    }

    private List<Operand.Literal> list() {
        require("[");
        var literals = new ArrayList<Operand.Literal>();
        if (tokens.takeIf("]")) {
            return List.of();
        }
        do {
            Token token = tokens.peek();
            if (!(operand() instanceof Operand.Literal literal)) {
                throw Tokens.expected("a text, a number, true or false", token);
            }
            literals.add(literal);
        } while (tokens.takeIf(","));
        require("]");
        return List.copyOf(literals);
    }

    private Operand operand() {
        Token token = tokens.peek();
        Operand operand =
                switch (token.type()) {
                    case TEXT -> new Operand.Literal(token.text(), true);
                    case NUMBER -> new Operand.Literal(token.text(), false);
                    case WORD -> word(token);
                    case SIGN, END -> throw Tokens.expected(VALUES, token);
                };
        tokens.take();
        return operand;
    }

    private static Operand word(Token token) {
        List<String> parts = List.of(token.text().split("\\.", -1));
        return switch (parts.getFirst() + " " + parts.size()) {
            case "true 1", "false 1" -> new Operand.Literal(token.text(), false);
            case "inputs 2" -> new Operand.Input(name(parts.get(1), token));
            case "steps 3" ->
                    new Operand.StepValue(
                            name(parts.get(1), token), part(StepPart.class, parts.get(2), token));
            case "ticket 2" -> new Operand.TicketValue(part(TicketPart.class, parts.get(1), token));
            default -> throw Tokens.expected(VALUES, token);
        };
    }

    private static String name(String word, Token token) {
        if (!StepName.isWord(word)) {
            throw Tokens.expected("a name of letters, digits, _ and - behind the dot", token);
        }
        return word;
    }

    private static <E extends Enum<E>> E part(Class<E> type, String word, Token token) {
        return Words.find(type, word)
                .orElseThrow(() ->
                        Tokens.expected(
                                "one of " + String.join(", ", Words.of(type)) + " behind the dot",
                                token));
    }

    private void require(String sign) {
        if (!tokens.takeIf(sign)) {
            throw Tokens.expected(sign, tokens.peek());
        }
    }
}
