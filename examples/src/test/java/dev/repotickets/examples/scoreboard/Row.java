package dev.repotickets.examples.scoreboard;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// One line of the table.
record Row(String work, Figure figure, Optional<Floor> floor, Target target) {

    static Row of(String work, Figure figure) {
        return new Row(work, figure, Optional.empty(), Target.NONE);
    }

    static Row of(String work, Figure figure, Target target) {
        return new Row(work, figure, Optional.empty(), target);
    }

    static Row of(String work, Figure figure, Floor floor, Target target) {
        return new Row(work, figure, Optional.of(floor), target);
    }

    Row aimedAt(Target other) {
        return new Row(work, figure, floor, other);
    }

    boolean isMet() {
        return target.isMet(figure.value(), floor.map(Floor::value).orElse(0.0));
    }

    String markdown() {
        Unit unit = figure.unit();
        String p99 = shown(figure.p99());
        String cpu = shown(figure.cpu());
        return "| %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        work,
                        unit.shown(figure.value()),
                        p99,
                        cpu,
                        floor.map(it -> it.name() + ", " + unit.shown(it.value())).orElse(""),
                        floor.map(this::ratio).orElse(""),
                        target.words(),
                        target.equals(Target.NONE) ? "" : isMet() ? "yes" : "**no**");
    }

    private static String shown(OptionalDouble millis) {
        return millis.isPresent() ? Unit.MILLISECONDS.shown(millis.getAsDouble()) : "";
    }

    private String ratio(Floor of) {
        return String.format(Locale.ROOT, "%.2f", figure.value() / of.value());
    }
}
