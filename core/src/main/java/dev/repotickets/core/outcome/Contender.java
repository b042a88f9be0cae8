package dev.repotickets.core.outcome;

import dev.repotickets.core.tree.Part;

/// What an agent looks like to a scorer at the moment when it is chosen.
///
/// @param agent its id
/// @param version what it is made of; with another one it counts as another agent that begins with
///   the opinion that was held of the former. May be empty
/// @param family the model behind it, which agents can have in common; may be empty
/// @param load how many tasks it has, without this one
/// @param capacity how many it takes at once, at least 1
/// @param declaredType how far it says that it is made for the type of the task, from 0 to 1
/// @param declaredComponent how far it says that it knows the component or the labels, from 0 to 1
public record Contender(
        String agent,
        String version,
        String family,
        int load,
        int capacity,
        double declaredType,
        double declaredComponent)
        implements Part {}
