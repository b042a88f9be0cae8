package dev.repotickets.core.ticket;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.requirement.Specification;
import java.util.List;
import java.util.Optional;

/// What somebody says when they open a ticket; what is absent takes the configured default. The
/// reporter is the acting person unless another is named.
public record Draft(
        String title,
        String description,
        String type,
        Optional<String> status,
        Optional<String> priority,
        Optional<String> assignee,
        List<String> labels,
        Plan plan,
        Links links,
        Specification specification,
        String branch,
        Optional<String> commit,
        Optional<Actor> reporter) {}
