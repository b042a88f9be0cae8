package dev.repotickets.tools.backlog;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.rank.Rank;
import dev.repotickets.core.rank.Ranking;
import dev.repotickets.core.store.Writer;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.find.Backlog;
import java.util.List;
import java.util.Optional;

/// Where somebody wants an item to stand: above or below another one, or as its score says.
record Place(Optional<BacklogId> before, Optional<BacklogId> after, boolean byScore) {

    /// The change of the item itself; what has to be ranked with it is applied.
    Change<BacklogItem> of(BacklogItem item, Call call, Writer tx) {
        List<BacklogId> anchors =
                List.of(before, after).stream().flatMap(Optional::stream).toList();
        if (anchors.size() + (byScore ? 1 : 0) > 1) {
            throw new Problem.InvalidArgument(
                            before.isPresent() ? "before" : "after",
                            "before, after and rank exclude each other",
                            "Send one of them.")
                    .toException();
        }
        if (anchors.isEmpty()) {
            Optional<Rank> rank = byScore ? Optional.empty() : item.place().rank();
            return item.rankAt(rank, call.actor(), call.now());
        }
        BacklogItem anchor = Backlog.find(tx, anchors.getFirst());
        if (anchor.id().equals(item.id())) {
            throw new Problem.InvalidArgument(
                            before.isPresent() ? "before" : "after",
                            item.id() + " cannot stand beside itself")
                    .toException();
        }
        return beside(item, anchor, call, tx);
    }

    private Change<BacklogItem> beside(BacklogItem item, BacklogItem anchor, Call call, Writer tx) {
        List<BacklogItem> order =
                Backlog.of(tx, call.rules()).order().stream()
                        .filter(it -> !it.id().equals(item.id()))
                        .filter(it -> isRankable(it, anchor))
                        .toList();
        List<BacklogId> ids = order.stream().map(BacklogItem::id).toList();
        Ranking ranking =
                Ranking.move(
                        order.stream().map(it -> it.place().rank()).toList(),
                        ids.indexOf(anchor.id()),
                        before.isPresent());
        ranking.others()
                .forEach((at, rank) ->
                        tx.apply(
                                Backlog.find(tx, ids.get(at))
                                        .rankAt(Optional.of(rank), call.actor(), call.now())));
        return item.rankAt(Optional.of(ranking.moved()), call.actor(), call.now());
    }

    /// What ended without a rank needs none.
    private static boolean isRankable(BacklogItem item, BacklogItem anchor) {
        return item.place().rank().isPresent()
                || !item.status().isEnded()
                || item.id().equals(anchor.id());
    }
}
