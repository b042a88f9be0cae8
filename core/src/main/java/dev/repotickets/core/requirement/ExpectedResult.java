package dev.repotickets.core.requirement;

import dev.repotickets.core.id.PartId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An outcome that can be checked, and whether it was.
public record ExpectedResult(
        PartId id,
        String description,
        List<String> successCriteria,
        VerificationMethod verificationMethod,
        ResultStatus status,
        Instant createdAt,
        Optional<Instant> verifiedAt,
        String verifiedBy,
        String notes) {

    public ExpectedResult {
        description = Limits.given("description", description);
        successCriteria = List.copyOf(successCriteria);
    }
}
