package dev.repotickets.server.access;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Present;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// All tokens of a user, oldest first; their names differ.
public record Tokens(@Present List<Token> tokens) {
    private static final int MOST = 1000;

    public Tokens {
        tokens = List.copyOf(tokens);
        var names = new HashSet<String>();
        for (Token token : tokens) {
            if (!names.add(token.name())) {
                throw new Problem.AlreadyExists(
                                "there is a token " + Quoted.text(token.name()),
                                "Choose another name, or revoke that one first: tickets token"
                                        + " revoke "
                                        + token.name())
                        .toException();
            }
        }
        if (tokens.size() > MOST) {
            throw new Problem.LimitExceeded(
                            "there are " + MOST + " tokens",
                            "Revoke those that nobody uses: tickets token list")
                    .toException();
        }
    }

    public static Tokens none() {
        return new Tokens(List.of());
    }

    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    public Tokens with(Token token) {
        var more = new ArrayList<>(tokens);
        more.add(token);
        return new Tokens(more);
    }

    public Tokens without(String name) {
        List<Token> rest = tokens.stream().filter(it -> !it.name().equals(name)).toList();
        if (rest.size() == tokens.size()) {
            List<String> names = tokens.stream().map(Token::name).toList();
            String near = Closest.suggestion(name, names);
            throw new Problem.NotFound(
                            "token", name, near.isEmpty() ? "See: tickets token list" : near)
                    .toException();
        }
        return new Tokens(rest);
    }

    /// Whose token it is. The time that this takes says nothing about how near a guess was: every
    /// hash is compared, and each to its end.
    public Optional<Principal> find(String secret) {
        byte[] sought = bytes(new TokenSecret(secret).sha256());
        Optional<Token> found = Optional.empty();
        for (Token token : tokens) {
            if (MessageDigest.isEqual(sought, bytes(token.sha256()))) {
                found = Optional.of(token);
            }
        }
        return TokenSecret.isOne(secret) ? found.map(Token::principal) : Optional.empty();
    }

    private static byte[] bytes(String digest) {
        return digest.getBytes(StandardCharsets.US_ASCII);
    }
}
