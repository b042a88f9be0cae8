package dev.repotickets.core.workflow;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When a step is done; where it is false, the step is skipped.
///
/// It only compares what the run knows already: nothing is called and nothing is executed. As text,
/// up to 500 characters with parentheses and `not` up to 16 deep:
///
/// ```ebnf
/// condition  = and , { "or" , and } ;
/// and        = not , { "and" , not } ;
/// not        = "not" , not | "(" , condition , ")" | comparison ;
/// comparison = operand , [ operator , operand | "in" , list ] ;
/// operator   = "==" | "!=" | "<" | "<=" | ">" | ">=" | "contains" ;
/// list       = "[" , [ literal , { "," , literal } ] , "]" ;
/// operand    = value | literal ;
/// value      = "inputs." , word | "steps." , word , "." , ( "outcome" | "output" | "error" )
///            | "ticket." , ( "type" | "status" | "priority" | "labels" ) ;
/// literal    = text | number | "true" | "false" ;
/// text       = '"' , { any but '"' | "\" , any } , '"' | "'" , ..., "'" ;
/// number     = [ "-" ] , digit , { digit } , [ "." , digit , { digit } ] ;
/// word       = ( letter | "_" ) , { letter | digit | "_" | "-" } ;
/// ```
public sealed interface Condition {

    /// True where at least one of them is.
    record Any(List<Condition> parts) implements Condition {
        @Override
        public String toString() {
            return joined(parts, " or ", it -> it instanceof Any);
        }
    }

    /// True where all of them are.
    record All(List<Condition> parts) implements Condition {
        @Override
        public String toString() {
            return joined(parts, " and ", it -> it instanceof Any || it instanceof All);
        }
    }

    record Not(Condition content) implements Condition {
        @Override
        public String toString() {
            return "not " + inner(content, it -> it instanceof Any || it instanceof All);
        }
    }

    /// True of everything but what is missing, empty, `false` or 0.
    record Holds(Operand operand) implements Condition {
        @Override
        public String toString() {
            return operand.toString();
        }
    }

    record Compares(Operand left, Comparison comparison, Operand right) implements Condition {
        @Override
        public String toString() {
            return left + " " + comparison.sign() + " " + right;
        }
    }

    record OneOf(Operand operand, List<Operand.Literal> allowed) implements Condition {
        @Override
        public String toString() {
            return operand
                    + " in ["
                    + allowed.stream()
                            .map(Operand.Literal::toString)
                            .collect(Collectors.joining(", "))
                    + "]";
        }
    }

    /// Reads the text, or refuses it with the position and what was expected there.
    static Condition parse(String text) {
        return new ConditionParser(text).parse();
    }

    /// Whether it is true of what a run knows; what is missing is empty and never an error.
    default boolean isTrueOf(Scope scope) {
        return switch (this) {
            case Any(List<Condition> parts) -> parts.stream().anyMatch(it -> it.isTrueOf(scope));
            case All(List<Condition> parts) -> parts.stream().allMatch(it -> it.isTrueOf(scope));
            case Not(Condition content) -> !content.isTrueOf(scope);
            case Holds(Operand operand) -> scope.of(operand).holds();
            case Compares(Operand left, Comparison comparison, Operand right) ->
                    comparison.isTrueOf(scope.of(left), scope.of(right));
            case OneOf(Operand operand, List<Operand.Literal> allowed) ->
                    allowed.stream()
                            .anyMatch(it ->
                                    Comparison.EQUAL.isTrueOf(scope.of(operand), scope.of(it)));
        };
    }

    /// The values that it looks at.
    default Stream<Operand> operands() {
        return switch (this) {
            case Any(List<Condition> parts) -> parts.stream().flatMap(Condition::operands);
            case All(List<Condition> parts) -> parts.stream().flatMap(Condition::operands);
            case Not(Condition content) -> content.operands();
            case Holds(Operand operand) -> Stream.of(operand);
            case Compares(Operand left, Comparison _, Operand right) -> Stream.of(left, right);
            case OneOf(Operand operand, List<Operand.Literal> _) -> Stream.of(operand);
        };
    }

    private static String joined(
            List<Condition> parts, String word, Predicate<Condition> isEnclosed) {
        return parts.stream().map(it -> inner(it, isEnclosed)).collect(Collectors.joining(word));
    }

    private static String inner(Condition part, Predicate<Condition> isEnclosed) {
        return isEnclosed.test(part) ? "(" + part + ")" : part.toString();
    }
}
