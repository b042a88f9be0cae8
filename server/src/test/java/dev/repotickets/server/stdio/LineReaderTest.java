package dev.repotickets.server.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\n", "a\r\nb\r\n", "a\nb", "\uFEFFa\nb\r\n"})
    void lines_end_with_either_ending_or_with_the_input(String input) {
        assertThat(texts(input, 100)).containsExactly("a", "b");
    }

    @Test
    void a_byte_order_mark_is_dropped_at_the_start_only() {
        assertThat(texts("\uFEFFa\n\uFEFFb\n", 100)).containsExactly("a", "\uFEFFb");
    }

    @Test
    void a_line_of_the_greatest_length_is_read_and_a_longer_one_skipped() {
        assertThat(texts("12345\n123456\n1\n123456", 5))
                .containsExactly("12345", "TooLong[]", "1", "TooLong[]");
    }

    @Test
    void lines_larger_than_the_block_are_put_together() {
        String large = "ä".repeat(150_000);

        assertThat(texts(large + "\nx\n" + large, 1 << 20)).containsExactly(large, "x", large);
    }

    @Test
    void bytes_that_are_not_utf8_are_reported_and_the_next_line_is_read() {
        byte[] input = {'"', (byte) 0xC3, '(', '"', '\n', 'b', '\n'};

        assertThat(texts(new ByteArrayInputStream(input), 100)).containsExactly("Garbled[]", "b");
    }

    @Test
    void bytes_that_trickle_in_make_the_same_lines() {
        byte[] bytes = "äb\r\nçd\n".getBytes(StandardCharsets.UTF_8);
        var trickle =
                new ByteArrayInputStream(bytes) {
                    @Override
                    public synchronized int read(byte[] into, int offset, int length) {
                        return super.read(into, offset, Math.min(length, 1));
                    }
                };

        assertThat(texts(trickle, 100)).containsExactly("äb", "çd");
    }

    @Test
    void nothing_is_the_end() {
        assertThat(texts("", 100)).isEmpty();
    }

    private static List<String> texts(String input, int longest) {
        return texts(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), longest);
    }

    private static List<String> texts(InputStream input, int longest) {
        var reader = new LineReader(input, longest);
        var texts = new ArrayList<String>();
        try {
            Line line = reader.read();
            while (!(line instanceof Line.End)) {
                texts.add(line instanceof Line.Text(String text, int _) ? text : line.toString());
                line = reader.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
