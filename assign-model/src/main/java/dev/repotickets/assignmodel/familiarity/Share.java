package dev.repotickets.assignmodel.familiarity;

import java.util.SortedSet;
import java.util.function.ToDoubleBiFunction;

/// Formulas of features that compare a person with all others.
final class Share {
    /// So many tickets of everybody are thought to have been there before.
    private static final double BEFORE = 2;

    /// So many words of an average person are thought to have been in a person's titles before.
    private static final double WORDS_BEFORE = 200;

    private Share() {}

    static double componentRecent(Person person, Look look) {
        String name = look.topic().component();
        return recent(
                person.tallies().component(name),
                look.past().tallies().component(name),
                look.second());
    }

    static double componentEver(Person person, Look look) {
        String name = look.topic().component();
        return ever(person.tallies().component(name), look.past().tallies().component(name));
    }

    static double modulesRecent(Person person, Look look) {
        return mean(
                look.topic().modules(),
                (mine, all) -> recent(mine, all, look.second()),
                person,
                look);
    }

    static double modulesEver(Person person, Look look) {
        return mean(look.topic().modules(), Share::ever, person, look);
    }

    /// `ln` of how much more often than everybody the person does this type.
    static double type(Person person, Look look) {
        String name = look.topic().type();
        double usual = (look.past().tallies().type(name).ever() + 1.0) / (look.past().count() + 1);
        double own =
                (person.tallies().type(name).ever() + BEFORE * usual)
                        / (person.all().ever() + BEFORE);
        return StrictMath.log(own / usual);
    }

    /// `ln` of how much likelier the words are in this person's titles than in all: naive Bayes
    /// with Dirichlet smoothing (Zhai and Lafferty 2001).
    static double words(Person person, Look look) {
        Past past = look.past();
        double sum = 0;
        for (String word : look.words()) {
            double usual = (past.titles().times(word) + 0.5) / (past.wordCount() + 1);
            double own =
                    (person.times(word) + WORDS_BEFORE * usual)
                            / (person.wordCount() + WORDS_BEFORE);
            sum += StrictMath.log(own / usual);
        }
        return sum;
    }

    static double streak(Person person, Look look) {
        return StrictMath.log1p(look.past().streak(look.topic().component(), person));
    }

    private static double recent(Tally mine, Tally all, long second) {
        return root(mine.recent(second), all.recent(second));
    }

    private static double ever(Tally mine, Tally all) {
        return root(mine.ever(), all.ever());
    }

    /// The root, because the first tickets say more than the later ones.
    private static double root(double mine, double all) {
        return Math.sqrt(mine / (all + BEFORE));
    }

    private static double mean(
            SortedSet<String> modules,
            ToDoubleBiFunction<Tally, Tally> share,
            Person person,
            Look look) {
        double sum = 0;
        for (String name : modules) {
            sum +=
                    share.applyAsDouble(
                            person.tallies().module(name), look.past().tallies().module(name));
        }
        return modules.isEmpty() ? 0 : sum / modules.size();
    }
}
