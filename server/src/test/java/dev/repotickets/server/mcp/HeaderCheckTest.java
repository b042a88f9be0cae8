package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.conformance.FixtureFeatures;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.tools.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderCheckTest {
    private static final String CALL =
            "{\"name\":\"test_custom_header\",\"arguments\":{\"region\":\"eu 1\"}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tools/call | test_custom_header | eu 1 | ok",
                " tools/call  | test_custom_header | =?base64?ZXUgMQ==?= | ok",
                "tools/call | =?base64?dGVzdF9jdXN0b21faGVhZGVy?= | eu 1 | ok",
                "TOOLS/CALL | test_custom_header | eu 1 | the header Mcp-Method says",
                "- | test_custom_header | eu 1 | the header Mcp-Method is missing",
                "tools/call | other | eu 1 | the header Mcp-Name says \"other\"",
                "tools/call | - | eu 1 | the header Mcp-Name is missing",
                "tools/call | test_custom_header | - | the header Mcp-Param-Region is missing",
                "tools/call | test_custom_header | eu 2 | the header Mcp-Param-Region says",
                "tools/call | test_custom_header | =?base64?ZXUgMQ=?= | the header Mcp-Param-Region"
                        + " is not padded base64",
                "tools/call | test_custom_header | =?base64?ZXU*MQ==?= | the header"
                        + " Mcp-Param-Region is not base64",
                "tools/call | test_custom_header | eü | the header Mcp-Param-Region has characters",
            })
    void headers_have_to_say_what_the_body_says(
            String method, String name, String region, String outcome) {
        var headers = new LinkedHashMap<String, List<String>>();
        put(headers, "mcp-method", method);
        put(headers, "mcp-name", name);
        put(headers, "mcp-param-region", region);
        Map<String, Node> params = ((Node.Fields) Json.parse(CALL)).values();
        var features = new FixtureFeatures(new Notices());

        if (outcome.equals("ok")) {
            HeaderCheck.requireStandard(
                    new RequestHeaders(headers), "tools/call", params, features);
            assertThat(headers).hasSize(3);
        } else {
            assertThatThrownBy(() ->
                            HeaderCheck.requireStandard(
                                    new RequestHeaders(headers), "tools/call", params, features))
                    .isInstanceOf(FeatureException.class)
                    .hasMessageStartingWith(outcome);
        }
    }

    private static void put(Map<String, List<String>> headers, String name, String value) {
        if (!value.equals("-")) {
            headers.put(name, List.of(" " + value));
        }
    }
}
