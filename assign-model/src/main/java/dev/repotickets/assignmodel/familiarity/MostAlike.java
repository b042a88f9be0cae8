package dev.repotickets.assignmodel.familiarity;

import java.util.Arrays;
import java.util.List;

/// The most alike ones of those that it was shown, up to a number of them. It changes.
final class MostAlike {
    private final Alike[] kept;
    private int count;

    MostAlike(int most) {
        kept = new Alike[most];
    }

    void show(Alike alike) {
        if (count == kept.length && kept[count - 1].cosine() >= alike.cosine()) {
            return;
        }
        int place = count < kept.length ? count++ : count - 1;
        while (place > 0 && kept[place - 1].cosine() < alike.cosine()) {
            kept[place] = kept[place - 1];
            place--;
        }
        kept[place] = alike;
    }

    /// The most alike one first; of equal ones that which was shown first.
    List<Alike> all() {
        return Arrays.asList(kept).subList(0, count);
    }
}
