/// YAML files as documents: read within limits, written in one canonical form, updated without
/// touching what did not change, and merged by meaning.
///
/// A bad file is data, not an exception: reading answers a [YamlDocument] or a [YamlFault].
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.yaml;
