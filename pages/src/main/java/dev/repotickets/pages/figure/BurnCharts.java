package dev.repotickets.pages.figure;

import dev.repotickets.core.report.flow.Burn;
import dev.repotickets.core.report.full.EpicBurn;
import dev.repotickets.pages.chart.Chart;
import dev.repotickets.pages.chart.Charts;
import dev.repotickets.pages.chart.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What remains of an epic or a sprint, and how its scope moved.
public final class BurnCharts {
    private BurnCharts() {}

    /// How an epic went so far, with what is likely to come, or nothing before it has tickets.
    public static List<Chart> of(EpicBurn burn) {
        if (burn.burn().days().isEmpty() || burn.epic().progress().tickets() == 0) {
            return List.of();
        }
        String unit = burn.unit().name().toLowerCase(Locale.ROOT);
        return List.of(up("Burnup", unit, burn.burn()), down("Burndown", unit, burn.burn()));
    }

    public static Chart down(String title, String unit, Burn burn) {
        List<Burn.Day> days = burn.days();
        var lines = new ArrayList<Line>();
        lines.add(
                Line.of(
                        "remaining",
                        Line.Form.SOLID,
                        days.stream().map(Burn.Day::remaining).toList()));
        lines.add(new Line("ideal", Line.Form.DASHED, days.stream().map(Burn.Day::ideal).toList()));
        return chart(title, unit, burn, lines);
    }

    public static Chart up(String title, String unit, Burn burn) {
        List<Burn.Day> days = burn.days();
        return chart(
                title,
                unit,
                burn,
                List.of(
                        Line.of(
                                "scope",
                                Line.Form.SOLID,
                                days.stream().map(Burn.Day::scope).toList()),
                        Line.of(
                                "done",
                                Line.Form.SOLID,
                                days.stream().map(Burn.Day::done).toList())));
    }

    private static Chart chart(String title, String unit, Burn burn, List<Line> lines) {
        String says =
                burn.days().isEmpty()
                        ? "It has not begun yet."
                        : "%d of %d %s remain; %d were added and %d removed on the way."
                                .formatted(
                                        burn.days().getLast().remaining(),
                                        burn.days().getLast().scope(),
                                        unit,
                                        burn.added(),
                                        burn.removed());
        return Charts.over(
                title,
                says,
                "day",
                burn.days().stream().map(it -> it.day().toString()).toList(),
                unit,
                lines);
    }
}
