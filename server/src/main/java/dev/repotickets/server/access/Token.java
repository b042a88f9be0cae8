package dev.repotickets.server.access;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import java.time.Instant;
import java.util.regex.Pattern;

/// What is kept of a token: never the token itself, but its SHA-256 in hexadecimal digits. `ending`
/// is its last four characters, for a person to recognise it by.
public record Token(String name, Scope scope, Instant created, String ending, String sha256) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public Token {
        if (!NAME.matcher(name).matches()) {
            throw new Problem.InvalidArgument(
                            "name",
                            "name " + Quoted.text(name) + " is not allowed",
                            "Use up to 64 of the characters A-Z a-z 0-9 . _ - and begin with a"
                                    + " letter or digit.")
                    .toException();
        }
        if (!DIGEST.matcher(sha256).matches()) {
            throw new Problem.InvalidArgument("sha256", "sha256 is not 64 hexadecimal digits", "")
                    .toException();
        }
    }

    public static Token of(String name, Scope scope, TokenSecret secret, Instant created) {
        return new Token(name, scope, created, secret.ending(), secret.sha256());
    }

    Principal principal() {
        return new Principal(name, scope);
    }
}
