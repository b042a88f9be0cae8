package dev.repotickets.tools.exchange.seed;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.ConfigurationReader;
import dev.repotickets.core.config.Status;
import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.exchange.SettingNodes;
import dev.repotickets.tools.exchange.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The settings that an original needs: those that are in force, and the statuses, priorities and
/// labels that its own file lists or its tickets have. It takes nothing away.
///
/// The original never consulted `id_prefix`, so that one is told and not set.
final class SeedConfiguration {
    private static final Pattern HIGHEST = Pattern.compile("urgent|blocker|highest|p0|emergency");

    private final Configuration rules;
    private final Finds finds;
    private final Map<String, Node> settings = new LinkedHashMap<>();

    private SeedConfiguration(Configuration rules, Finds finds) {
        this.rules = rules;
        this.finds = finds;
    }

    /// The settings that have to change, by key; none where all is known.
    static Map<String, Node> of(SeedFolder folder, Configuration rules, Finds finds) {
        var needed = new SeedConfiguration(rules, finds);
        Node.Fields file =
                folder.configuration().map(SeedFile::fields).orElse(new Node.Fields(Map.of()));
        needed.statuses(folder, SeedFile.texts(file, "statuses"));
        needed.priorities(folder, SeedFile.texts(file, "priorities"));
        needed.labels(SeedFile.texts(file, "labels"));
        SeedFile.text(file, "default_status")
                .filter(it -> !it.equals(rules.defaultStatus()))
                .filter(it -> needed.knows(it))
                .ifPresent(it -> needed.settings.put("default_status", Node.text(it)));
        SeedFile.text(file, "id_prefix")
                .filter(it -> !it.equals("TICKET") && !it.equals(rules.idPrefix()))
                .ifPresent(it ->
                        finds.tell(
                                "config.yaml",
                                "id_prefix "
                                        + it
                                        + " was never used by the original and is not"
                                        + " set here"));
        return needed.settings;
    }

    /// What is in force once these are set.
    static Configuration with(Configuration rules, Map<String, Node> settings) {
        var whole = new LinkedHashMap<>(SettingNodes.of(rules).values());
        whole.putAll(settings);
        return ConfigurationReader.read(new Node.Fields(whole)).configuration();
    }

    private void statuses(SeedFolder folder, List<String> listed) {
        var statuses = new ArrayList<>(rules.statuses());
        var names = new LinkedHashSet<>(listed);
        var closed = new LinkedHashSet<String>();
        for (SeedFile ticket : folder.tickets()) {
            ticket.text("status")
                    .ifPresent(it -> {
                        names.add(it);
                        if (ticket.path().startsWith("closed/")) {
                            closed.add(it);
                        }
                    });
        }
        names.removeAll(rules.statusNames());
        for (String name : names) {
            StatusCategory category = category(name, closed.contains(name));
            statuses.add(new Status(name, category));
            finds.tell(
                    "config.yaml",
                    "the status " + name + " is taken as one that means " + Words.of(category));
        }
        if (!names.isEmpty()) {
            settings.put("statuses", SettingNodes.statuses(statuses));
        }
    }

    private void priorities(SeedFolder folder, List<String> listed) {
        var names = new LinkedHashSet<>(listed);
        folder.tickets().forEach(it -> it.text("priority").ifPresent(names::add));
        folder.epics().forEach(it -> it.text("priority").ifPresent(names::add));
        names.removeAll(rules.priorities());
        if (names.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(rules.priorities());
        for (String name : names) {
            boolean isHighest = HIGHEST.matcher(name.toLowerCase(Locale.ROOT)).matches();
            all.add(isHighest ? 0 : all.size(), name);
            finds.tell(
                    "config.yaml",
                    "the priority "
                            + name
                            + " is taken as the "
                            + (isHighest ? "highest" : "lowest"));
        }
        settings.put("priorities", new Node.Items(all.stream().map(Node::text).toList()));
    }

    private void labels(List<String> listed) {
        var all = new LinkedHashSet<>(rules.labels());
        if (all.addAll(listed)) {
            settings.put("labels", new Node.Items(all.stream().map(Node::text).toList()));
        }
    }

    private boolean knows(String status) {
        return with(rules, settings).statusNames().contains(status);
    }

    private static StatusCategory category(String name, boolean isClosed) {
        StatusCategory said = Vocabulary.category(name);
        return isClosed && !said.isEnded() ? StatusCategory.DONE : said;
    }
}
