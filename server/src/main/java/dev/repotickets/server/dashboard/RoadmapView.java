package dev.repotickets.server.dashboard;

import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.report.Stock;
import dev.repotickets.core.report.flow.Window;
import dev.repotickets.core.report.full.EpicBurns;
import dev.repotickets.pages.plan.Roadmap;
import java.time.ZoneOffset;

/// The epics as bars over time, with the day on which each will be done.
final class RoadmapView implements Page {
    @Override
    public Answer show(Asked asked) {
        asked.requireNoMore();
        var clock = new Window.Clock(asked.now(), ZoneOffset.UTC);
        return asked.read(view -> {
            Stock stock = Stock.of(view, asked.rules(), clock.now(), clock.zone());
            return new Answer.Shown(
                    "plan/roadmap.jte",
                    Roadmap.of(
                            asked.frame("Roadmap", Route.ROADMAP),
                            view.all(Epic.KIND),
                            EpicBurns.of(view, stock, clock),
                            stock.today()));
        });
    }
}
