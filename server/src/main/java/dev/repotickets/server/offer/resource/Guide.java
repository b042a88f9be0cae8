package dev.repotickets.server.offer.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A short text on how something is done with these tools.
public enum Guide {
    WORK_LOOP("The work loop", "From finding a ticket to closing it."),
    PLANNING("Planning", "Epics, backlog and sprints, from an idea to work."),
    REQUIREMENTS("Requirements", "Saying what done means, and proving it."),
    AGENTS("Agents", "Several agents that share the work."),
    SEARCH("Search", "The query language of ticket_search.");

    private final String title;
    private final String description;

    Guide(String title, String description) {
        this.title = title;
        this.description = description;
    }

    static Optional<Guide> of(String topic) {
        return List.of(values()).stream().filter(it -> it.topic().equals(topic)).findFirst();
    }

    /// As it stands in the URI.
    public String topic() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String uri() {
        return ResourceUri.GUIDES + topic();
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /// Its Markdown.
    String text() {
        String file = "guide/" + topic() + ".md";
        try (InputStream text = Guide.class.getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException(file + " is missing from the program");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
