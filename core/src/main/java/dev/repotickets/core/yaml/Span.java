package dev.repotickets.core.yaml;

import dev.repotickets.core.tree.Node;

/// Where a top-level field stands in its text: from its key to the end of its value's last line.
record Span(String key, int start, int end, Node value) {}
