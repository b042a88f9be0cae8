package dev.repotickets.server.offer.prompt;

import static dev.repotickets.server.offer.prompt.PromptArgument.free;
import static dev.repotickets.server.offer.prompt.PromptArgument.needed;

import dev.repotickets.server.offer.prompt.PromptPlan.Data;
import java.util.List;

/// Before the work: what is to be done, in which order, and when it is done.
final class PlanningPrompts {
    private static final PromptPlan PLAN_EPIC =
            new PromptPlan(
                    "plan-epic",
                    "Plan an epic",
                    "Turn a goal into an epic with tickets in the right order.",
                    List.of(
                            needed("goal", "What is to be reached, in your words", Values.ANY),
                            free("priority", "Of the epic", Values.PRIORITIES)),
                    List.of(
                            "The goal, in the words of the user: {goal}",
                            "Look with ticket_search and at the epics below whether it is planned"
                                    + " already; if so, say so and stop.",
                            "epic_create with a title, goals and success criteria[, priority"
                                    + " {priority}].",
                            "Cut it into tickets that one person ends in a day or two. Show the"
                                    + " list to the user before you create anything more.",
                            "One ticket_batch that creates them all with epic_id; use \"$1\" and"
                                    + " depends_on for the order.",
                            "ticket_graph with the epic as root: there must be no circle. Tell the"
                                    + " user the critical path."),
                    List.of(Data.of("epic_list", "limit", "25")));

    private static final PromptPlan TRIAGE =
            new PromptPlan(
                    "triage",
                    "Triage tickets",
                    "Go through new tickets: duplicates, priority, labels, what is missing.",
                    List.of(
                            free("status", "Only these; open unless said", Values.STATUSES),
                            free("priority", "Only these", Values.PRIORITIES)),
                    List.of(
                            "For each ticket below: ticket_get, then ticket_search for others that"
                                    + " mean the same.",
                            "A duplicate: ticket_close with resolution duplicate and duplicate_of.",
                            "Otherwise ticket_update: priority, type, add_labels. Keep what a"
                                    + " person set unless it is plainly wrong.",
                            "What cannot be understood: ticket_comment with the question.",
                            "Propose the changes to the user as one table first; make them after"
                                    + " a yes."),
                    List.of(
                            Data.of(
                                    "ticket_list",
                                    "status",
                                    "{status}",
                                    "priority",
                                    "{priority}",
                                    "sort",
                                    "-created",
                                    "limit",
                                    "25")));

    private static final PromptPlan GROOM =
            new PromptPlan(
                    "groom",
                    "Groom the backlog",
                    "Make the top of the backlog ready for a sprint.",
                    List.of(
                            free("sprint_id", "The sprint to fill", Values.SPRINTS),
                            free("epic_id", "Only items of this epic", Values.EPICS)),
                    List.of(
                            "For each item below, from the top: backlog_get tells what it lacks.",
                            "backlog_update: points, acceptance criteria, value. Ask the user where"
                                    + " you would have to guess.",
                            "Items that are too large become several: backlog_add, then"
                                    + " backlog_update of the old one.",
                            "sprint_plan proposes what fits[ into {sprint_id}]; apply it only after"
                                    + " a yes.",
                            "backlog_convert makes chosen items tickets."),
                    List.of(Data.of("backlog_list", "epic_id", "{epic_id}", "limit", "25")));

    private static final PromptPlan WRITE_SCENARIOS =
            new PromptPlan(
                    "write-scenarios",
                    "Write scenarios",
                    "Write Gherkin scenarios that say when a ticket is done.",
                    List.of(needed("ticket_id", "The ticket", Values.TICKETS)),
                    List.of(
                            "Read the ticket {ticket_id} below and requirement_list {\"ticket_id\":"
                                    + "\"{ticket_id}\"}.",
                            "Write one scenario for each thing that can go right or wrong, with"
                                    + " values and not with words like \"correctly\".",
                            "Show them to the user, then requirement_add_scenario for each.",
                            "requirement_coverage {\"ticket_id\":\"{ticket_id}\"}: what no scenario"
                                    + " covers, name to the user."),
                    List.of(Data.of("ticket_get", "id", "{ticket_id}", "include", "requirements")));

    static final List<PromptPlan> ALL = List.of(PLAN_EPIC, TRIAGE, GROOM, WRITE_SCENARIOS);

    private PlanningPrompts() {}
}
