package dev.repotickets.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.server.log.Log;
import java.net.MalformedURLException;
import java.net.URL;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Access tokens of an authorization server: JWTs (RFC 9068) whose signature, issuer, audience,
/// time and type are checked. The issuer's keys are fetched when they are needed, at most every 30
/// seconds, kept five minutes, and four hours where it cannot be reached.
public final class AccessTokens {
    /// Asymmetric ones only: whoever could check a symmetric one could make it too.
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private static final int MILLISECONDS = 2_000;
    private static final int LARGEST = 256 << 10;
    private static final long KEPT = 300_000;
    private static final long REFRESH_TIMEOUT = 15_000;
    private static final long BETWEEN_FETCHES = 30_000;
    private static final long OUTAGE = 4 * 3_600_000L;
    private static final int LONGEST_NAME = 128;

    private final OAuthSettings settings;
    private final Log log;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    public AccessTokens(OAuthSettings settings, InstantSource clock, Log log) {
        this.settings = settings;
        this.log = log;
        var keys =
                JWKSourceBuilder.<SecurityContext>create(
                                url(settings),
                                new DefaultResourceRetriever(MILLISECONDS, MILLISECONDS, LARGEST))
                        .cache(KEPT, REFRESH_TIMEOUT)
                        .refreshAheadCache(false)
                        .rateLimited(BETWEEN_FETCHES)
                        .outageTolerant(OUTAGE)
                        .build();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(
                        new JOSEObjectType("at+jwt"), JOSEObjectType.JWT));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(new ClaimRules(settings, clock));
    }

    /// What becomes of a request with this token.
    Authentication check(String token) {
        try {
            return granted(processor.process(token, null));
        } catch (KeySourceException _) {
            log.note("the keys of the authorization server cannot be had from " + settings.jwks());
            return new Authentication.Invalid("the token cannot be checked at the moment");
        } catch (ParseException | BadJOSEException | JOSEException e) {
            log.note("an access token was refused: " + e.getMessage());
            return new Authentication.Invalid("the token is not good here, or not any more");
        }
    }

    private Authentication granted(JWTClaimsSet claims) throws ParseException {
        Optional<String> name = name(claims);
        if (name.isEmpty()) {
            return new Authentication.Invalid("the token names nobody");
        }
        return scopes(claims)
                .flatMap(it -> Optional.ofNullable(settings.scopes().get(it)).stream())
                .max(Comparator.naturalOrder())
                .<Authentication>map(
                        it -> new Authentication.Granted(new Principal(name.get(), it)))
                .orElse(new Authentication.Unscoped());
    }

    /// The subject, or the client where it acts for itself. It becomes the actor in the history.
    private static Optional<String> name(JWTClaimsSet claims) throws ParseException {
        return Stream.of(
                        Optional.ofNullable(claims.getSubject()),
                        Optional.ofNullable(claims.getStringClaim("client_id")))
                .flatMap(Optional::stream)
                .filter(AccessTokens::isName)
                .findFirst();
    }

    private static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_NAME
                && text.codePoints().noneMatch(Quoted::isUnsafe);
    }

    /// RFC 8693, 4.2: separated by spaces. Some servers send a list, or call it `scp`.
    private static Stream<String> scopes(JWTClaimsSet claims) {
        return Stream.of("scope", "scp").flatMap(it -> words(claims.getClaim(it)));
    }

    private static Stream<String> words(@Nullable Object claim) {
        return switch (claim) {
            case String text -> Arrays.stream(text.split(" ", -1));
            case List<?> list -> list.stream().map(String::valueOf);
            case null, default -> Stream.of();
        };
    }

    private static URL url(OAuthSettings settings) {
        try {
            return settings.jwks().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("the settings take https and http only", e);
        }
    }
}
