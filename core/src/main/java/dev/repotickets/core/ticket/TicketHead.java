package dev.repotickets.core.ticket;

import dev.repotickets.core.head.HeadBytes;
import dev.repotickets.core.head.HeadForm;
import dev.repotickets.core.head.HeadWriter;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.requirement.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What lists show of a ticket and ask about it: all but its long texts. Every part is read off the
/// bytes when it is asked for.
public final class TicketHead {
    private static final int DELETED = 1;
    private static final int SPECIFIED = 2;
    private static final int DESCRIBED = 4;

    private static final int FLAGS = 0;
    private static final int STATUS = 4;
    private static final int PRIORITY = 8;
    private static final int TYPE = 12;
    private static final int ASSIGNEE = 16;
    private static final int REPORTER = 20;
    private static final int EPIC = 24;
    private static final int CREATED = 28;
    private static final int UPDATED = 40;
    private static final int DUE = 52;
    private static final int POINTS = 60;
    private static final int HOURS = 64;
    private static final int FENCE = 72;
    private static final int CLAIMANT = 80;
    private static final int KEY = 84;

    private static final long NO_DAY = Long.MIN_VALUE;

    /// Deleted tickets have heads, too.
    public static final HeadForm<Ticket, TicketHead> FORM =
            new HeadForm<>(Ticket.KIND, 2, TicketHead::write, TicketHead::new, TicketHead::key);

    private final HeadBytes bytes;

    private TicketHead(HeadBytes bytes) {
        this.bytes = bytes;
    }

    private static void write(Ticket ticket, Optional<Instant> lastActivity, HeadWriter out) {
        Headline headline = ticket.headline();
        People people = ticket.people();
        Plan plan = ticket.plan();
        Instant created = ticket.origin().createdAt();
        int flags =
                (ticket.isDeleted() ? DELETED : 0)
                        | (ticket.specification().isEmpty() ? 0 : SPECIFIED)
                        | (ticket.description().isBlank() ? 0 : DESCRIBED);
        out.integer(flags)
                .word(headline.status())
                .word(headline.priority())
                .word(headline.type())
                .word(people.assignee().orElse(""))
                .word(people.reporter())
                .word(plan.epicId().map(EpicId::value).orElse(""))
                .moment(created)
                .moment(lastActivity.filter(it -> it.isAfter(created)).orElse(created))
                .number(plan.due().map(LocalDate::toEpochDay).orElse(NO_DAY))
                .integer(plan.storyPoints().orElse(-1))
                .number(Double.doubleToLongBits(plan.estimatedHours().orElse(-1.0)))
                .number(people.claim().map(Claimant::fence).orElse(0L))
                .word(people.claim().map(Claimant::agent).orElse(""))
                .text(ticket.key())
                .text(ticket.uid().value())
                .text(headline.title())
                .block(labels(headline.labels(), out))
                .block(TicketHeadLinks.bytes(ticket.links()));
        if (!ticket.specification().isEmpty()) {
            TicketHeadTally.write(Tally.of(ticket.specification()), out);
        }
    }

    private static byte[] labels(SortedSet<String> labels, HeadWriter out) {
        HeadWriter list = out.another();
        labels.forEach(list::word);
        return list.bytes();
    }

    public String key() {
        return bytes.text(KEY);
    }

    public TicketId id() {
        return new TicketId(key());
    }

    public String uid() {
        return bytes.text(bytes.after(KEY));
    }

    public String title() {
        return bytes.text(bytes.after(bytes.after(KEY)));
    }

    public boolean isDeleted() {
        return has(DELETED);
    }

    /// True where it has requirements, stories, results or scenarios.
    public boolean isSpecified() {
        return has(SPECIFIED);
    }

    /// What it has of requirements, stories, results and scenarios, and how far they are.
    public Tally tally() {
        return isSpecified() ? TicketHeadTally.read(bytes, bytes.after(linkBlock())) : Tally.NONE;
    }

    public boolean isDescribed() {
        return has(DESCRIBED);
    }

    public String status() {
        return bytes.word(STATUS);
    }

    public String priority() {
        return bytes.word(PRIORITY);
    }

    public String type() {
        return bytes.word(TYPE);
    }

    public Optional<String> assignee() {
        return optional(bytes.word(ASSIGNEE));
    }

    public String reporter() {
        return bytes.word(REPORTER);
    }

    public Optional<EpicId> epicId() {
        return optional(bytes.word(EPIC)).map(EpicId::new);
    }

    public Instant createdAt() {
        return bytes.moment(CREATED);
    }

    /// Which of two was written earlier, without making an instant of it.
    public static int byUpdate(TicketHead one, TicketHead other) {
        int seconds = Long.compare(one.bytes.number(UPDATED), other.bytes.number(UPDATED));
        int nanos = UPDATED + Long.BYTES;
        return seconds != 0
                ? seconds
                : Integer.compare(one.bytes.integer(nanos), other.bytes.integer(nanos));
    }

    /// When it, or anything beside it, was last written.
    public Instant updatedAt() {
        return bytes.moment(UPDATED);
    }

    public Optional<LocalDate> due() {
        long day = bytes.number(DUE);
        return day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    public Optional<Integer> storyPoints() {
        int points = bytes.integer(POINTS);
        return points < 0 ? Optional.empty() : Optional.of(points);
    }

    public Optional<Double> estimatedHours() {
        double hours = Double.longBitsToDouble(bytes.number(HOURS));
        return hours < 0 ? Optional.empty() : Optional.of(hours);
    }

    /// Under which lease the assignee works, or worked when it ended.
    public Optional<Claimant> claim() {
        return optional(bytes.word(CLAIMANT)).map(it -> new Claimant(it, bytes.number(FENCE)));
    }

    public SortedSet<String> labels() {
        int block = labelBlock();
        int end = bytes.after(block);
        var labels = new TreeSet<String>();
        for (int at = block + Integer.BYTES; at < end; at += Integer.BYTES) {
            labels.add(bytes.word(at));
        }
        return Collections.unmodifiableSortedSet(labels);
    }

    /// The ids at the other end of the links of a type that are written on it.
    public List<String> others(LinkType type) {
        return TicketHeadLinks.others(type, bytes, linkBlock());
    }

    public Links links() {
        return TicketHeadLinks.read(bytes, linkBlock());
    }

    private int labelBlock() {
        return bytes.after(bytes.after(bytes.after(KEY)));
    }

    private int linkBlock() {
        return bytes.after(labelBlock());
    }

    private boolean has(int flag) {
        return (bytes.integer(FLAGS) & flag) != 0;
    }

    private static Optional<String> optional(String word) {
        return word.isEmpty() ? Optional.empty() : Optional.of(word);
    }
}
