package dev.repotickets.core.config;

/// How new ids end.
public enum IdScheme {
    /// Numbers while every writer shares one counter (a clone without a remote), else random.
    AUTO,
    /// Always numbers: `LOGIN-1`. Two clones may then make the same id.
    SEQUENTIAL,
    /// Always random: `LOGIN-7K3F`.
    HASH
}
