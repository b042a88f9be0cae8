package dev.repotickets.core.requirement;

import java.util.List;

/// How far a requirement is: one step forward at a time, any step back.
public enum RequirementStatus {
    DRAFT,
    APPROVED,
    IMPLEMENTED,
    VERIFIED;

    /// What it may become next.
    public List<RequirementStatus> next() {
        return switch (this) {
            case DRAFT -> List.of(APPROVED);
            case APPROVED -> List.of(DRAFT, IMPLEMENTED);
            case IMPLEMENTED -> List.of(DRAFT, APPROVED, VERIFIED);
            case VERIFIED -> List.of(DRAFT, APPROVED, IMPLEMENTED);
        };
    }
}
