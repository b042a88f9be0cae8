package dev.repotickets.core.report.flow;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// When the rest will be done, if the days to come are like those that were: each trial draws past
/// days, with replacement, until the rest is done; of many trials the day is told until which 50,
/// 85 and 95 of 100 were through.
///
/// Source: Troy Magennis, "Forecasting and Simulating Software Development Projects", 2011; Vacanti
/// 2015, chapter "Monte Carlo Method Introduction". Days without anything done are drawn like any
/// other. The draws come from a fixed seed: the same past gives the same forecast.
///
/// @param remaining tickets, or points
/// @param likely in rising order; empty where `missing` says why
/// @param basis how many past days it rests on
/// @param missing why there is none; empty where there is one
public record Forecast(int remaining, List<Likely> likely, int basis, String missing) {
    private static final int TRIALS = 2_000;
    private static final int FEWEST = 5;
    private static final int LONGEST = 3_650;
    private static final long SEED = 20_110_101;
    private static final List<Integer> PERCENT = List.of(50, 85, 95);

    public Forecast {
        likely = List.copyOf(likely);
    }

    /// @param percent of the trials that were through by then
    public record Likely(int percent, int days, LocalDate day) {}

    /// @param past what was done on each of the last days, oldest first
    public static Forecast of(int remaining, List<Integer> past, LocalDate today) {
        if (remaining <= 0) {
            return none(remaining, past, "nothing remains");
        }
        long fruitful = past.stream().filter(it -> it > 0).count();
        if (fruitful < FEWEST) {
            return none(
                    remaining,
                    past,
                    "something was done on " + fruitful + " days only; it takes " + FEWEST);
        }
        int[] days = trials(remaining, past.stream().mapToInt(Integer::intValue).toArray());
        if (days[index(95)] >= LONGEST) {
            return none(remaining, past, "it would take more than ten years");
        }
        return new Forecast(
                remaining,
                PERCENT.stream()
                        .map(it -> new Likely(it, days[index(it)], today.plusDays(days[index(it)])))
                        .toList(),
                past.size(),
                "");
    }

    public Optional<LocalDate> day(int percent) {
        return likely.stream().filter(it -> it.percent() == percent).findFirst().map(Likely::day);
    }

    private static int[] trials(int remaining, int[] past) {
        var random = new SplittableRandom(SEED);
        int[] days = new int[TRIALS];
        for (int trial = 0; trial < TRIALS; trial++) {
            int left = remaining;
            while (left > 0 && days[trial] < LONGEST) {
                left -= past[random.nextInt(past.length)];
                days[trial]++;
            }
        }
        Arrays.sort(days);
        return days;
    }

    /// The first trial with that share of them at or before it.
    private static int index(int percent) {
        return (int) Math.ceil(TRIALS * percent / 100.0) - 1;
    }

    private static Forecast none(int remaining, List<Integer> past, String why) {
        return new Forecast(Math.max(0, remaining), List.of(), past.size(), why);
    }
}
