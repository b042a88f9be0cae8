package dev.repotickets.tools.exchange;

/// Something that an import could not carry over as it was. `subject` is the ticket, epic or file
/// that it is about.
public record Loss(String subject, String what) {}
