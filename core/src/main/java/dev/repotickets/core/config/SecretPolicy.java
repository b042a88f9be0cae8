package dev.repotickets.core.config;

/// What happens when a text looks as if it held a credential.
public enum SecretPolicy {
    WARN,
    BLOCK,
    OFF
}
