package dev.repotickets.server.offer.prompt;

import static dev.repotickets.server.offer.prompt.PromptArgument.free;
import static dev.repotickets.server.offer.prompt.PromptArgument.needed;

import dev.repotickets.server.offer.prompt.PromptPlan.Data;
import java.util.List;

/// During the work: taking it, telling of it, handing it on, ending it.
final class WorkPrompts {
    private static final PromptPlan WORK_NEXT =
            new PromptPlan(
                    "work-next",
                    "Work on the next ticket",
                    "Take the best free ticket and work on it until it is closed.",
                    List.of(free("agent_id", "Who works; you unless said", Values.AGENTS)),
                    List.of(
                            "What is in hand already comes first; else ticket_ready[ {\"agent_id\":"
                                    + "\"{agent_id}\"}] and the first of it.",
                            "ticket_claim. If somebody holds it, take the next.",
                            "ticket_get, and read all of it before you begin.",
                            "Do the work. File what you discover: ticket_create with"
                                    + " discovered_from.",
                            "ticket_journal with what you did and what is left.",
                            "requirement_verify for what you proved, with the evidence.",
                            "ticket_close with a resolution and a summary. If you cannot end it:"
                                    + " ticket_release with the reason."),
                    List.of(Data.of("workspace_prime", "agent_id", "{agent_id}")));

    private static final PromptPlan STANDUP =
            new PromptPlan(
                    "standup",
                    "Standup",
                    "Say what was done, what is in hand and what is in the way.",
                    List.of(
                            free("agent_id", "Of whom; you unless said", Values.AGENTS),
                            free("since", "Date or 1d; 1d unless said", Values.ANY)),
                    List.of(
                            "Done: from the events below[, since {since}]. More of them: event_list"
                                    + " with its next_cursor.",
                            "In hand: from mine below; ticket_get where the title does not tell"
                                    + " enough.",
                            "In the way: ticket_list {\"status\":[\"blocked\"]}.",
                            "Answer in three short lists, with the id of each ticket. Change"
                                    + " nothing."),
                    List.of(
                            Data.of("workspace_prime", "agent_id", "{agent_id}"),
                            Data.of("event_list", "since", "{since|1d}", "limit", "25")));

    private static final PromptPlan HANDOFF =
            new PromptPlan(
                    "handoff",
                    "Hand a ticket over",
                    "Leave a ticket so that somebody else can go on with it.",
                    List.of(
                            needed("ticket_id", "The ticket", Values.TICKETS),
                            free("to", "Who goes on, if known", Values.AGENTS)),
                    List.of(
                            "ticket_journal on {ticket_id}: what was done, what is left, what was"
                                    + " tried and did not work, where to look first.",
                            "ticket_comment with the questions that are open.",
                            "ticket_release {\"id\":\"{ticket_id}\"} with the reason.",
                            "Leave it to whoever is next[, or ticket_update with assignee {to}]."),
                    List.of(ticket()));

    private static final PromptPlan CLOSE_OUT =
            new PromptPlan(
                    "close-out",
                    "Close a ticket",
                    "Check that a ticket is done, then close it.",
                    List.of(
                            needed("ticket_id", "The ticket", Values.TICKETS),
                            free("summary", "What was done, in your words", Values.ANY)),
                    List.of(
                            "requirement_list {\"ticket_id\":\"{ticket_id}\"}: what is not verified"
                                    + " yet?",
                            "Prove each by running or looking, then requirement_verify with the"
                                    + " evidence. Do not verify what you did not see.",
                            "time_stop where a timer runs.",
                            "ticket_journal with the last state.",
                            "ticket_close {\"id\":\"{ticket_id}\"} with resolution and summary[:"
                                    + " {summary}]. Read its warnings to the user."),
                    List.of(ticket()));

    static final List<PromptPlan> ALL = List.of(WORK_NEXT, STANDUP, HANDOFF, CLOSE_OUT);

    private WorkPrompts() {}

    private static Data ticket() {
        return Data.of(
                "ticket_get", "id", "{ticket_id}", "include", "requirements,journal,comments");
    }
}
