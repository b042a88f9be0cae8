package dev.repotickets.pages.chart;

import dev.repotickets.core.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The kinds of charts that there are.
public final class Charts {
    private static final int USUAL = 16;
    private static final int PER_BAR = 2;
    private static final int AROUND = 4;

    private Charts() {}

    /// Rows over places that have an order, such as days.
    ///
    /// @param along what the places are, such as `day`
    /// @param unit of the values
    public static Chart over(
            String title,
            String says,
            String along,
            List<String> places,
            String unit,
            List<Line> lines) {
        boolean hasLegend = lines.size() > 1;
        Map<String, Node> option = Options.begin(says, hasLegend);
        option.put("tooltip", Options.pointer("axis"));
        option.put("grid", Options.grid(hasLegend));
        option.put("xAxis", Options.categories(places, false));
        option.put("yAxis", Options.amounts(unit));
        option.put("series", new Node.Items(lines.stream().map(Charts::series).toList()));
        return new Chart(title, says, new Node.Fields(option), table(along, places, lines), USUAL);
    }

    /// Bars that lie, one below the other, for names that are long.
    public static Chart beside(
            String title,
            String says,
            String along,
            List<String> names,
            String unit,
            List<Line> lines) {
        boolean hasLegend = lines.size() > 1;
        Map<String, Node> option = Options.begin(says, hasLegend);
        option.put("tooltip", Options.pointer("axis"));
        option.put("grid", Options.grid(hasLegend));
        option.put("xAxis", Options.amounts(unit));
        option.put("yAxis", Options.categories(names, true));
        option.put("series", new Node.Items(lines.stream().map(Charts::series).toList()));
        int rows = AROUND + PER_BAR * Math.max(2, names.size());
        return new Chart(title, says, new Node.Fields(option), table(along, names, lines), rows);
    }

    /// Single points over days, with lines across where a share of them is below.
    ///
    /// @param levels names and heights of those lines
    public static Chart scattered(
            String title, String says, String unit, List<Dot> dots, Map<String, Double> levels) {
        Map<String, Node> option = Options.begin(says, false);
        option.put("tooltip", Options.pointer("item"));
        option.put("grid", Options.grid(false));
        option.put("xAxis", Options.fields("type", Node.text("time")));
        option.put("yAxis", Options.amounts(unit));
        List<Node> points =
                dots.stream()
                        .<Node>map(it ->
                                Options.fields(
                                        "name",
                                        Node.text(it.name()),
                                        "value",
                                        new Node.Items(
                                                List.of(
                                                        Node.text(it.day()),
                                                        Options.number(it.value())))))
                        .toList();
        var series = new LinkedHashMap<String, Node>();
        series.put("type", Node.text("scatter"));
        series.put("symbolSize", Node.number(7));
        series.put("data", new Node.Items(points));
        series.put("markLine", levels(levels));
        option.put("series", new Node.Items(List.of(new Node.Fields(series))));
        List<List<String>> rows =
                dots.stream()
                        .map(it ->
                                List.of(
                                        it.name(),
                                        it.day(),
                                        Options.shown(OptionalDouble.of(it.value()))))
                        .toList();
        return new Chart(
                title,
                says,
                new Node.Fields(option),
                new Table(List.of("ticket", "day", unit), rows),
                USUAL);
    }

    private static Node levels(Map<String, Double> levels) {
        List<Node> lines =
                levels.entrySet().stream()
                        .<Node>map(it ->
                                Options.fields(
                                        "name", Node.text(it.getKey()),
                                        "yAxis", Options.number(it.getValue())))
                        .toList();
        return Options.fields(
                "symbol", Node.text("none"),
                "silent", Node.truth(true),
                "label",
                        Options.fields(
                                "formatter", Node.text("{b}"),
                                "position", Node.text("insideEndTop")),
                "data", new Node.Items(lines));
    }

    private static Node series(Line line) {
        var series = new LinkedHashMap<String, Node>();
        series.put("name", Node.text(line.name()));
        boolean isBar = line.form() == Line.Form.BAR || line.form() == Line.Form.STACKED;
        series.put("type", Node.text(isBar ? "bar" : "line"));
        series.put("data", new Node.Items(line.values().stream().map(Options::number).toList()));
        switch (line.form()) {
            case AREA -> {
                series.put("stack", Node.text("all"));
                series.put("areaStyle", Options.fields("opacity", Options.number(0.6)));
                series.put("symbol", Node.text("none"));
            }
            case STACKED -> series.put("stack", Node.text("all"));
            case DASHED -> {
                series.put("lineStyle", Options.fields("type", Node.text("dashed")));
                series.put("symbol", Node.text("none"));
            }
            case SOLID -> series.put("symbolSize", Node.number(4));
            case BAR -> series.put("barMaxWidth", Node.number(48));
        }
        return new Node.Fields(series);
    }

    private static Table table(String along, List<String> places, List<Line> lines) {
        List<String> columns =
                Stream.concat(Stream.of(along), lines.stream().map(Line::name)).toList();
        List<List<String>> rows =
                IntStream.range(0, places.size()).mapToObj(i -> row(i, places, lines)).toList();
        return new Table(columns, rows);
    }

    private static List<String> row(int index, List<String> places, List<Line> lines) {
        var row = new ArrayList<String>();
        row.add(places.get(index));
        lines.forEach(line -> row.add(Options.shown(line.values().get(index))));
        return row;
    }
}
