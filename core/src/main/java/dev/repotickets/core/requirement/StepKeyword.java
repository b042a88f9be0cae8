package dev.repotickets.core.requirement;

/// The word that a step begins with. AND, BUT and STAR go on with what the step before them began.
public enum StepKeyword {
    GIVEN("Given"),
    WHEN("When"),
    THEN("Then"),
    AND("And"),
    BUT("But"),
    STAR("*");

    private final String gherkin;

    StepKeyword(String gherkin) {
        this.gherkin = gherkin;
    }

    /// As English Gherkin spells it.
    public String gherkin() {
        return gherkin;
    }

    /// True of the words that say by themselves what the step is.
    boolean isOwn() {
        return this == GIVEN || this == WHEN || this == THEN;
    }
}
