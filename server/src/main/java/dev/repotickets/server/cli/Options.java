package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;

import java.util.List;
import java.util.stream.Stream;

/// Options that several commands take with the same meaning.
final class Options {
    static final Parameter DESCRIPTION =
            option(
                    "--description -d",
                    "description",
                    ValueType.BODY,
                    "Markdown; - reads standard input");
    static final Parameter PRIORITY =
            option("--priority -p", "priority", ValueType.TEXT, "critical, high, medium or low");
    static final Parameter LABELS =
            option("--labels -l --label", "labels", ValueType.LIST, "bug,urgent");
    static final Parameter EPIC =
            option("--epic-id --epic", "epic_id", ValueType.TEXT, "The epic it belongs to");
    static final Parameter START =
            option("--start-date", "start_date", ValueType.TEXT, "YYYY-MM-DD");
    static final Parameter IDEMPOTENCY_KEY =
            option(
                    "--idempotency-key",
                    "idempotency_key",
                    ValueType.TEXT,
                    "The same key creates once");
    static final Parameter IF_REV =
            option("--if-rev", "if_rev", ValueType.TEXT, "Fail if it changed since this revision");
    static final Parameter RESTORE =
            option("--restore", "restore", ValueType.FLAG, "Bring it back after a delete");
    static final Parameter DRY_RUN =
            option("--dry-run", "dry_run", ValueType.FLAG, "Only show what would happen");
    static final Parameter LIMIT =
            option("--limit -n", "limit", ValueType.WHOLE, "At most so many");
    static final Parameter EXIT_CODE =
            option("--exit-code", "exit_code", ValueType.FLAG, "Exit with 7 when there are none");

    private Options() {}

    /// Three lists, one behind the other.
    static List<Parameter> of(
            List<Parameter> first, List<Parameter> second, List<Parameter> third) {
        return Stream.of(first, second, third).flatMap(List::stream).toList();
    }
}
