package dev.repotickets.server.feature;

/// What a client can be asked for, by the name that it declares in its capabilities.
public enum Ability {
    ELICITATION("elicitation", "elicitation/create"),
    SAMPLING("sampling", "sampling/createMessage"),
    ROOTS("roots", "roots/list");

    private final String word;
    private final String method;

    Ability(String word, String method) {
        this.word = word;
        this.method = method;
    }

    public String word() {
        return word;
    }

    /// The request that needs it.
    public String method() {
        return method;
    }
}
