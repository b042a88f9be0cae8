package dev.repotickets.core.workflow;

import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the conditions of a run can look at.
public record Scope(
        Map<String, String> inputs, Map<String, StepState> states, Optional<Ticket> ticket) {

    Value of(Operand operand) {
        return switch (operand) {
            case Operand.Literal(String text, boolean _) -> Value.of(text);
            case Operand.Input(String name) -> Value.of(inputs.getOrDefault(name, ""));
            case Operand.StepValue(String step, StepPart part) ->
                    Value.of(
                            Optional.ofNullable(states.get(step))
                                    .map(it -> text(it, part))
                                    .orElse(""));
            case Operand.TicketValue(TicketPart part) ->
                    ticket.map(it -> value(it, part)).orElse(Value.of(""));
        };
    }

    private static String text(StepState state, StepPart part) {
        return switch (part) {
            case OUTCOME -> state.status().isEnded() ? Words.of(state.status()) : "";
            case OUTPUT -> state.output();
            case ERROR -> state.error();
        };
    }

    private static Value value(Ticket ticket, TicketPart part) {
        return switch (part) {
            case TYPE -> Value.of(ticket.headline().type());
            case STATUS -> Value.of(ticket.headline().status());
            case PRIORITY -> Value.of(ticket.headline().priority());
            case LABELS -> Value.of(List.copyOf(ticket.headline().labels()));
        };
    }
}
