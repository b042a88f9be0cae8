package dev.repotickets.assignmodel.familiarity;

import java.util.function.ToDoubleBiFunction;

/// What is looked at in a person and a ticket together, all of it from the past of the ticket.
enum Feature {
    MONTH("work in the last month", 0, (p, l) -> log(p.month().at(l.second()))),
    QUARTER("work in the last quarter", 0.1, (p, l) -> log(p.all().recent(l.second()))),
    YEAR("work in the last year", 0, (p, l) -> log(p.year().at(l.second()))),
    COMPONENT_RECENT("share of the component's recent tickets", 0.2, Share::componentRecent),
    COMPONENT_EVER("share of the component's tickets", 0.2, Share::componentEver),
    MODULES_RECENT("share of the modules' recent tickets", 0.2, Share::modulesRecent),
    MODULES_EVER("share of the modules' tickets", 0.2, Share::modulesEver),
    TYPE("share of this type in the person's tickets", 0.1, Share::type),
    IDLE("days since the last ticket", -0.1, (p, l) -> log(p.all().idleDays(l.second()))),
    COMPONENT_IDLE(
            "days since the last ticket in the component",
            -0.1,
            (p, l) -> log(p.tallies().component(l.topic().component()).idleDays(l.second()))),
    NEAREST("the most similar past title", 0.2, (p, l) -> l.likeness().nearest()[p.number()]),
    SIMILAR("similar past titles", 0.2, (p, l) -> l.likeness().best()[p.number()]),
    VOTE("share of the most similar tickets", 0.2, (p, l) -> l.likeness().votes()[p.number()]),
    WORDS("words of the title", 0.1, Share::words),
    TENURE("days since the first ticket", 0, (p, l) -> log(p.tenureDays(l.second()))),
    STREAK("the component's last tickets in a row", 0.1, Share::streak),
    COMPLEXITY(
            "distance from the usual complexity",
            0,
            (p, l) -> Math.abs(p.complexity() - l.topic().complexity()));

    private final String words;
    private final double prior;

    @SuppressWarnings("ImmutableEnumChecker") // the formulas keep nothing
    private final ToDoubleBiFunction<Person, Look> formula;

    Feature(String words, double prior, ToDoubleBiFunction<Person, Look> formula) {
        this.words = words;
        this.prior = prior;
        this.formula = formula;
    }

    /// For people to read.
    String words() {
        return words;
    }

    /// What it is thought to weigh before anything was learned, in log-odds a standard deviation.
    double prior() {
        return prior;
    }

    double of(Person person, Look look) {
        return formula.applyAsDouble(person, look);
    }

    private static double log(double count) {
        return StrictMath.log1p(count);
    }
}
