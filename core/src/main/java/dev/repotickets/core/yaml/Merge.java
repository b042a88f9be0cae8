package dev.repotickets.core.yaml;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import dev.repotickets.core.tree.Node.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Merges two descendants of a file by meaning, so that no edit of either is lost.
///
/// It always ends clean: where both sides set the same field, the larger value wins and the other
/// is kept under [#CONFLICTS]. Who is ours and who is theirs makes no difference.
public final class Merge {
    /// The field that lists the values which lost, for a person to look at.
    public static final String CONFLICTS = "conflicts";

    private static final String UID = "uid";

    private final List<Node> lost = new ArrayList<>();

    private Merge() {}

    public static MergeOutcome merge(Optional<Fields> base, Fields ours, Fields theirs) {
        return new Merge()
                .document(
                        Plain.of(base.orElse(new Fields(Map.of()))),
                        Plain.of(ours),
                        Plain.of(theirs));
    }

    private MergeOutcome document(Fields base, Fields ours, Fields theirs) {
        if (ours.values().get(UID) instanceof Text(var our)
                && theirs.values().get(UID) instanceof Text(var their)
                && !our.equals(their)) {
            String both = Quoted.text(our) + " and " + Quoted.text(their);
            return new MergeOutcome.Refused("the sides are two different things: uid " + both);
        }
        if (ours.equals(base) != theirs.equals(base)) {
            return new MergeOutcome.Merged(ours.equals(base) ? theirs : ours);
        }
        var merged = new LinkedHashMap<>(fields("", base, ours, theirs).values());
        List<Node> conflicts = Conflicts.merged(base, ours, theirs, lost);
        if (!conflicts.isEmpty()) {
            merged.put(CONFLICTS, new Items(conflicts));
        }
        return new MergeOutcome.Merged(new Fields(merged));
    }

    private Fields fields(String path, Fields base, Fields ours, Fields theirs) {
        var values = new LinkedHashMap<String, Node>();
        Set<String> keys = new LinkedHashSet<>(ours.values().keySet());
        keys.addAll(theirs.values().keySet());
        for (String key : keys) {
            if (!path.isEmpty() || !key.equals(CONFLICTS)) {
                String below = path.isEmpty() ? key : path + "." + key;
                Node value =
                        value(
                                below,
                                base.values().get(key),
                                ours.values().get(key),
                                theirs.values().get(key));
                if (value != null) {
                    values.put(key, value);
                }
            }
        }
        var sorted = new LinkedHashMap<String, Node>();
        for (String key :
                MergedOrder.of(values.keySet(), ours.values().keySet(), theirs.values().keySet())) {
            sorted.put(key, values.get(key));
        }
        return new Fields(sorted);
    }

    /// Absent values are null: a field that one side does not have.
    private @Nullable Node value(
            String path, @Nullable Node base, @Nullable Node ours, @Nullable Node theirs) {
        boolean weChanged = !same(base, ours);
        boolean theyChanged = !same(base, theirs);
        if (weChanged != theyChanged) {
            return weChanged ? ours : theirs;
        }
        if (ours == null || theirs == null) {
            return survivor(path, ours, theirs);
        }
        if (ours instanceof Fields our && theirs instanceof Fields their) {
            return fields(
                    path, base instanceof Fields old ? old : new Fields(Map.of()), our, their);
        }
        if (ours instanceof Items our && theirs instanceof Items their) {
            Items old = base instanceof Items items ? items : new Items(List.of());
            Optional<Items> merged = items(path, old, our, their);
            if (merged.isPresent()) {
                return merged.get();
            }
        }
        if (ours.equals(theirs)) {
            return Bytes.larger(ours, theirs);
        }
        if (base instanceof Text(var old)
                && ours instanceof Text(var our)
                && theirs instanceof Text(var their)) {
            Optional<String> merged = TextMerge.merge(old, our, their);
            if (merged.isPresent()) {
                return new Text(merged.get());
            }
        }
        Node winner = Bytes.larger(ours, theirs);
        lost.add(Conflicts.entry(path, winner.equals(ours) ? theirs : ours));
        return winner;
    }

    /// One side deleted what the other changed, or both deleted it.
    private @Nullable Node survivor(String path, @Nullable Node ours, @Nullable Node theirs) {
        Node edited = ours == null ? theirs : ours;
        if (edited != null) {
            lost.add(Conflicts.deleted(path));
        }
        return edited;
    }

    private Optional<Items> items(String path, Items base, Items ours, Items theirs) {
        if (Elements.areSet(base) && Elements.areSet(ours) && Elements.areSet(theirs)) {
            return Optional.of(set(base, ours, theirs));
        }
        if (Elements.haveIds(base) && Elements.haveIds(ours) && Elements.haveIds(theirs)) {
            var merged =
                    fieldsOfElements(
                            path, Elements.byId(base), Elements.byId(ours), Elements.byId(theirs));
            return Optional.of(merged);
        }
        return Optional.empty();
    }

    private static Items set(Items base, Items ours, Items theirs) {
        Set<Node> old = new LinkedHashSet<>(base.values());
        Set<Node> our = new LinkedHashSet<>(ours.values());
        Set<Node> their = new LinkedHashSet<>(theirs.values());
        Set<Node> kept = new LinkedHashSet<>(our);
        kept.addAll(their);
        kept.removeIf(item -> old.contains(item) && !(our.contains(item) && their.contains(item)));
        List<String> order =
                MergedOrder.of(Elements.texts(kept), Elements.texts(our), Elements.texts(their));
        return new Items(order.stream().map(Node::text).toList());
    }

    private Items fieldsOfElements(
            String path, Map<String, Node> base, Map<String, Node> ours, Map<String, Node> theirs) {
        Set<String> ids = new LinkedHashSet<>(ours.keySet());
        ids.addAll(theirs.keySet());
        var values = new LinkedHashMap<String, Node>();
        for (String id : ids) {
            Node value = value(path + "[" + id + "]", base.get(id), ours.get(id), theirs.get(id));
            if (value != null) {
                values.put(id, value);
            }
        }
        List<Node> sorted = new ArrayList<>();
        for (String id : MergedOrder.of(values.keySet(), ours.keySet(), theirs.keySet())) {
            sorted.add(values.get(id));
        }
        return new Items(sorted);
    }

    private static boolean same(@Nullable Node one, @Nullable Node other) {
        return one == null ? other == null : one.equals(other);
    }
}
