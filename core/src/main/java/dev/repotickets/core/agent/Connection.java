package dev.repotickets.core.agent;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;
import java.util.regex.Pattern;

/// How an agent is reached; all may be empty. `apiKeyEnv` is the name of an environment variable,
/// never what it holds: files travel with the repository.
public record Connection(String endpoint, String model, String apiKeyEnv) implements Part {
    private static final Pattern VARIABLE = Pattern.compile("([A-Z_][A-Z0-9_]{0,63})?");

    public Connection {
        endpoint = Checks.sentence("endpoint", endpoint.strip());
        model = Checks.word("model", model.strip());
        // The text is not repeated: somebody may have sent the key itself.
        if (!VARIABLE.matcher(apiKeyEnv).matches()) {
            throw new Problem.InvalidArgument(
                            "api_key_env",
                            "api_key_env is not the name of an environment variable",
                            "Send the name of the variable that holds the key, such as"
                                    + " ANTHROPIC_API_KEY; never the key itself.")
                    .toException();
        }
    }
}
