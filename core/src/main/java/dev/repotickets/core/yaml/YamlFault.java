package dev.repotickets.core.yaml;

/// Why a file cannot be read. Lines count from 1; foreign text in the reason is quoted and
/// shortened.
public record YamlFault(int line, String reason) implements YamlResult {}
