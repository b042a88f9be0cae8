package dev.repotickets.core.store;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import java.util.regex.Pattern;

/// Names one intended write, so that it can be sent again after a lost answer without happening
/// twice. `digest` stands for what the write is: the same key with another one is refused.
public record IdempotencyKey(String value, String digest) {
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    public IdempotencyKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new Problem.InvalidArgument(
                            "idempotency_key",
                            Quoted.text(value) + " is not an idempotency key",
                            "Use 1 to 200 visible ASCII characters, for example a UUID.")
                    .toException();
        }
    }
}
