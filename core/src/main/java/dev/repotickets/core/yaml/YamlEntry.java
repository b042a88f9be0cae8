package dev.repotickets.core.yaml;

import dev.repotickets.core.tree.Node;

/// A top-level field as it stands in the file. `lead` holds the blank lines and comments before it.
public record YamlEntry(String key, String lead, String body, Node value) {}
