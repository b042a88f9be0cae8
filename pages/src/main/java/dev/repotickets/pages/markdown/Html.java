package dev.repotickets.pages.markdown;

/// HTML that was made here, and is shown as it is. Only [Markdown] makes it.
public final class Html {
    private final String text;

    Html(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
