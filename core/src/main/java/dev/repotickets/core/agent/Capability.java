package dev.repotickets.core.agent;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.ticket.Checks;

/// Something that an agent can do. `confidenceLevel` is how sure one may be of it, from 0 to 1.
public record Capability(String name, String description, double confidenceLevel, boolean enabled) {

    public Capability {
        if (name.isBlank()) {
            throw refused("a capability has no name");
        }
        name = Checks.word("capabilities", name.strip());
        description = Checks.sentence("capabilities", description);
        if (!(confidenceLevel >= 0 && confidenceLevel <= 1)) {
            throw refused(
                    "the confidence of capability " + Quoted.text(name) + " is not from 0 to 1");
        }
    }

    /// `python`, or `python:0.8` with its confidence, which is 1 where it is not said.
    public static Capability parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return new Capability(text, "", 1, true);
        }
        try {
            double confidence = Double.parseDouble(text.substring(colon + 1));
            return new Capability(text.substring(0, colon), "", confidence, true);
        } catch (NumberFormatException _) {
            throw refused(
                    "capability " + Quoted.text(text) + " ends in a confidence that is no number");
        }
    }

    private static RuntimeException refused(String message) {
        return new Problem.InvalidArgument(
                        "capabilities",
                        message,
                        "Write \"python\", or \"python:0.8\" with a confidence from 0 to 1.")
                .toException();
    }
}
