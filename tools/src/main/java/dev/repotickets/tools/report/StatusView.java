package dev.repotickets.tools.report;

import dev.repotickets.core.report.AgentCounts;
import dev.repotickets.core.report.Count;
import dev.repotickets.core.report.RecentlyDone;
import dev.repotickets.core.report.RequirementStanding;
import dev.repotickets.core.report.Risk;
import dev.repotickets.core.report.RiskLevel;
import dev.repotickets.core.requirement.Coverage;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the project stands. The first keys and those of the agents and requirements are the
/// original's (`tickets status --format json`).
public record StatusView(
        int totalTickets,
        int openTickets,
        @Doc("Begun and not blocked") int inProgress,
        int closedTickets,
        int cancelledTickets,
        @Doc("By status or by an open blocker") int blockedTickets,
        int overdueTickets,
        int unassignedOpen,
        @Doc("Not ended") int criticalOpen,
        int highPriorityOpen,
        @Doc("Done in the last `days` days") int recentClosed,
        int days,
        @Present List<Closed> recentClosedList,
        Map<String, Integer> byStatus,
        Map<String, Integer> byPriority,
        AgentStats agentStats,
        RequirementStats requirementsStats,
        @Doc("0-100; parts are in detail full") int riskScore,
        RiskLevel riskLevel,
        @Doc("By the formula of the original, which counts") int originalRiskScore,
        List<Risk.Part> riskParts,
        @Doc("Most urgent first") List<Row> open,
        List<Row> active,
        List<Row> blocked,
        List<Row> overdue) {

    public record Closed(String id, String title, LocalDate closedAt, Instant doneAt) {
        static Closed of(RecentlyDone done, LocalDate day) {
            return new Closed(done.ticket().key(), done.ticket().title(), day, done.doneAt());
        }
    }

    public record Row(
            String id,
            String title,
            String status,
            String priority,
            Optional<String> assignee,
            Optional<LocalDate> due) {
        static Row of(TicketHead ticket) {
            return new Row(
                    ticket.key(),
                    ticket.title(),
                    ticket.status(),
                    ticket.priority(),
                    ticket.assignee(),
                    ticket.due());
        }
    }

    public record AgentStats(int totalAgents, int activeAgents, int totalTasks, int activeTasks) {
        static AgentStats of(AgentCounts counts) {
            return new AgentStats(
                    counts.agents(), counts.activeAgents(), counts.tasks(), counts.activeTasks());
        }
    }

    /// Percentages are left out where there is nothing.
    public record RequirementStats(
            int ticketsWithRequirements,
            int totalRequirements,
            int totalUserStories,
            int totalStoryPoints,
            int totalScenarios,
            int totalExpectedResults,
            int ticketsWithAcceptanceMet,
            Optional<Double> requirementsCoverage,
            Optional<Double> testPassRate) {
        static RequirementStats of(RequirementStanding standing) {
            Coverage coverage = standing.coverage();
            return new RequirementStats(
                    standing.withRequirements(),
                    coverage.requirements().total(),
                    coverage.stories(),
                    coverage.points(),
                    coverage.testPass().total(),
                    coverage.verification().total(),
                    coverage.acceptance().count(),
                    coverage.requirements().percentage(),
                    coverage.testPass().percentage());
        }
    }

    static Map<String, Integer> map(List<Count> counts) {
        var map = new LinkedHashMap<String, Integer>();
        counts.forEach(it -> map.put(it.name(), it.count()));
        return map;
    }
}
