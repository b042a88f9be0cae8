package dev.repotickets.server.dashboard;

import dev.repotickets.core.activity.Activity;
import dev.repotickets.core.activity.Timeline;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.store.Reader;
import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.work.Happenings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What has happened, the latest first.
final class ActivityView implements Page {
    private static final int USUAL = 100;
    private static final int MOST = 800;
    private static final List<Choice> TYPES =
            Stream.of("ticket", "epic", "backlog", "sprint", "agent", "task", "workflow", "run")
                    .map(it -> new Choice(it + ".", it))
                    .toList();

    @Override
    public Answer show(Asked asked) {
        asked.requireNoMore();
        String type = asked.typed().text("type");
        String author = asked.typed().text("author");
        String most = asked.typed().text("most");
        int shown =
                most.matches("[0-9]{1,4}")
                        ? Math.clamp(Integer.parseInt(most), USUAL, MOST)
                        : USUAL;
        return asked.read(view -> page(asked, view, type, author, shown));
    }

    private static Answer page(Asked asked, Reader view, String type, String author, int most) {
        Predicate<Activity> wanted =
                it ->
                        it.type().startsWith(type)
                                && (author.isEmpty() || it.author().equalsIgnoreCase(author));
        List<Activity> found = Timeline.latest(view, _ -> true, wanted, most + 1);
        String query =
                asked.at("activity")
                        + "?type="
                        + URLEncoder.encode(type, StandardCharsets.UTF_8)
                        + "&author="
                        + URLEncoder.encode(author, StandardCharsets.UTF_8)
                        + "&most=";
        return new Answer.Shown(
                "work/activity.jte",
                new Happenings(
                        asked.frame("Activity", Route.ACTIVITY),
                        found.stream().limit(most).map(it -> row(it, asked)).toList(),
                        TYPES,
                        type,
                        author,
                        query + most,
                        found.size() > most && most < MOST ? query + (most + USUAL) : ""));
    }

    private static Happenings.Row row(Activity activity, Asked asked) {
        String changes =
                activity.changes().stream()
                        .map(ActivityView::said)
                        .collect(Collectors.joining("; "));
        String note = activity.note();
        String separator = changes.isEmpty() || note.isEmpty() ? "" : " – ";
        return new Happenings.Row(
                Moments.shown(activity.at()),
                activity.type(),
                activity.subject(),
                path(activity, asked),
                activity.author(),
                shortened(changes + separator + note));
    }

    private static String path(Activity activity, Asked asked) {
        String kind = activity.type().split("\\.", 2)[0];
        return switch (kind) {
            case "ticket", "epic" -> asked.at(kind, activity.subject());
            case "backlog", "sprint" -> asked.at("backlog");
            case "agent" -> asked.at("agents");
            default -> "";
        };
    }

    private static String said(FieldChange change) {
        return change.field() + ": " + change.before() + " → " + change.after();
    }

    private static String shortened(String text) {
        int most = 300;
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
