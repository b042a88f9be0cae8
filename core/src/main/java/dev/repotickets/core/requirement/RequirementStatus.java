package dev.repotickets.core.requirement;

import java.util.Arrays;
import java.util.List;

/// How far a requirement is: one step forward at a time, any step back.
public enum RequirementStatus {
    DRAFT,
    APPROVED,
    IMPLEMENTED,
    VERIFIED;

    /// What it may become next.
    public List<RequirementStatus> next() {
        return Arrays.stream(values())
                .filter(it -> it != this && it.ordinal() <= ordinal() + 1)
                .toList();
    }
}
