package dev.repotickets.pages.app;

import dev.repotickets.pages.Inline;
import dev.repotickets.pages.Templates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One page for the frame of an MCP host. It shows what a tool answered, and calls tools by way of
/// the host.
public enum AppPage {
    BOARD("board", "The board", "ticket_list"),
    TICKET("ticket", "A ticket", "ticket_get");

    private static final String PLACE = "ui://tickets/";

    private final String view;
    private final String title;
    private final String tool;

    AppPage(String view, String title, String tool) {
        this.view = view;
        this.title = title;
        this.tool = tool;
    }

    public static Optional<AppPage> at(String uri) {
        return List.of(values()).stream().filter(it -> it.uri().equals(uri)).findFirst();
    }

    /// The page that shows what a tool answers.
    public static Optional<AppPage> of(String tool) {
        return List.of(values()).stream().filter(it -> it.tool.equals(tool)).findFirst();
    }

    public String uri() {
        return PLACE + view;
    }

    public String view() {
        return view;
    }

    public String title() {
        return title;
    }

    /// The tools that it is of no use without.
    public Set<String> tools() {
        return Set.of(tool);
    }

    public String html() {
        return new String(Templates.render("app/page.jte", this).bytes(), StandardCharsets.UTF_8);
    }

    public String style() {
        return Inline.style("app.css");
    }

    public String script() {
        return Inline.script("app.js");
    }
}
