/// What the store keeps: entities, their kinds, and the change that carries a new state together
/// with its fact.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.entity;
