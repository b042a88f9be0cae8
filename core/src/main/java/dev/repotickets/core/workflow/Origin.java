package dev.repotickets.core.workflow;

import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.WorkflowId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a run came from, and the ticket that it works on. Of a run of a template there is no
/// workflow. `inputs` are what its conditions can look at and its agents are told: up to 50 words
/// with texts of up to 2,000 characters.
public record Origin(
        Optional<WorkflowId> workflowId,
        String template,
        String name,
        TicketId ticketId,
        Map<String, String> inputs,
        Instant startedAt)
        implements Part {
    private static final int MOST_INPUTS = 50;

    void requireSoundInputs() {
        if (inputs.size() > MOST_INPUTS) {
            throw new Problem.LimitExceeded(
                            inputs.size() + " inputs; allowed are " + MOST_INPUTS, "")
                    .toException();
        }
        inputs.forEach((name, value) -> {
            if (!StepName.isWord(name)) {
                throw new Problem.InvalidArgument(
                                "inputs",
                                "the input " + Quoted.text(name) + " is not a word",
                                "Up to 64 letters, digits, _ and -, the first a letter or _.")
                        .toException();
            }
            Checks.sentence("inputs." + name, value);
        });
    }
}
