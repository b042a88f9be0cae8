package dev.repotickets.tools.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/// Which task goes to which free place so that all together are worth the most.
///
/// The assignment problem, by the Hungarian method (Kuhn 1955, Munkres 1957) of JGraphT, with
/// places and tasks that stay empty where there are more of the other.
final class Matching {
    private Matching() {}

    /// @param worth of each task at each place; `NaN` where it cannot go there
    /// @return the place of each task, or none
    static List<OptionalInt> best(double[][] worth) {
        int tasks = worth.length;
        int places = tasks == 0 ? 0 : worth[0].length;
        int size = Math.max(tasks, places);
        if (size == 0) {
            return List.of();
        }
        double most = most(worth);
        double impossible = (most + 1) * (size + 1);
        var graph =
                new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var left = new LinkedHashSet<Integer>();
        var right = new LinkedHashSet<Integer>();
        for (int i = 0; i < size; i++) {
            left.add(i);
            right.add(size + i);
        }
        left.forEach(graph::addVertex);
        right.forEach(graph::addVertex);
        for (int task = 0; task < size; task++) {
            for (int place = 0; place < size; place++) {
                boolean isReal = task < tasks && place < places;
                double value = isReal ? worth[task][place] : 0;
                double cost = Double.isNaN(value) ? impossible : isReal ? most - value : most;
                graph.setEdgeWeight(graph.addEdge(task, size + place), cost);
            }
        }
        var matched =
                new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, left, right)
                        .getMatching();
        int[] placeOf = new int[size];
        for (DefaultWeightedEdge edge : matched.getEdges()) {
            placeOf[graph.getEdgeSource(edge)] = graph.getEdgeTarget(edge) - size;
        }
        var found = new ArrayList<OptionalInt>();
        for (int task = 0; task < tasks; task++) {
            int place = placeOf[task];
            found.add(
                    place < places && !Double.isNaN(worth[task][place])
                            ? OptionalInt.of(place)
                            : OptionalInt.empty());
        }
        return found;
    }

    private static double most(double[][] worth) {
        return Arrays.stream(worth)
                .flatMapToDouble(Arrays::stream)
                .filter(it -> !Double.isNaN(it))
                .max()
                .orElse(0);
    }
}
