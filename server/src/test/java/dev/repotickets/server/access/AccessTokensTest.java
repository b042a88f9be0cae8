package dev.repotickets.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("attack")
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTokensTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final URI ISSUER = URI.create("https://login.example.com");
    private static final URI AUDIENCE = URI.create("https://tickets.example.com/mcp");
    private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");

    private final AtomicInteger fetches = new AtomicInteger();
    private final List<String> log = new ArrayList<>();
    private RSAKey rsa;
    private RSAKey stranger;
    private ECKey ec;
    private HttpServer server;
    private Bearer bearer;

    @BeforeAll
    void make_keys() throws JOSEException {
        rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        stranger = new RSAKeyGenerator(2048).keyID("rsa").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
    }

    @BeforeEach
    void serve_the_keys() throws IOException {
        byte[] keys =
                new JWKSet(List.of(rsa.toPublicJWK(), ec.toPublicJWK()))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        fetches.set(0);
        log.clear();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/jwks",
                exchange -> {
                    fetches.incrementAndGet();
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        server.start();
        bearer = bearer(Map.of("read", Scope.READ, "write", Scope.WRITE, "admin", Scope.ADMIN));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "read, READ",
        "write, WRITE",
        "admin, ADMIN",
        "openid read write, WRITE",
        "admin read, ADMIN"
    })
    void a_token_for_this_server_is_granted_by_the_highest_of_its_scopes(String scopes, Scope scope)
            throws JOSEException {
        assertThat(check(it -> it.claim("scope", scopes)))
                .isEqualTo(new Authentication.Granted(new Principal("ada", scope)));
        assertThat(check(it -> it.claim("scp", List.of(scopes.split(" ")))))
                .isEqualTo(new Authentication.Granted(new Principal("ada", scope)));
    }

    @Test
    void a_client_that_acts_for_itself_is_named_by_its_id() throws JOSEException {
        assertThat(check(it -> it.subject(null).claim("client_id", "robot").claim("scope", "read")))
                .isEqualTo(new Authentication.Granted(new Principal("robot", Scope.READ)));
    }

    @Test
    void the_usual_algorithms_and_types_are_taken() throws JOSEException {
        JWTClaimsSet claims = claims(it -> it.claim("scope", "read"));

        for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256)) {
            assertThat(check(signed(algorithm, ACCESS, "rsa", new RSASSASigner(rsa), claims)))
                    .isInstanceOf(Authentication.Granted.class);
        }
        assertThat(check(signed(JWSAlgorithm.ES256, ACCESS, "ec", new ECDSASigner(ec), claims)))
                .isInstanceOf(Authentication.Granted.class);
        assertThat(
                        check(
                                signed(
                                        JWSAlgorithm.RS256,
                                        JOSEObjectType.JWT,
                                        "rsa",
                                        new RSASSASigner(rsa),
                                        claims)))
                .isInstanceOf(Authentication.Granted.class);
    }

    @Test
    void a_token_without_a_scope_of_ours_allows_nothing() throws JOSEException {
        assertThat(check(it -> it.claim("scope", "openid profile")))
                .isEqualTo(new Authentication.Unscoped());
        assertThat(check(it -> it)).isEqualTo(new Authentication.Unscoped());
    }

    @Test
    void scopes_can_be_called_otherwise() throws JOSEException {
        bearer = bearer(Map.of("tickets:rw", Scope.WRITE));

        assertThat(check(it -> it.claim("scope", "tickets:rw admin")))
                .isEqualTo(new Authentication.Granted(new Principal("ada", Scope.WRITE)));
    }

    @Test
    void a_token_of_or_for_somebody_else_or_another_time_is_not_good() throws JOSEException {
        List<UnaryOperator<JWTClaimsSet.Builder>> flaws =
                List.of(
                        it -> it.issuer("https://evil.example"),
                        it -> it.issuer(null),
                        it -> it.audience("https://other.example.com/mcp"),
                        it -> it.audience((String) null),
                        it -> it.expirationTime(Date.from(NOON.minusSeconds(120))),
                        it -> it.expirationTime(null),
                        it -> it.notBeforeTime(Date.from(NOON.plusSeconds(120))),
                        it -> it.subject(null),
                        it -> it.subject("a\nb"),
                        it -> it.subject(" "),
                        it -> it.subject("x".repeat(500)));

        for (UnaryOperator<JWTClaimsSet.Builder> flaw : flaws) {
            assertThat(check(it -> flaw.apply(it.claim("scope", "admin"))))
                    .isInstanceOf(Authentication.Invalid.class);
        }
    }

    @Test
    void a_forged_token_is_not_good() throws JOSEException {
        JWTClaimsSet claims = claims(it -> it.claim("scope", "admin"));
        String good = signed(JWSAlgorithm.RS256, ACCESS, "rsa", new RSASSASigner(rsa), claims);
        String[] parts = good.split("\\.");
        byte[] known = new byte[32];

        List<String> forged =
                List.of(
                        signed(
                                JWSAlgorithm.RS256,
                                ACCESS,
                                "rsa",
                                new RSASSASigner(stranger),
                                claims),
                        signed(
                                JWSAlgorithm.RS256,
                                ACCESS,
                                "no",
                                new RSASSASigner(stranger),
                                claims),
                        signed(JWSAlgorithm.HS256, ACCESS, "rsa", new MACSigner(known), claims),
                        signed(
                                JWSAlgorithm.RS256,
                                new JOSEObjectType("dpop+jwt"),
                                "rsa",
                                new RSASSASigner(rsa),
                                claims),
                        new PlainJWT(claims).serialize(),
                        parts[0] + "." + parts[1] + ".",
                        parts[0] + "." + parts[1],
                        "a.b.c",
                        "opaque");

        assertThat(check(good)).isInstanceOf(Authentication.Granted.class);
        for (String token : forged) {
            assertThat(check(token)).as(token).isInstanceOf(Authentication.Invalid.class);
        }
        assertThat(fetches.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void keys_are_fetched_once_and_outlive_an_outage() throws JOSEException {
        for (int i = 0; i < 20; i++) {
            assertThat(check(it -> it.claim("scope", "read")))
                    .isInstanceOf(Authentication.Granted.class);
        }
        server.stop(0);

        assertThat(check(it -> it.claim("scope", "read")))
                .isInstanceOf(Authentication.Granted.class);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void without_keys_no_token_is_good_and_the_operator_is_told() throws JOSEException {
        server.stop(0);

        assertThat(check(it -> it.claim("scope", "read")))
                .isEqualTo(new Authentication.Invalid("the token cannot be checked at the moment"));
        assertThat(log).singleElement().asString().contains("/jwks");
    }

    @Test
    void the_metadata_names_the_resource_and_its_authorization_server() {
        OAuthSettings settings = settings(Map.of("read", Scope.READ, "write", Scope.WRITE));

        assertThat(ResourceMetadata.address(settings))
                .hasToString(
                        "https://tickets.example.com/.well-known/oauth-protected-resource/mcp");
        assertThat(Json.write(ResourceMetadata.document(settings)))
                .isEqualTo(
                        "{\"resource\":\"https://tickets.example.com/mcp\",\"authorization_servers\":"
                                + "[\"https://login.example.com\"],\"scopes_supported\":"
                                + "[\"read\",\"write\"],\"bearer_methods_supported\":[\"header\"],"
                                + "\"resource_name\":\"repo-tickets\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.com",
                "http://localhost.evil.com/jwks",
                "http://user@localhost/jwks",
                "file:///etc/passwd",
                "ftp://login.example.com",
                "/jwks",
                "https://login.example.com/#x"
            })
    void keys_come_over_https_or_from_this_machine(String address) {
        assertThatThrownBy(() -> new OAuthSettings(ISSUER, AUDIENCE, URI.create(address)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("jwks");
    }

    private Bearer bearer(Map<String, Scope> scopes) {
        return new Bearer(
                Optional.empty(),
                Optional.of(
                        new AccessTokens(
                                settings(scopes), InstantSource.fixed(NOON), new ListLog(log))));
    }

    private OAuthSettings settings(Map<String, Scope> scopes) {
        URI jwks = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
        return new OAuthSettings(ISSUER, AUDIENCE, jwks, scopes);
    }

    private Authentication check(UnaryOperator<JWTClaimsSet.Builder> more) throws JOSEException {
        return check(
                signed(JWSAlgorithm.RS256, ACCESS, "rsa", new RSASSASigner(rsa), claims(more)));
    }

    private Authentication check(String token) {
        return bearer.check(List.of("Bearer " + token));
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> more) {
        var usual =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER.toString())
                        .audience(AUDIENCE.toString())
                        .subject("ada")
                        .expirationTime(Date.from(NOON.plus(Duration.ofMinutes(5))));
        return more.apply(usual).build();
    }

    private static String signed(
            JWSAlgorithm algorithm,
            JOSEObjectType type,
            String key,
            JWSSigner signer,
            JWTClaimsSet claims)
            throws JOSEException {
        var header = new JWSHeader.Builder(algorithm).type(type).keyID(key).build();
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }
}
