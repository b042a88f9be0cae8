package dev.repotickets.server.feature;

import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that one client may use. The lists keep their order, so that a model's cache of them
/// stays warm.
public interface Features {

    /// What a model is told before anything else.
    String instructions();

    /// True where its lists change while the server runs; then that is told as a [Notice].
    default boolean change() {
        return false;
    }

    List<OfferedTool> tools();

    /// The tool of that name, in any of its spellings.
    Optional<OfferedTool> tool(String name);

    /// What to say of a name that no tool has.
    String unknownTool(String name);

    List<OfferedPrompt> prompts();

    List<OfferedResource> resources();

    List<OfferedResource> templates();

    /// The resource's contents as `resources/read` shows them; a [FeatureException] with
    /// [dev.repotickets.server.jsonrpc.RpcError#RESOURCE_NOT_FOUND] where there is none.
    Map<String, Node> read(String uri, Exchange exchange);

    /// The task of an agent that has this id, in the form of the tasks extension.
    default Optional<Map<String, Node>> task(String id, Exchange exchange) {
        return Optional.empty();
    }

    /// Cancels the task of an agent; false where there is none, or it may not.
    default boolean cancelTask(String id, Exchange exchange) {
        return false;
    }

    /// The one spelling of a URI, in which [Notice]s name it; what is no URI of ours stays as it
    /// is.
    default String canonical(String uri) {
        return uri;
    }

    /// Up to 100 values for an argument of a prompt or a template.
    ///
    /// @param reference `{type: ref/prompt, name}` or `{type: ref/resource, uri}`
    /// @param argument the name of what is being filled in
    /// @param value what has been typed of it
    /// @param others the arguments that are filled in already
    Completion complete(
            Node.Fields reference,
            String argument,
            String value,
            Map<String, String> others,
            Exchange exchange);

    record Completion(List<String> values, int total, boolean hasMore) {}
}
