package dev.repotickets.core.epic;

import java.util.List;
import java.util.Optional;

/// What somebody says when they open an epic; what is absent takes the default: the configured
/// priority, the acting person as its owner.
public record EpicDraft(
        String title,
        String description,
        Optional<String> priority,
        Optional<String> owner,
        Optional<String> ownerEmail,
        List<String> labels,
        Schedule schedule,
        List<String> goals,
        List<String> successCriteria) {}
