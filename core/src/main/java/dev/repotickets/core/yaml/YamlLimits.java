package dev.repotickets.core.yaml;

/// How large a file may be; everything beyond is refused before it costs anything.
public final class YamlLimits {
    public static final int DOCUMENT_BYTES = 1024 * 1024;

    /// A file of another program, in bytes.
    public static final int FOREIGN_BYTES = 16 * 1024 * 1024;

    /// All keys of a file of another program together.
    public static final int FOREIGN_KEYS = 200_000;

    /// The longest single text, in characters.
    public static final int TEXT_CHARACTERS = 256 * 1024;

    /// All keys of a document together.
    public static final int KEYS = 2_000;

    /// Maps and lists inside each other; the document itself is the first.
    public static final int DEPTH = 8;

    private YamlLimits() {}
}
