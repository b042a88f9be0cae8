package dev.repotickets.tools.ticket;

import dev.repotickets.core.ticket.Ticket;
import java.text.Normalizer;
import java.util.Locale;

/// A name for the branch of a ticket's work: `fix-1-login-fails`, of ASCII letters, digits and
/// dashes alone, because the title was written by others.
final class BranchName {
    private static final int LONGEST = 48;

    private BranchName() {}

    static String of(Ticket ticket) {
        String title = ticket.key() + "-" + ticket.headline().title();
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST));
        return cut.replaceAll("-+$", "");
    }
}
