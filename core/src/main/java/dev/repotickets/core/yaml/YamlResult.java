package dev.repotickets.core.yaml;

/// What reading a file gives.
public sealed interface YamlResult permits YamlDocument, YamlFault {}
