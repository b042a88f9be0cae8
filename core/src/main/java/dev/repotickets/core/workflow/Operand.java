package dev.repotickets.core.workflow;

/// One side of a comparison: a value that a run knows, or one that is written down.
public sealed interface Operand {

    /// What a run was started with.
    record Input(String name) implements Operand {
        @Override
        public String toString() {
            return "inputs." + name;
        }
    }

    /// What came of another step.
    record StepValue(String step, StepPart part) implements Operand {
        @Override
        public String toString() {
            return "steps." + step + "." + part.value();
        }
    }

    /// What the ticket of the run says.
    record TicketValue(TicketPart part) implements Operand {
        @Override
        public String toString() {
            return "ticket." + part.value();
        }
    }

    /// A text, or a number, `true` or `false` as it is spelt without quotes.
    record Literal(String text, boolean isQuoted) implements Operand {
        @Override
        public String toString() {
            return isQuoted ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : text;
        }
    }
}
