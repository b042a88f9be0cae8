package dev.repotickets.core.report.history;

import dev.repotickets.core.config.StatusCategory;
import java.time.Instant;

/// A time in which a ticket had one status; `from` belongs to it.
public record Span(String status, StatusCategory category, Instant from) {}
