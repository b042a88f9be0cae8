package dev.repotickets.tools.workspace;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.Exploration;
import dev.repotickets.core.config.IdScheme;
import dev.repotickets.core.config.LabelPolicy;
import dev.repotickets.core.config.SecretPolicy;
import dev.repotickets.core.config.Status;
import dev.repotickets.core.tree.Present;
import dev.repotickets.core.workspace.Workspace;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Map;

/// The settings in force, with what in the file could not be understood.
public record Settings(
        @Present @Doc("Empty: ids begin with the title's first word") String idPrefix,
        IdScheme idScheme,
        String defaultStatus,
        String defaultPriority,
        List<Status> statuses,
        @Doc("Highest first") List<String> priorities,
        List<String> labels,
        LabelPolicy labelPolicy,
        SecretPolicy secrets,
        Exploration exploration,
        @Doc("Every nth task to whom had the fewest; 0: never") int newcomerEvery,
        @Doc("Most tickets of a status; more are marked, not refused")
                Map<String, Integer> wipLimits,
        List<String> problems) {

    static Settings of(Workspace workspace) {
        Configuration rules = workspace.configuration();
        return new Settings(
                rules.idPrefix(),
                rules.idScheme(),
                rules.defaultStatus(),
                rules.defaultPriority(),
                rules.statuses(),
                rules.priorities(),
                rules.labels(),
                rules.labelPolicy(),
                rules.secrets(),
                rules.exploration(),
                rules.newcomerEvery(),
                rules.wipLimits().most(),
                workspace.configurationProblems().stream()
                        .map(problem -> (problem.message() + ". " + problem.advice()).strip())
                        .toList());
    }
}
