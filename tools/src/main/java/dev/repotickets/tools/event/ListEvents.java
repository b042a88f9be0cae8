package dev.repotickets.tools.event;

import dev.repotickets.core.activity.Activity;
import dev.repotickets.core.activity.Timeline;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.search.Moment;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Paging;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// `event list`
public final class ListEvents {
    private static final int LONGEST_NOTE = 300;

    public static final Tool<Input, EventPage> TOOL =
            Tool.reading(
                    new ToolName("event", "list"),
                    "What has happened",
                    "Change history and events, newest first, with actor, field changes and VCS revision.",
                    Input.class,
                    EventPage.class,
                    "{\"subject\":\"AUTH-12\",\"since\":\"7d\"}",
                    ListEvents::run);

    public record Input(
            @Doc("Ticket, epic, agent, task... id") Optional<String> subject,
            @Doc("e.g. ticket.closed; ticket. for all of these") Optional<String> type,
            @Doc("Date or 7d") Optional<String> since,
            @Doc("Who did it") Optional<String> author,
            @Doc(value = "Default 25", min = 1, max = 200) Optional<Integer> limit,
            Optional<String> cursor) {}

    public record EventRow(
            Instant at,
            String type,
            String subject,
            String author,
            List<String> changes,
            String note,
            @Doc("The commit that was checked out") Optional<String> revision) {

        /// The row of one thing that happened, where it is told by itself.
        public static EventRow of(Activity activity) {
            return of(activity, Budget.shortened(activity.note(), LONGEST_NOTE));
        }

        private static EventRow of(Activity activity, String note) {
            return new EventRow(
                    activity.at(),
                    activity.type(),
                    activity.subject(),
                    activity.author(),
                    activity.changes().stream().map(ListEvents::change).toList(),
                    note,
                    activity.revision());
        }
    }

    public record EventPage(
            @Present List<EventRow> items,
            @Doc("Send it as cursor for the next page") Optional<String> nextCursor,
            Optional<String> hint) {}

    private ListEvents() {}

    private static EventPage run(Input input, Call call) {
        String query =
                String.join(
                        "|",
                        input.subject().toString(),
                        input.type().toString(),
                        input.since().toString(),
                        input.author().toString());
        Paging paging = Paging.of(input.limit(), input.cursor(), query, call);
        Predicate<Activity> wanted = wanted(input, call);
        Predicate<String> subject =
                input.subject()
                        .<Predicate<String>>map(it -> it.strip().toUpperCase(Locale.ROOT)::equals)
                        .orElse(_ -> true);
        return call.read(view -> {
            List<EventRow> rows =
                    Timeline.latest(view, subject, wanted, most(paging)).stream()
                            .map(it -> row(it, paging))
                            .toList();
            Paging.Page<EventRow> page = paging.page(rows);
            return new EventPage(page.rows(), page.nextCursor(), hint(input, rows));
        });
    }

    /// One more than is shown tells whether there is another page.
    private static int most(Paging paging) {
        return (int) Math.min(Integer.MAX_VALUE, 1L + paging.offset() + paging.limit());
    }

    private static Predicate<Activity> wanted(Input input, Call call) {
        Optional<Instant> since =
                input.since().map(text -> Moment.parse("since", text, call.now()));
        Optional<String> type = input.type().map(it -> it.strip().toLowerCase(Locale.ROOT));
        type.filter(it -> !it.matches("[a-z]+(\\.[a-z_]*)*"))
                .ifPresent(it -> {
                    throw new Problem.InvalidArgument(
                                    "type",
                                    "type is not the name of a kind of event",
                                    "Write it like ticket.closed, or ticket. for all of tickets.")
                            .toException();
                });
        return activity ->
                since.filter(it -> activity.at().isBefore(it)).isEmpty()
                        && type.filter(it -> !isOf(activity.type(), it)).isEmpty()
                        && input.author()
                                .filter(it -> !activity.author().equalsIgnoreCase(it))
                                .isEmpty();
    }

    private static boolean isOf(String type, String wanted) {
        return wanted.endsWith(".") ? type.startsWith(wanted) : type.equals(wanted);
    }

    private static EventRow row(Activity activity, Paging paging) {
        return EventRow.of(activity, paging.budget().excerpt(activity.note(), LONGEST_NOTE));
    }

    private static String change(FieldChange change) {
        return change.field() + ": " + change.before() + " -> " + change.after();
    }

    private static Optional<String> hint(Input input, List<EventRow> rows) {
        return rows.isEmpty() && input.subject().isPresent()
                ? Optional.of("Nothing of that id is here, or nothing of it matches.")
                : Optional.empty();
    }
}
