package dev.repotickets.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConditionPropertiesTest {
    private static final int ROUNDS = 5_000;
    private static final Scope NOTHING = new Scope(Map.of(), Map.of(), Optional.empty());
    private static final List<String> SCRAPS =
            List.of(
                    "inputs.a",
                    "steps.b.outcome",
                    "ticket.labels",
                    "and",
                    "or",
                    "not",
                    "in",
                    "(",
                    ")",
                    "[",
                    "]",
                    ",",
                    "==",
                    "!=",
                    "<=",
                    ">",
                    "contains",
                    "\"x\"",
                    "'y'",
                    "1",
                    "-2.5",
                    "true",
                    "\"",
                    "'",
                    "\\",
                    "$",
                    "{",
                    "}",
                    ".",
                    "=",
                    "é",
                    "\ud83d",
                    "\n");

    private final Random random = new Random(20_261_124);

    @Test
    void what_is_printed_is_read_as_the_same() {
        for (int round = 0; round < ROUNDS; round++) {
            Condition condition = condition(3);
            String text = condition.toString();

            if (text.length() <= Tokens.LONGEST) {
                assertThat(Condition.parse(text)).as(text).isEqualTo(condition);
            }
        }
    }

    @Test
    void any_text_is_understood_or_refused_and_nothing_else() {
        for (int round = 0; round < ROUNDS; round++) {
            String text = garbage();
            try {
                Condition read = Condition.parse(text);
                read.isTrueOf(NOTHING);
                assertThat(Condition.parse(read.toString())).as(text).isEqualTo(read);
            } catch (ProblemException e) {
                assertThat(e.problem()).as(text).isInstanceOf(Problem.InvalidArgument.class);
            }
        }
    }

    private String garbage() {
        var text = new StringBuilder();
        for (int length = random.nextInt(12); length >= 0; length--) {
            text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
            text.append(" ".repeat(random.nextInt(2)));
        }
        return text.toString();
    }

    private Condition condition(int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 6)) {
            case 0 -> new Condition.Holds(operand());
            case 1 ->
                    new Condition.Compares(operand(), one(List.of(Comparison.values())), operand());
            case 2 -> new Condition.OneOf(operand(), some(this::literal, random.nextInt(3)));
            case 3 -> new Condition.Not(condition(depth - 1));
            case 4 -> new Condition.Any(some(() -> condition(depth - 1), 2 + random.nextInt(2)));
            default -> new Condition.All(some(() -> condition(depth - 1), 2 + random.nextInt(2)));
        };
    }

    private static <T> List<T> some(Supplier<T> made, int count) {
        return Stream.generate(made).limit(count).toList();
    }

    private Operand operand() {
        return switch (random.nextInt(4)) {
            case 0 -> new Operand.Input(word());
            case 1 -> new Operand.StepValue(word(), one(List.of(StepPart.values())));
            case 2 -> new Operand.TicketValue(one(List.of(TicketPart.values())));
            default -> literal();
        };
    }

    private Operand.Literal literal() {
        return switch (random.nextInt(3)) {
            case 0 -> new Operand.Literal(String.valueOf(random.nextInt(100) - 50), false);
            case 1 -> new Operand.Literal(String.valueOf(random.nextBoolean()), false);
            default -> new Operand.Literal(text(), true);
        };
    }

    private String text() {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(_ -> SCRAPS.get(random.nextInt(SCRAPS.size())))
                .reduce("", String::concat);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String word() {
        return one(List.of("a", "unit-test", "_x", "and", "in", "B2"));
    }
}
