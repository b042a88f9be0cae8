/// The plain shape of data, without a format: what YAML files, JSON arguments and results have in
/// common, and how records become it and come back from it.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.tree;
