package dev.repotickets.pages.markdown;

import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown of a ticket as HTML (CommonMark 0.31).
///
/// The text is not trusted. HTML in it is shown as text; links lead to http, https and mailto only,
/// and tell the other side nothing; images become links, for the picture of somebody else's server
/// would tell it who reads what. Headings stand below those of the page.
public final class Markdown {
    private static final int DEEPEST = 32;
    private static final int LOWEST = 6;
    private static final int BELOW = 2;
    private static final int MOST_MARKS = 20_000;

    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .attributeProviderFactory(_ -> Markdown::attribute)
                    .build();

    private Markdown() {}

    public static Html html(String markdown) {
        if (markdown.isBlank()) {
            return new Html("");
        }
        Node document = PARSER.parse(isTame(markdown) ? markdown : fenced(markdown));
        document.accept(new Calm());
        return new Html(RENDERER.render(document));
    }

    /// What is rendered is walked through by recursion, so that it must not be nested without end.
    private static boolean isTame(String markdown) {
        return markdown.chars().filter(unit -> "*_[]!>`".indexOf(unit) >= 0).count() <= MOST_MARKS
                && runs(markdown) <= MOST_MARKS / 20;
    }

    /// How many marks of emphasis and brackets there are at most in one paragraph.
    private static int runs(String markdown) {
        int most = 0;
        int here = 0;
        for (int i = 0; i < markdown.length(); i++) {
            char unit = markdown.charAt(i);
            boolean isEnd = unit == '\n' && i > 0 && markdown.charAt(i - 1) == '\n';
            here = isEnd ? 0 : here + ("*_[".indexOf(unit) >= 0 ? 1 : 0);
            most = Math.max(most, here);
        }
        return most;
    }

    private static String fenced(String markdown) {
        return markdown.lines()
                .map(line -> "    " + line)
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static void attribute(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "noopener noreferrer nofollow");
        }
    }

    /// Takes out what a page of ours does not want.
    private static final class Calm extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            var link = new Link(image.getDestination(), image.getTitle());
            Node child = image.getFirstChild();
            if (child == null) {
                link.appendChild(new Text("image"));
            }
            for (Node each : children(image)) {
                link.appendChild(each);
            }
            image.insertAfter(link);
            image.unlink();
            visitChildren(link);
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LOWEST, heading.getLevel() + BELOW));
            visitChildren(heading);
        }

        private static List<Node> children(Node parent) {
            var all = new java.util.ArrayList<Node>();
            for (Node each = parent.getFirstChild(); each != null; each = each.getNext()) {
                all.add(each);
            }
            return all;
        }
    }
}
