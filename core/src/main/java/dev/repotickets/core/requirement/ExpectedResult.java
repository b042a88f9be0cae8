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
        String notes)
        implements Item {

    public ExpectedResult {
        description = Limits.given("description", description);
        successCriteria = List.copyOf(successCriteria);
    }

    /// What somebody found out about it; without notes the old ones stay.
    public ExpectedResult verified(
            boolean passed, String who, Optional<String> remarks, Instant now) {
        return new ExpectedResult(
                id,
                description,
                successCriteria,
                verificationMethod,
                passed ? ResultStatus.VERIFIED : ResultStatus.FAILED,
                createdAt,
                Optional.of(now),
                who,
                remarks.orElse(notes));
    }

    @Override
    public ItemKind kind() {
        return ItemKind.RESULT;
    }

    @Override
    public String heading() {
        return description;
    }
}
