package dev.repotickets.tools.exchange.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '§',
            textBlock =
                    """
                    # Not a heading => \\# Not a heading
                    <b onclick=x>&lt; => \\<b onclick=x\\>\\&lt;
                    ![x](javascript:y) => !\\[x\\](javascript:y)
                    - no list => \\- no list
                    12. no list => 12\\. no list
                    3) no list => 3\\) no list
                    12 monkeys => 12 monkeys
                    === => \\===
                    :-- => \\:--
                    a_b*c* `d` ~e~ | $f$ => a\\_b\\*c\\* \\`d\\` \\~e\\~ \\| \\$f\\$
                    back\\slash => back\\\\slash
                    see https://x.io => see https:<!-- -->//x.io
                    see WWW.x.io => see WWW.<!-- -->x.io
                    @ann or ann@x.io => @<!-- -->ann or ann@<!-- -->x.io
                    """)
    void what_would_be_markup_is_shown_as_it_is(String text, String expected) {
        assertThat(MarkdownText.line(text)).isEqualTo(expected);
        assertThat(MarkdownText.block(text)).containsExactly(expected);
    }

    @Test
    void a_line_is_one_line_and_hides_nothing() {
        assertThat(MarkdownText.line(" a\r\n\r\n# b\u202e\u0007\tc ")).isEqualTo("a \\# b c");
        assertThat(MarkdownText.line("\u0000  - x")).isEqualTo("\\- x");
    }

    @Test
    void lines_paragraphs_and_indentation_stay() {
        assertThat(MarkdownText.block("one  \ntwo\n\n\tcode\n\n\n"))
                .containsExactly("one\\", "two", "", "&nbsp;&nbsp;&nbsp;&nbsp;code");
        assertThat(MarkdownText.block("\u0000    - x"))
                .containsExactly("&nbsp;&nbsp;&nbsp;&nbsp;\\- x");
        assertThat(MarkdownText.quoted("a\n\n> b")).containsExactly("> a", ">", "> \\> b");
    }
}
