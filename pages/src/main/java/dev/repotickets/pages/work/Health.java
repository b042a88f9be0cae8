package dev.repotickets.pages.work;

import dev.repotickets.pages.frame.Frame;
import java.util.List;

/// Whether what is kept is sound.
///
/// @param total of all findings, of which `findings` are the first
public record Health(Frame frame, boolean isOk, String checked, int total, List<Row> findings) {
    public Health {
        findings = List.copyOf(findings);
    }

    public record Row(String severity, String subject, String message, String fix) {}
}
