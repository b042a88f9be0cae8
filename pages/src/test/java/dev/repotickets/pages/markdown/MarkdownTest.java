package dev.repotickets.pages.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MarkdownTest {

    @Test
    void markdown_becomes_html_with_headings_below_those_of_the_page() {
        assertThat(Markdown.html("# Why\n\nIt is **slow**.\n\n- one\n- `two`").text())
                .isEqualTo(
                        """
                        <h3>Why</h3>
                        <p>It is <strong>slow</strong>.</p>
                        <ul>
                        <li>one</li>
                        <li><code>two</code></li>
                        </ul>
                        """);
    }

    @Test
    void nothing_gives_nothing() {
        assertThat(Markdown.html(" \n ").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.pwned=1</script>",
                "a <img src=x onerror=window.pwned=1> b",
                "<a href='javascript:alert(1)'>x</a>",
                "<style>*{display:none}</style>",
                "<!-- <script>1</script> -->",
                "<svg/onload=alert(1)>"
            })
    void html_in_it_is_shown_as_text(String markdown) {
        Document page = Jsoup.parse(Markdown.html(markdown).text());

        assertThat(page.select("script, img, a, style, svg, [onerror], [onload]")).isEmpty();
        assertThat(page.text()).contains("<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,<script>1</script>",
                "vbscript:x",
                "java&#115;cript:alert(1)",
                "file:///etc/passwd"
            })
    void links_to_anything_but_the_web_and_mail_lead_nowhere(String address) {
        Document page = Jsoup.parse(Markdown.html("[x](<" + address + ">)").text());

        assertThat(page.select("a").attr("href")).isEmpty();
    }

    @Test
    void links_tell_the_other_side_nothing() {
        Document page = Jsoup.parse(Markdown.html("[x](https://example.com/a?b=c)").text());

        assertThat(page.select("a").attr("href")).isEqualTo("https://example.com/a?b=c");
        assertThat(page.select("a").attr("rel")).isEqualTo("noopener noreferrer nofollow");
    }

    @Test
    void images_are_links_so_that_nobody_learns_who_reads() {
        Document page =
                Jsoup.parse(
                        Markdown.html("![a *cat*](https://evil.example/?q=1) ![](http://b.example)")
                                .text());

        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("a").eachText()).containsExactly("a cat", "image");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*a **a ", "[", "![", "> ", "- ", "_a __b ", "`", "1. ", "[a](", "<"})
    void what_is_nested_without_end_ends(String part) throws InterruptedException {
        var length = new int[1];
        Thread reader =
                Thread.ofVirtual()
                        .start(() ->
                                length[0] = Markdown.html(part.repeat(20_000)).text().length());
        reader.join();

        assertThat(length[0]).isPositive();
    }
}
