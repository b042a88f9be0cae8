package dev.repotickets.core.requirement;

import dev.repotickets.core.id.PartId;

/// One thing that a ticket is required to do or to show.
public sealed interface Item permits Requirement, UserStory, ExpectedResult, GherkinScenario {
    PartId id();

    ItemKind kind();

    /// What it is called, in one line.
    String heading();
}
