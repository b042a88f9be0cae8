package dev.repotickets.server.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.server.mcp.Peer;
import dev.repotickets.server.mcp.Version;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.catalog.Catalog;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenRpcTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/openrpc.json");
    private static final Node.Fields DOCUMENT = new Orchestrator().result("rpc.discover", "{}");

    static Stream<Tool<?, ?>> tools() {
        return Catalog.toolbox().tools().stream();
    }

    @Test
    void the_document_is_what_was_agreed() throws IOException {
        String written =
                Json.write(DOCUMENT)
                                .replace("\"" + Version.text() + "\"", "\"VERSION\"")
                                .replace("{\"name\":\"", "\n{\"name\":\"")
                        + "\n";
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, written);
        }

        assertThat(written)
                .as("%s is out of date; write it anew with -Dgolden=write", GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void it_holds_every_method_once() {
        assertThat(Peer.text(Peer.at(DOCUMENT, "openrpc"))).isEqualTo("1.3.2");
        assertThat(methods().stream().map(it -> Peer.text(Peer.at(it, "name"))))
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of("rpc.ping"), tools().map(tool -> tool.name().rpc()))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("tools")
    void a_method_tells_all_that_its_tool_takes_and_gives(Tool<?, ?> tool) {
        Node method =
                methods().stream()
                        .filter(it -> Peer.text(Peer.at(it, "name")).equals(tool.name().rpc()))
                        .findFirst()
                        .orElseThrow();
        List<Node> params = items(Peer.at(method, "params"));

        assertThat(params.stream().map(it -> Peer.text(Peer.at(it, "name"))))
                .containsExactlyInAnyOrderElementsOf(Shape.of(tool.input()).names())
                .doesNotHaveDuplicates();
        List<Boolean> required = params.stream().map(OpenRpcTest::isRequired).toList();
        assertThat(required.lastIndexOf(true))
                .as("what is required comes first")
                .isLessThan(required.contains(false) ? required.indexOf(false) : 99);
        assertThat(params).allSatisfy(it -> assertThat(Peer.at(it, "schema", "type")).isNotNull());
        assertThat(Peer.at(method, "result", "schema")).isEqualTo(tool.outputSchema());
        assertThat(Peer.text(Peer.at(method, "description"))).isEqualTo(tool.description());
        assertThat(Peer.text(Peer.at(method, "x-scope"))).isIn("read", "write", "admin");
        assertThat(items(Peer.at(method, "examples", 0, "params")))
                .allSatisfy(it ->
                        assertThat(Shape.of(tool.input()).names())
                                .contains(Peer.text(Peer.at(it, "name"))));
    }

    @Test
    void every_reference_leads_somewhere_and_every_error_has_its_own_number() {
        var numbers = new HashSet<Node>();
        Map<String, Node> errors =
                ((Node.Fields) Peer.at(DOCUMENT, "components", "errors")).values();
        errors.values().forEach(it -> numbers.add(Peer.at(it, "code")));

        assertThat(numbers).hasSameSizeAs(errors.values());
        methods().stream()
                .skip(1)
                .flatMap(it -> items(Peer.at(it, "errors")).stream())
                .map(it -> Peer.text(Peer.at(it, "$ref")))
                .forEach(it ->
                        assertThat(errors).containsKey(it.replace("#/components/errors/", "")));
    }

    @Test
    void positions_are_the_fields_of_the_input_in_their_order() {
        assertThat(tools())
                .allSatisfy(tool ->
                        assertThat(OpenRpc.order(tool))
                                .as(tool.name().mcp())
                                .containsExactlyInAnyOrderElementsOf(
                                        Shape.of(tool.input()).names()));
        assertThat(OpenRpc.order(Catalog.toolbox().find("ticket_create").orElseThrow()))
                .startsWith("title");
    }

    private static List<Node> methods() {
        return items(Peer.at(DOCUMENT, "methods"));
    }

    private static List<Node> items(Node node) {
        return ((Node.Items) node).values();
    }

    private static boolean isRequired(Node param) {
        return ((Node.Fields) param).values().containsKey("required");
    }
}
