package dev.repotickets.core.tree;

/// A value that is written as one text, such as an id. A record that is one has exactly one
/// component, a `String`, and its constructor refuses every text that is not of the kind.
public interface Scalar {
    String value();
}
