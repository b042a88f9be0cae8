package dev.repotickets.server.access;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;

/// What the claims of an access token have to say (RFC 9068, section 4): this issuer, this
/// audience, and a time that has not passed, give or take a minute.
final class ClaimRules extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final InstantSource clock;

    ClaimRules(OAuthSettings settings, InstantSource clock) {
        super(
                settings.audience().toString(),
                new JWTClaimsSet.Builder().issuer(settings.issuer().toString()).build(),
                Set.of("exp"));
        this.clock = clock;
    }

    @Override
    protected Date currentTime() {
        return Date.from(clock.instant());
    }
}
