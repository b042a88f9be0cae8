package dev.repotickets.core.entity;

/// Something with an identity that the store keeps.
public interface Entity {

    /// What it is found by: an id, or a uid where people never name it.
    String key();

    /// The key of the entity that it belongs to, or empty.
    default String owner() {
        return "";
    }
}
