package dev.repotickets.server.dashboard;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.pages.frame.Frame;
import dev.repotickets.pages.frame.Trouble;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.http.Visitor;
import dev.repotickets.server.log.Faults;
import dev.repotickets.server.log.Log;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Toolbox;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The pages of one repository. Who may come here was decided before.
public final class DashboardServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final String base;
    private final transient Workspaces workspaces;
    private final transient Changes changes;
    private final transient InstantSource clock;
    private final transient Faults faults;
    private final transient Map<Route, Page> pages;

    /// @param base the beginning of all paths of the repository: empty, or `/r/name`
    /// @param readOnly refuses everything that would change something, to everybody
    public DashboardServlet(
            String base,
            Supplier<Toolbox> toolbox,
            Workspaces workspaces,
            InstantSource clock,
            RandomGenerator random,
            boolean readOnly,
            Log log) {
        this.base = base;
        this.workspaces = workspaces;
        this.changes = new Changes(toolbox, readOnly);
        this.clock = clock;
        this.faults = new Faults(clock, log);
        this.pages = Pages.all(random);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(request, response, page -> page::show);
    }

    /// A form says where it comes from; the gate has looked at whether that is one of our own
    /// pages.
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(
                request,
                response,
                page ->
                        asked -> {
                            if (request.getHeader("Origin") == null) {
                                throw new Problem.ReadOnly(
                                                "this form does not come from a page of this server",
                                                "Load the page anew, and send it from there.")
                                        .toException();
                            }
                            if (!asked.mayWrite()) {
                                throw new Problem.ReadOnly(
                                                "nothing can be changed here",
                                                "Your token, or this server, only reads tickets.")
                                        .toException();
                            }
                            return page.take(asked);
                        });
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Page, Function<Asked, Answer>> use)
            throws IOException {
        List<String> parts = parts(request);
        Optional<Route> route = Route.find(parts.isEmpty() ? "" : parts.getFirst());
        if (route.isEmpty() || !pages.containsKey(route.get())) {
            NotFound.answer(request, response, base);
            return;
        }
        Answer answer;
        try {
            Asked asked = asked(request, parts.isEmpty() ? parts : parts.subList(1, parts.size()));
            answer = use.apply(pages.get(route.get())).apply(asked);
        } catch (ProblemException e) {
            answer = trouble(e.problem());
        } catch (RuntimeException | Error e) {
            answer = trouble(new Problem.Internal(faults.shown("the dashboard", e), ""));
        }
        Sent.answer(answer, response);
    }

    private Answer trouble(Problem problem) {
        int status = Failures.status(problem);
        String title = status == 404 ? "Not found" : "This did not work";
        boolean isForPeople = !problem.advice().contains("{\"");
        return new Answer.Shown(
                status,
                "frame/trouble.jte",
                new Trouble(
                        Frame.outside(title),
                        problem.message(),
                        isForPeople ? problem.advice() : "",
                        base + "/"));
    }

    private Asked asked(HttpServletRequest request, List<String> path) {
        Principal principal = Visitor.of(request);
        var call = new Call(workspaces, principal.actor(), clock.instant());
        return new Asked(
                base,
                List.copyOf(path),
                typed(request),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                principal,
                call,
                call.rules(),
                changes);
    }

    private static Typed typed(HttpServletRequest request) {
        var values = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, all) -> values.put(name, all[0]));
        return new Typed(values);
    }

    private static List<String> parts(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        return Arrays.stream(path.split("/", -1)).filter(it -> !it.isEmpty()).toList();
    }
}
