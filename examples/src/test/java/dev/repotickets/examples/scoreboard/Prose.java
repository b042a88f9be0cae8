package dev.repotickets.examples.scoreboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Text as people write it about software: few words very often, many hardly ever.
///
/// The word of rank r comes up in proportion to 1 / r (Zipf). The first ranks are the words below,
/// the rest are names as they stand in code, such as `sessionCache`.
final class Prose {
    private static final List<String> COMMON =
            List.of(
                    ("the a to of in and is when for with on it that not from are by after before be"
                                    + " user request error page server test fails should file value"
                                    + " change call session data login response client field list"
                                    + " build search token update time cache query index load write"
                                    + " read connection message button form email account password"
                                    + " order payment invoice report export import table column row"
                                    + " database migration schema retry timeout queue worker job"
                                    + " schedule event handler listener version release branch"
                                    + " deploy configuration setting default option flag feature"
                                    + " permission role access denied link image upload download"
                                    + " limit size memory leak thread lock race deadlock crash"
                                    + " exception trace log metric alert dashboard filter sort"
                                    + " pagination translation language layout mobile browser"
                                    + " network proxy certificate encryption backup restore cleanup"
                                    + " documentation example guide review refactor duplicate"
                                    + " obsolete slow wrong missing empty invalid broken unexpected"
                                    + " customer support staging production rollback monitoring")
                            .split(" "));
    private static final List<String> FIRST =
            List.of(
                    ("session order token cart user audit batch cache draft event field grant image"
                                    + " index label lease mail node owner page patch quota rate"
                                    + " replica route rule scope shard socket stock stream sync tag"
                                    + " task team tenant theme ticket track upload vault view web"
                                    + " widget zone invoice payment search")
                            .split(" "));
    private static final List<String> SECOND =
            List.of(
                    ("Adapter Builder Bucket Buffer Cache Client Codec Cursor Decoder Encoder"
                                    + " Filter Gateway Handler Index Iterator Key Listener Loader"
                                    + " Locator Mapper Matcher Monitor Observer Parser Planner Policy"
                                    + " Pool Queue Reader Registry Resolver Router Scheduler Sender"
                                    + " Service Store Table Timer Tracker Validator Writer")
                            .split(" "));
    private static final List<String> WORDS = words();
    private static final double[] UP_TO = cumulated(WORDS.size());

    private final SplittableRandom random;

    Prose(SplittableRandom random) {
        this.random = random;
    }

    String word() {
        double at = random.nextDouble() * UP_TO[UP_TO.length - 1];
        int low = 0;
        int high = UP_TO.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (UP_TO[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return WORDS.get(low);
    }

    /// So many words, the first with a capital letter, without a full stop.
    String phrase(int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    String sentence() {
        return phrase(random.nextInt(6, 15)) + ".";
    }

    /// Paragraphs until there are that many characters.
    String paragraphs(int characters) {
        var text = new StringBuilder();
        while (text.length() < characters) {
            int sentences = random.nextInt(1, 4);
            for (int i = 0; i < sentences; i++) {
                text.append(i == 0 ? "" : " ").append(sentence());
            }
            text.append("\n\n");
        }
        return text.toString().strip();
    }

    List<String> sentences(int count) {
        var sentences = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            sentences.add(sentence());
        }
        return sentences;
    }

    private static List<String> words() {
        var words = new ArrayList<>(COMMON);
        var rare = new ArrayList<String>();
        for (String first : FIRST) {
            for (String second : SECOND) {
                rare.add(first + second);
            }
        }
        var random = new SplittableRandom(7);
        for (int i = rare.size() - 1; i > 0; i--) {
            rare.set(i, rare.set(random.nextInt(i + 1), rare.get(i)));
        }
        words.addAll(rare);
        return List.copyOf(words);
    }

    private static double[] cumulated(int count) {
        var sums = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        return sums;
    }
}
