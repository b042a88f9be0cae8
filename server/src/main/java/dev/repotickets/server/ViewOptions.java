package dev.repotickets.server;

import dev.repotickets.server.offer.tool.View;
import dev.repotickets.server.offer.tool.ViewWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// The options that say which tools a server shows. They are read when the first of them is met, so
/// that a server without any needs no list of the tools to start.
final class ViewOptions {
    private final List<Function<ViewWords, View>> chosen = new ArrayList<>();

    /// True where the option is one of these.
    boolean take(String option, Words words) {
        switch (option) {
            case "--read-only" -> chosen.add(_ -> View.READING);
            case "--profile" -> add(words.value(option), ViewWords::profile);
            case "--toolsets" -> add(words.value(option), ViewWords::toolsets);
            case "--tools" -> add(words.value(option), ViewWords::tools);
            case "--exclude-tools" -> add(words.value(option), ViewWords::excluding);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void add(String value, BiFunction<ViewWords, String, View> reader) {
        chosen.add(words -> reader.apply(words, value));
    }

    /// What is chosen; throws the problem of a word that nobody knows.
    View view(Supplier<ViewWords> words) {
        View view = View.FULL;
        for (Function<ViewWords, View> one : chosen) {
            view = view.within(one.apply(words.get()));
        }
        return view;
    }
}
