package dev.repotickets.core.backlog;

import dev.repotickets.core.id.EpicId;
import java.util.List;
import java.util.Optional;

/// What somebody says when they add to the backlog; what is absent takes the default: a story of
/// the configured priority, wanted by the acting person.
public record BacklogDraft(
        String title,
        String description,
        Optional<ItemType> type,
        Optional<String> priority,
        List<String> labels,
        String component,
        String theme,
        Sizing sizing,
        Optional<String> productOwner,
        Optional<String> assignedTo,
        Optional<EpicId> epic,
        Definition definition) {}
