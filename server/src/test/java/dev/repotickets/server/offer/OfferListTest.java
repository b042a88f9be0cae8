package dev.repotickets.server.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.offer.tool.View;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The lists that clients keep: they change on purpose only. `-Dgolden=write` writes them anew.
class OfferListTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/offer");

    private final Guest guest = new Guest();

    @Test
    void the_lists_are_those_that_were_agreed() throws IOException {
        check("resources", guest.features().resources().stream().map(it -> it.listed()));
        check("templates", guest.features().templates().stream().map(it -> it.listed()));
        check("prompts", guest.features().prompts().stream().map(it -> it.listed()));
        guest.through(View.CORE);
        check("core", guest.features().tools().stream().map(it -> it.listed()));
    }

    private static void check(String name, Stream<Map<String, Node>> entries) throws IOException {
        List<Node> list = entries.map(it -> (Node) new Node.Fields(it)).toList();
        String text = Json.writePretty(new Node.Fields(Map.of(name, new Node.Items(list)))) + "\n";
        Path file = FOLDER.resolve(name + ".json");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("%s is out of date; write it anew with -Dgolden=write", file)
                .isEqualTo(Files.readString(file));
    }
}
