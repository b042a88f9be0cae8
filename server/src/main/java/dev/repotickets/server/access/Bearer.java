package dev.repotickets.server.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells from the header `Authorization` who asks (RFC 6750, section 2.1): a token of ours, or one
/// of the authorization server where there is one. No other place of a request is looked at.
public final class Bearer {
    private static final int LONGEST = 8192;
    private static final Pattern SHAPE =
            Pattern.compile("(?i:Bearer) {1,8}([A-Za-z0-9._~+/-]++={0,8})");

    private final Optional<LiveTokens> tokens;
    private final Optional<AccessTokens> accessTokens;

    public Bearer(Optional<LiveTokens> tokens, Optional<AccessTokens> accessTokens) {
        this.tokens = tokens;
        this.accessTokens = accessTokens;
    }

    /// Looks at all values of the header.
    public Authentication check(List<String> values) {
        if (values.isEmpty()) {
            return new Authentication.Missing();
        }
        if (values.size() > 1) {
            return new Authentication.Invalid("there is more than one Authorization header");
        }
        if (values.getFirst().length() > LONGEST) {
            return new Authentication.Invalid("the token is too long");
        }
        Matcher matcher = SHAPE.matcher(values.getFirst());
        return matcher.matches()
                ? authenticated(matcher.group(1))
                : new Authentication.Invalid("the Authorization header is not: Bearer TOKEN");
    }

    private Authentication authenticated(String token) {
        Optional<Authentication> known =
                tokens.flatMap(it -> it.find(token)).map(Authentication.Granted::new);
        if (known.isPresent() || accessTokens.isEmpty() || TokenSecret.isOne(token)) {
            return known.orElse(new Authentication.Invalid("the token is not known here"));
        }
        return accessTokens.get().check(token);
    }
}
