package dev.repotickets.server.offer.resource;

import dev.repotickets.core.tree.Node;
import dev.repotickets.pages.app.AppPage;
import dev.repotickets.server.feature.OfferedResource;
import dev.repotickets.server.feature.OfferedTool;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Resources as the protocol lists and shows them.
final class ResourceEntry {
    static final String JSON = "application/json";
    static final String MARKDOWN = "text/markdown";

    private ResourceEntry() {}

    static OfferedResource of(Thing thing) {
        return entry(
                "uriTemplate",
                thing.template(),
                thing.scheme(),
                thing.title(),
                thing.description(),
                JSON,
                "0.5");
    }

    static OfferedResource of(Overall overall) {
        String priority = overall == Overall.PRIME ? "1.0" : "0.5";
        return entry(
                "uri",
                overall.uri(),
                overall.name().toLowerCase(Locale.ROOT),
                overall.title(),
                overall.description(),
                overall.mimeType(),
                priority);
    }

    static OfferedResource of(Guide guide) {
        return entry(
                "uri",
                guide.uri(),
                "guide-" + guide.topic(),
                "Guide: " + guide.title(),
                guide.description(),
                MARKDOWN,
                "0.2");
    }

    static OfferedResource guides() {
        return entry(
                "uriTemplate",
                ResourceUri.GUIDES + "{topic}",
                "guide",
                "Guide",
                "How something is done with these tools.",
                MARKDOWN,
                "0.2");
    }

    /// The answer to a reading.
    static Map<String, Node> contents(String uri, String mimeType, String text) {
        var content = new LinkedHashMap<String, Node>();
        content.put("uri", Node.text(uri));
        content.put("mimeType", Node.text(mimeType));
        content.put("text", Node.text(text));
        return Map.of("contents", new Node.Items(List.of(new Node.Fields(content))));
    }

    /// A page for a frame (MCP Apps 2026-01-26). It loads nothing from anywhere, so its policy
    /// names no place.
    static Map<String, Node> page(AppPage page) {
        var ui = new LinkedHashMap<String, Node>();
        ui.put("csp", new Node.Fields(Map.of()));
        ui.put("prefersBorder", Node.truth(true));
        var content = new LinkedHashMap<String, Node>();
        content.put("uri", Node.text(page.uri()));
        content.put("mimeType", Node.text(OfferedTool.PAGE_TYPE));
        content.put("text", Node.text(page.html()));
        content.put("_meta", new Node.Fields(Map.of("ui", new Node.Fields(ui))));
        return Map.of("contents", new Node.Items(List.of(new Node.Fields(content))));
    }

    private static OfferedResource entry(
            String keyName,
            String key,
            String name,
            String title,
            String description,
            String mimeType,
            String priority) {
        var annotations = new LinkedHashMap<String, Node>();
        annotations.put(
                "audience", new Node.Items(List.of(Node.text("assistant"), Node.text("user"))));
        annotations.put("priority", new Node.Numeral(new BigDecimal(priority)));
        var entry = new LinkedHashMap<String, Node>();
        entry.put(keyName, Node.text(key));
        entry.put("name", Node.text(name));
        entry.put("title", Node.text(title));
        entry.put("description", Node.text(description));
        entry.put("mimeType", Node.text(mimeType));
        entry.put("annotations", new Node.Fields(annotations));
        return new OfferedResource(key, entry);
    }
}
