package dev.repotickets.server.offer.tool;

import dev.repotickets.tools.ToolName;
import java.util.Set;

/// The tools of most days, for clients that show all of a list to their model.
final class CoreProfile {
    static final Set<String> NAMES =
            Set.of(
                    "workspace_prime",
                    "ticket_create",
                    "ticket_get",
                    "ticket_list",
                    "ticket_search",
                    "ticket_ready",
                    "ticket_claim",
                    "ticket_update",
                    "ticket_close",
                    "ticket_comment",
                    "ticket_journal",
                    "ticket_link",
                    "ticket_batch",
                    "epic_create",
                    "epic_get",
                    "epic_list",
                    "epic_add_tickets",
                    "backlog_add",
                    "backlog_list",
                    "requirement_add",
                    "requirement_list",
                    "requirement_verify",
                    "task_next",
                    "task_complete",
                    "report_status");

    private CoreProfile() {}

    static boolean has(ToolName name) {
        return NAMES.contains(name.mcp());
    }
}
