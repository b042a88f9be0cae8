package dev.repotickets.server.offer.resource;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.pages.app.AppPage;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a URI names. Only the exact shapes that are offered are read: nothing in one is decoded,
/// joined to a path or followed.
sealed interface ResourceUri {
    String FIXED = "tickets://";
    String GUIDES = FIXED + "guide/";

    record OfThing(Thing thing, String id) implements ResourceUri {}

    record OfAll(Overall overall) implements ResourceUri {}

    record OfGuide(Guide guide) implements ResourceUri {}

    record OfPage(AppPage page) implements ResourceUri {}

    /// What it names, or the protocol's error.
    static ResourceUri read(String uri) {
        if (uri.codePoints().anyMatch(Quoted::isUnsafe)) {
            throw new FeatureException(
                    RpcError.INVALID_PARAMS,
                    Quoted.text(uri) + " is not a URI: it has characters that none has");
        }
        return find(uri)
                .orElseThrow(() ->
                        new FeatureException(
                                RpcError.RESOURCE_NOT_FOUND,
                                "no resource "
                                        + Quoted.text(uri)
                                        + ". They look like ticket://AUTH-12 and tickets://board;"
                                        + " ask for the lists of resources and templates."));
    }

    static Optional<ResourceUri> find(String uri) {
        Optional<AppPage> page = AppPage.at(uri);
        if (page.isPresent()) {
            return page.map(OfPage::new);
        }
        Matcher guide = Shapes.GUIDE.matcher(uri);
        if (guide.matches()) {
            return Guide.of(guide.group(1)).map(OfGuide::new);
        }
        Matcher all = Shapes.ALL.matcher(uri);
        if (all.matches()) {
            return Overall.of(all.group(1)).map(OfAll::new);
        }
        Matcher thing = Shapes.THING.matcher(uri);
        return thing.matches()
                ? Thing.ofScheme(thing.group(1)).map(it -> new OfThing(it, thing.group(2)))
                : Optional.empty();
    }

    /// The one spelling that a URI has where notices name it.
    default String canonical() {
        return switch (this) {
            case OfThing(Thing thing, String id) -> thing.uri(id);
            case OfAll(Overall overall) -> overall.uri();
            case OfGuide(Guide guide) -> guide.uri();
            case OfPage(AppPage page) -> page.uri();
        };
    }

    /// The shapes of those that are not said one by one.
    final class Shapes {
        private static final Pattern THING =
                Pattern.compile("([a-z]{1,16})://([A-Za-z0-9][A-Za-z0-9_-]{0,199})");
        private static final Pattern GUIDE = Pattern.compile("tickets://guide/([a-z-]{1,40})");
        private static final Pattern ALL = Pattern.compile("tickets://([a-z]{1,16})");

        private Shapes() {}
    }
}
