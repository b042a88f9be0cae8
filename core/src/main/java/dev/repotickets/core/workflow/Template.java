package dev.repotickets.core.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The workflows that everybody has, those of the original.
public enum Template {
    FEATURE("From the requirements to the review"),
    BUGFIX("Reproduce, understand, mend, prove");

    private final String description;

    Template(String description) {
        this.description = description;
    }

    public static Optional<Template> find(String name) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// `feature, bugfix`
    public static String names() {
        return Arrays.stream(values()).map(Template::word).collect(Collectors.joining(", "));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String description() {
        return description;
    }

    public List<Step> steps() {
        return switch (this) {
            case FEATURE ->
                    List.of(
                            Step.of("requirements", "analysis"),
                            Step.of("design", "design", "requirements"),
                            Step.of("implementation", "code", "design"),
                            Step.of("testing", "test", "implementation"),
                            Step.of("review", "review", "testing"));
            case BUGFIX ->
                    List.of(
                            Step.of("reproduce", "test"),
                            Step.of("diagnose", "analysis", "reproduce"),
                            Step.of("fix", "code", "diagnose"),
                            Step.of("verify", "test", "fix"));
        };
    }
}
