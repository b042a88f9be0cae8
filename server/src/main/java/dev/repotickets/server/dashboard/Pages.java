package dev.repotickets.server.dashboard;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Which page is under which route.
final class Pages {
    private Pages() {}

    static Map<Route, Page> all(RandomGenerator random) {
        var pages = new EnumMap<Route, Page>(Route.class);
        pages.put(Route.BOARD, new BoardPage());
        pages.put(Route.TICKET, new TicketForms());
        pages.put(Route.NEW, new NewPage(random));
        pages.put(Route.BACKLOG, new BacklogView());
        pages.put(Route.EPICS, new EpicsView());
        pages.put(Route.EPIC, new EpicView());
        pages.put(Route.AGENTS, new AgentsView());
        pages.put(Route.GRAPH, new GraphView());
        pages.put(Route.REQUIREMENTS, new RequirementsView());
        pages.put(Route.ROADMAP, new RoadmapView());
        pages.put(Route.FIGURES, new FiguresView());
        pages.put(Route.REPORT, new ReportView());
        pages.put(Route.ACTIVITY, new ActivityView());
        pages.put(Route.HEALTH, new HealthView());
        return pages;
    }
}
