package dev.repotickets.server.mcp;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.feature.Features;
import dev.repotickets.server.jsonrpc.RpcError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The headers that repeat parts of a body, so that what stands between can route by them: they
/// have to say the same (MCP 2026-07-28, transports, "Standard request headers"; SEP-2243).
final class HeaderCheck {
    static final String VERSION = "MCP-Protocol-Version";
    private static final Pattern ENCODED = Pattern.compile("=\\?base64\\?(.*)\\?=");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e\\t]*");

    private HeaderCheck() {}

    static void requireVersion(RequestHeaders headers, String version) {
        requireSame(VERSION, headers, Optional.of(version));
    }

    /// Throws where method, name or an annotated argument of the body and its header differ.
    static void requireStandard(
            RequestHeaders headers, String method, Map<String, Node> params, Features features) {
        requireSame("Mcp-Method", headers, Optional.of(method));
        nameOf(method, params)
                .ifPresent(name -> requireSame("Mcp-Name", headers, Optional.of(name)));
        if (method.equals("tools/call")) {
            requireArguments(headers, params, features);
        }
    }

    private static Optional<String> nameOf(String method, Map<String, Node> params) {
        String field =
                switch (method) {
                    case "tools/call", "prompts/get" -> "name";
                    case "resources/read" -> "uri";
                    case "tasks/get", "tasks/update", "tasks/cancel" -> "taskId";
                    default -> "";
                };
        return params.get(field) instanceof Node.Text(String value)
                ? Optional.of(value)
                : Optional.empty();
    }

    private static void requireArguments(
            RequestHeaders headers, Map<String, Node> params, Features features) {
        Map<String, Node> arguments =
                params.get("arguments") instanceof Node.Fields(Map<String, Node> values)
                        ? values
                        : Map.of();
        nameOf("tools/call", params)
                .flatMap(features::tool)
                .map(tool -> tool.listed().get("inputSchema"))
                .ifPresent(schema ->
                        properties(schema)
                                .forEach((name, property) -> {
                                    if (property instanceof Node.Fields(Map<String, Node> keys)
                                            && keys.get("x-mcp-header")
                                                    instanceof Node.Text(String header)) {
                                        requireSame(
                                                "Mcp-Param-" + header,
                                                headers,
                                                plain(arguments.get(name)));
                                    }
                                }));
    }

    private static Map<String, Node> properties(Node schema) {
        return schema instanceof Node.Fields(Map<String, Node> keys)
                        && keys.get("properties") instanceof Node.Fields(Map<String, Node> all)
                ? all
                : Map.of();
    }

    private static Optional<String> plain(@Nullable Node value) {
        return switch (value) {
            case Node.Text(String text) -> Optional.of(text);
            case Node.Numeral number -> Optional.of(number.plain());
            case Node.Truth(boolean truth) -> Optional.of(String.valueOf(truth));
            case null, default -> Optional.empty();
        };
    }

    private static void requireSame(String header, RequestHeaders headers, Optional<String> body) {
        Optional<String> said = headers.value(header).map(it -> decoded(header, it));
        if (!said.equals(body)) {
            String claim = said.map(it -> "says " + Quoted.text(it)).orElse("is missing");
            String truth = body.map(it -> "says " + Quoted.text(it)).orElse("has no such value");
            throw mismatch("the header " + header + " " + claim + ", and the body " + truth);
        }
    }

    private static String decoded(String header, String value) {
        if (!PRINTABLE.matcher(value).matches()) {
            throw mismatch("the header " + header + " has characters that need base64");
        }
        Matcher encoded = ENCODED.matcher(value);
        if (!encoded.matches()) {
            return value;
        }
        String text = encoded.group(1);
        try {
            if (text.length() % 4 != 0) {
                throw mismatch("the header " + header + " is not padded base64");
            }
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw mismatch("the header " + header + " is not base64");
        }
    }

    private static FeatureException mismatch(String message) {
        return new FeatureException(RpcError.HEADER_MISMATCH, message);
    }
}
