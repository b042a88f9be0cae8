package dev.repotickets.core.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShapeTest {
    private static final Shape<Sheet> SHEET = Shape.of(Sheet.class);
    private static final Shape<Ticket> TICKET = Shape.of(Ticket.class);

    private enum Colour {
        DARK_RED,
        BLUE
    }

    private record Flat(Optional<Integer> width, boolean open) implements Part {}

    private record Sheet(
            String title,
            Flat flat,
            Optional<Double> hours,
            Optional<Colour> colour,
            SortedSet<TicketId> links,
            Map<String, Integer> counts,
            @Named("when") Optional<Instant> moment) {}

    @Test
    void a_full_record_reads_back_as_it_was_from_typed_data_and_from_text() {
        Ticket ticket = Samples.fullTicket();

        Node.Fields typed = TICKET.write(ticket);

        assertThat(TICKET.readTyped(typed)).isEqualTo(ticket);
        assertThat(TICKET.readText(asText(typed))).isEqualTo(ticket);
    }

    @Test
    void names_are_in_snake_case_and_parts_lie_flat() {
        assertThat(SHEET.names())
                .containsExactly(
                        "title", "width", "open", "hours", "colour", "links", "counts", "when");
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThatThrownBy(() ->
                        SHEET.readTyped(
                                fields(
                                        "titel", Node.text("x"),
                                        "width", Node.text("5"),
                                        "open", Node.number(1),
                                        "colour", Node.text("dark-rad"),
                                        "links", Node.text("A-1"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> {
                            assertThat(it.getMessage())
                                    .contains("\"titel\"", "title is missing")
                                    .contains("width is not a whole number")
                                    .contains("open is not true or false")
                                    .contains("\"dark-rad\" is not one of dark-red, blue")
                                    .contains("links is not a list");
                            assertThat(it.problem().advice()).contains("Did you mean \"title\"?");
                        });
    }

    @Test
    void many_problems_are_counted_and_not_all_shown() {
        List<Node> ids = IntStream.range(0, 50).mapToObj(i -> Node.text("bad id" + i)).toList();

        assertThatThrownBy(() ->
                        SHEET.readTyped(
                                fields(
                                        "title", Node.text("x"),
                                        "open", Node.truth(true),
                                        "links", new Node.Items(ids))))
                .hasMessageContaining("links[0]")
                .hasMessageContaining("; and 42 more");
    }

    @Test
    void text_that_means_a_value_is_taken_from_files_and_refused_in_arguments() {
        Node.Fields texts =
                fields(
                        "title", Node.text("x"),
                        "open", Node.text("true"),
                        "width", Node.text("7"),
                        "hours", Node.text("1.5"));

        Sheet read = SHEET.readText(texts);

        assertThat(read.flat()).isEqualTo(new Flat(Optional.of(7), true));
        assertThat(read.hours()).contains(1.5);
        assertThatThrownBy(() -> SHEET.readTyped(texts)).hasMessageContaining("width");
    }

    @Test
    void what_is_absent_is_empty_in_a_file_and_missing_in_arguments() {
        Sheet read = SHEET.readText(fields());

        assertThat(read.title()).isEmpty();
        assertThat(read.flat()).isEqualTo(new Flat(Optional.empty(), false));
        assertThatThrownBy(() -> SHEET.readTyped(fields()))
                .hasMessageContaining("title is missing");
    }

    @Test
    void unknown_fields_of_a_file_are_left_alone() {
        assertThat(SHEET.readText(fields("newer", Node.text("x"))).title()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "-1e400",
                "1e999999999",
                "1e-999999999",
                "NaN",
                "Infinity",
                "0x10",
                "1_000",
                " 1",
                "1d",
                "99999999999999999999999999999999999999999"
            })
    void a_text_that_is_no_number_that_fits_is_refused(String text) {
        boolean tiny = text.equals("1e-999999999");

        assertThatThrownBy(() -> SHEET.readText(fields("width", Node.text(text))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("width");
        if (!tiny && !text.startsWith("9")) {
            assertThatThrownBy(() -> SHEET.readText(fields("hours", Node.text(text))))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("hours");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e999999999", "1e-999999999"})
    void a_number_beyond_all_measure_is_refused_without_advice_that_does_not_help(String text) {
        Node number = new Node.Numeral(new BigDecimal(text));

        assertThatThrownBy(() ->
                        SHEET.readTyped(
                                fields(
                                        "title",
                                        Node.text("x"),
                                        "open",
                                        Node.truth(true),
                                        "hours",
                                        number)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> {
                            assertThat(it.problem()).isInstanceOf(Problem.InvalidArgument.class);
                            assertThat(it.problem().advice()).doesNotContain("unquoted");
                        });
    }

    @Test
    void an_empty_text_in_a_file_is_an_absent_value() {
        Sheet read =
                SHEET.readText(
                        fields(
                                "hours", Node.text(""),
                                "colour", Node.text(""),
                                "when", Node.text("")));

        assertThat(read).isEqualTo(SHEET.readText(fields()));
    }

    @ParameterizedTest
    @CsvSource({"-0,0", "-0.0,0", "1E1,10", "0.10,0.1", "2147483647,2147483647", "1e-5,0.00001"})
    void numbers_are_written_plainly(String read, String written) {
        Sheet sheet = SHEET.readText(fields("hours", Node.text(read)));

        Node node = SHEET.write(sheet).values().get("hours");

        assertThat(node).isEqualTo(new Node.Numeral(new BigDecimal(written)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "1.5"})
    void a_whole_number_that_does_not_fit_is_refused(String text) {
        assertThatThrownBy(() -> SHEET.readText(fields("width", Node.text(text))))
                .hasMessageContaining("whole number");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void whatever_a_file_holds_it_is_read_or_refused_with_a_problem(int seed) {
        var random = new Random(seed);
        Map<String, Node> sound = asText(TICKET.write(Samples.fullTicket())).values();

        for (int i = 0; i < 2_000; i++) {
            var mutated = new LinkedHashMap<String, Node>(sound);
            List<String> names = TICKET.names();
            mutated.put(names.get(random.nextInt(names.size())), any(random, 3));
            try {
                Ticket read = TICKET.readText(new Node.Fields(mutated));
                assertThat(TICKET.readText(asText(TICKET.write(read)))).isEqualTo(read);
            } catch (ProblemException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static Node any(Random random, int depth) {
        List<String> texts =
                List.of("", "x", "1e400", "-1", "2026-13-01", "open", "\ud800", "A-1", ",");
        return switch (random.nextInt(depth == 0 ? 2 : 4)) {
            case 0 -> Node.text(texts.get(random.nextInt(texts.size())));
            case 1 -> Node.Nothing.NOTHING;
            case 2 -> new Node.Items(List.of(any(random, depth - 1), any(random, depth - 1)));
            default -> fields("id", any(random, depth - 1), "title", any(random, depth - 1));
        };
    }

    private static Node.Fields asText(Node.Fields fields) {
        var texts = new LinkedHashMap<String, Node>();
        fields.values().forEach((key, value) -> texts.put(key, asText(value)));
        return new Node.Fields(texts);
    }

    private static Node asText(Node node) {
        return switch (node) {
            case Node.Numeral number -> Node.text(number.plain());
            case Node.Truth(boolean value) -> Node.text(String.valueOf(value));
            case Node.Items(List<Node> values) ->
                    new Node.Items(values.stream().map(ShapeTest::asText).toList());
            case Node.Fields fields -> asText(fields);
            case Node.Text _, Node.Nothing _ -> node;
        };
    }

    private static Node.Fields fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Node>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], (Node) namesAndValues[i + 1]);
        }
        return new Node.Fields(fields);
    }
}
