package dev.repotickets.core.store.disk;

/// What a look at a path found, so that one bad file spoils nothing but itself.
public sealed interface Found {

    /// A regular file, read whole.
    record Present(FileImage image) implements Found {}

    record Absent() implements Found {}

    /// Something that is not read, and not written over either.
    record Refused(Reason reason) implements Found {}

    enum Reason {
        LINK("is a symbolic link, or lies behind one"),
        BLOCKED("lies behind a file"),
        FOLDER("is a folder"),
        SPECIAL("is neither a file nor a folder"),
        TOO_LARGE("is too large"),
        DENIED("may not be read by this user");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /// Completes a sentence that begins with the file's name.
        public String words() {
            return words;
        }
    }
}
