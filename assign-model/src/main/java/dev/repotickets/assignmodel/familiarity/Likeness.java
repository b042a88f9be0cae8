package dev.repotickets.assignmodel.familiarity;

import java.util.List;

/// How much a title is like those of each person, by the person's number.
///
/// @param nearest the cosine of the most alike one
/// @param best the sum of the cosines of the five most alike ones
/// @param votes the person's share of the squared cosines of the thirty most alike ones of all
@SuppressWarnings("ArrayRecordComponent") // never compared
record Likeness(double[] nearest, double[] best, double[] votes) {
    private static final int BEST = 5;
    private static final int VOTERS = 30;

    static Likeness of(List<Alike> alike, int people) {
        var likeness = new Likeness(new double[people], new double[people], new double[people]);
        var owners = new MostAlike[people];
        var voters = new MostAlike(VOTERS);
        for (Alike each : alike) {
            if (owners[each.owner()] == null) {
                owners[each.owner()] = new MostAlike(BEST);
            }
            owners[each.owner()].show(each);
            voters.show(each);
        }
        for (int i = 0; i < people; i++) {
            if (owners[i] != null) {
                likeness.take(i, owners[i].all());
            }
        }
        likeness.count(voters.all());
        return likeness;
    }

    private void take(int owner, List<Alike> all) {
        nearest[owner] = all.getFirst().cosine();
        for (Alike each : all) {
            best[owner] += each.cosine();
        }
    }

    private void count(List<Alike> voters) {
        double sum = 0;
        for (Alike each : voters) {
            sum += each.cosine() * each.cosine();
        }
        for (Alike each : voters) {
            votes[each.owner()] += each.cosine() * each.cosine() / sum;
        }
    }
}
