package dev.repotickets.server.access;

import dev.repotickets.core.tree.Node;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;

/// What `/.well-known/oauth-protected-resource` answers (RFC 9728): which authorization server
/// gives tokens for this one.
public final class ResourceMetadata {
    private static final String WELL_KNOWN = "/.well-known/oauth-protected-resource";

    private ResourceMetadata() {}

    /// Where the document is: the well-known path before that of the resource (section 3.1).
    public static URI address(OAuthSettings settings) {
        URI resource = settings.audience();
        String path = resource.getRawPath() == null ? "" : resource.getRawPath();
        return URI.create(
                resource.getScheme()
                        + "://"
                        + resource.getRawAuthority()
                        + WELL_KNOWN
                        + (path.equals("/") ? "" : path));
    }

    public static Node.Fields document(OAuthSettings settings) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("resource", Node.text(settings.audience().toString()));
        fields.put("authorization_servers", texts(List.of(settings.issuer().toString())));
        fields.put(
                "scopes_supported", texts(settings.scopes().keySet().stream().sorted().toList()));
        fields.put("bearer_methods_supported", texts(List.of("header")));
        fields.put("resource_name", Node.text("repo-tickets"));
        return new Node.Fields(fields);
    }

    private static Node texts(List<String> values) {
        return new Node.Items(values.stream().map(Node::text).toList());
    }
}
