package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Ability;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.feature.OfferedTool;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What `_meta` of a request says (MCP 2026-07-28, basic, "Per-request metadata").
///
/// @param capabilities what the client can be asked for, and which extensions it knows
record RequestMeta(
        String version,
        Map<String, Node> capabilities,
        Optional<Node> progressToken,
        Optional<Node> logLevel) {
    static final String PREFIX = "io.modelcontextprotocol/";
    static final String VERSION = PREFIX + "protocolVersion";
    static final String TASKS = PREFIX + "tasks";
    private static final String PAGES = PREFIX + "ui";

    /// Throws where a part that has to be there is missing or of another kind.
    static RequestMeta read(Map<String, Node> params) {
        if (!(params.get("_meta") instanceof Node.Fields(Map<String, Node> meta))) {
            throw invalid(
                    "params._meta is missing: it says " + VERSION + " and clientCapabilities");
        }
        if (!(meta.get(VERSION) instanceof Node.Text(String version))) {
            throw invalid("_meta[\"" + VERSION + "\"] is not a text");
        }
        if (!(meta.get(PREFIX + "clientCapabilities")
                instanceof Node.Fields(Map<String, Node> capabilities))) {
            throw invalid("_meta[\"" + PREFIX + "clientCapabilities\"] is not an object");
        }
        return new RequestMeta(
                version,
                capabilities,
                progressToken(params),
                Optional.ofNullable(meta.get(PREFIX + "logLevel")));
    }

    /// The version that a message claims, in whatever state the rest of it is.
    static Optional<String> claimed(Map<String, Node> params) {
        return params.get("_meta") instanceof Node.Fields(Map<String, Node> meta)
                        && meta.get(VERSION) instanceof Node.Text(String version)
                ? Optional.of(version)
                : Optional.empty();
    }

    /// The same in every version of the protocol.
    static Optional<Node> progressToken(Map<String, Node> params) {
        return params.get("_meta") instanceof Node.Fields(Map<String, Node> meta)
                ? Optional.ofNullable(meta.get("progressToken")).filter(RequestMeta::isToken)
                : Optional.empty();
    }

    static Set<Ability> abilities(Map<String, Node> capabilities) {
        return Stream.of(Ability.values())
                .filter(it -> capabilities.get(it.word()) instanceof Node.Fields)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<Ability> abilities() {
        return abilities(capabilities);
    }

    /// True of a client that shows pages of this type (MCP Apps 2026-01-26, "Client<>Server
    /// Capability Negotiation").
    static boolean showsPages(Map<String, Node> capabilities) {
        return capabilities.get("extensions") instanceof Node.Fields(Map<String, Node> known)
                && known.get(PAGES) instanceof Node.Fields(Map<String, Node> pages)
                && pages.get("mimeTypes") instanceof Node.Items(List<Node> types)
                && types.contains(Node.text(OfferedTool.PAGE_TYPE));
    }

    boolean showsPages() {
        return showsPages(capabilities);
    }

    boolean knowsTasks() {
        return capabilities.get("extensions") instanceof Node.Fields(Map<String, Node> known)
                && known.get(TASKS) instanceof Node.Fields;
    }

    /// Throws where it is no level of RFC 5424.
    Optional<LogLevel> level() {
        return logLevel.map(it ->
                (it instanceof Node.Text(String word)
                                ? LogLevel.of(word)
                                : Optional.<LogLevel>empty())
                        .orElseThrow(() ->
                                invalid(
                                        "logLevel is not one of debug, info, notice, warning, error,"
                                                + " critical, alert, emergency")));
    }

    private static boolean isToken(Node token) {
        return token instanceof Node.Text || token instanceof Node.Numeral;
    }

    private static FeatureException invalid(String message) {
        return new FeatureException(RpcError.INVALID_PARAMS, message);
    }
}
