package dev.repotickets.core.requirement;

import java.util.List;
import java.util.stream.Stream;

/// What is known of an expected result.
public enum ResultStatus {
    PENDING,
    VERIFIED,
    FAILED,
    BLOCKED;

    /// What it may become next by hand; only a verification makes it verified or failed.
    public List<ResultStatus> next() {
        return Stream.of(PENDING, BLOCKED).filter(it -> it != this).toList();
    }
}
