package dev.repotickets.examples.scoreboard;

import java.util.Locale;

/// What a figure should be. Source: section "Targets" of the design's document about speed.
sealed interface Target {
    Target NONE = new None();

    boolean isMet(double value, double floor);

    String words();

    record None() implements Target {
        @Override
        public boolean isMet(double value, double floor) {
            return true;
        }

        @Override
        public String words() {
            return "";
        }
    }

    /// So many times the floor, and so much more in the figure's unit.
    record Times(double most, double more) implements Target {
        @Override
        public boolean isMet(double value, double floor) {
            return value <= most * floor + more;
        }

        @Override
        public String words() {
            return "<= %s x floor%s".formatted(number(most), more == 0 ? "" : " + " + number(more));
        }
    }

    record AtMost(double limit, Unit unit) implements Target {
        @Override
        public boolean isMet(double value, double floor) {
            return value <= limit;
        }

        @Override
        public String words() {
            return "<= " + number(limit) + " " + unit.sign();
        }
    }

    record AtLeast(double limit, Unit unit) implements Target {
        @Override
        public boolean isMet(double value, double floor) {
            return value >= limit;
        }

        @Override
        public String words() {
            return ">= " + number(limit) + " " + unit.sign();
        }
    }

    /// So many times what it was with a tenth of the tickets.
    record Grown(double most, double before) implements Target {
        @Override
        public boolean isMet(double value, double floor) {
            return value <= most * before;
        }

        @Override
        public String words() {
            return "<= %s x its %s at a tenth"
                    .formatted(number(most), Unit.MILLISECONDS.shown(before));
        }
    }

    record Both(Target one, Target other) implements Target {
        @Override
        public boolean isMet(double value, double floor) {
            return one.isMet(value, floor) && other.isMet(value, floor);
        }

        @Override
        public String words() {
            return one.words() + "; " + other.words();
        }
    }

    static Target times(double most) {
        return new Times(most, 0);
    }

    static Target millis(double limit) {
        return new AtMost(limit, Unit.MILLISECONDS);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
