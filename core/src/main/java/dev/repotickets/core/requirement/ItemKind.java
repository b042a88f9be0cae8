package dev.repotickets.core.requirement;

/// The four kinds of items of a specification.
public enum ItemKind {
    REQUIREMENT("requirement"),
    STORY("user story"),
    RESULT("expected result"),
    SCENARIO("scenario");

    private final String word;

    ItemKind(String word) {
        this.word = word;
    }

    /// What people call it.
    public String word() {
        return word;
    }

    /// The same behind its article.
    public String one() {
        return (word.startsWith("e") ? "an " : "a ") + word;
    }
}
