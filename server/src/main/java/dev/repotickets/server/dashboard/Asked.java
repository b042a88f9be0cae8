package dev.repotickets.server.dashboard;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.tree.Node;
import dev.repotickets.pages.frame.Frame;
import dev.repotickets.server.access.Principal;
import dev.repotickets.tools.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A request for a page of a repository, or what one of its forms sent.
///
/// @param base the beginning of all paths of the repository
/// @param path what follows on that, part by part, without empty ones
/// @param typed the parameters of the address and of the form; of several of a name the first
/// @param rules in force when it came
/// @param query the address behind the question mark, or empty
record Asked(
        String base,
        List<String> path,
        Typed typed,
        String query,
        Principal principal,
        Call call,
        Configuration rules,
        Changes changes) {

    Instant now() {
        return call.now();
    }

    <T> T read(Function<? super Reader, ? extends T> work) {
        return call.read(work);
    }

    /// The part of the path at that place, or a problem where there is none.
    String part(int index) {
        if (index >= path.size()) {
            throw missing();
        }
        return path.get(index);
    }

    /// For pages that have none below them.
    void requireNoMore() {
        if (!path.isEmpty()) {
            throw missing();
        }
    }

    RuntimeException missing() {
        return new Problem.NotFound("page", "/" + String.join("/", path), "").toException();
    }

    boolean mayWrite() {
        return changes.mayWrite(principal);
    }

    /// Calls a tool; nothing where it is done, else its problem.
    Optional<Problem> change(String tool, Map<String, Node> arguments) {
        return changes.make(tool, new Node.Fields(arguments), principal, call);
    }

    /// The same for a form that cannot show what is wrong.
    void demand(String tool, Map<String, Node> arguments) {
        change(tool, arguments)
                .ifPresent(it -> {
                    throw it.toException();
                });
    }

    Frame frame(String title, Route here) {
        List<Frame.Place> places =
                Arrays.stream(Route.values())
                        .filter(it -> !it.label().isEmpty())
                        .map(it -> new Frame.Place(it.label(), it.path(), it == here))
                        .toList();
        return new Frame(
                title, call.workspace().name(), base, places, principal.name(), mayWrite(), "");
    }

    /// A path of this repository.
    String at(String... parts) {
        return base
                + Arrays.stream(parts)
                        .map(it -> "/" + URLEncoder.encode(it, StandardCharsets.UTF_8))
                        .reduce("", String::concat);
    }

    /// Where the form says that it came from, as far as that is here; else `otherwise`.
    Answer back(String otherwise) {
        String said = typed.text("back");
        boolean isHere = said.startsWith(base + "/") && !said.startsWith("//") && isPlain(said);
        return new Answer.Elsewhere(isHere ? said : otherwise);
    }

    private static boolean isPlain(String path) {
        return path.length() < 4_000
                && path.chars().allMatch(unit -> unit > ' ' && unit < 0x7f && unit != '\\');
    }
}
