package dev.repotickets.pages.frame;

/// Something went wrong, told to a person.
///
/// @param message what is wrong
/// @param advice what to do next; may be empty
/// @param back where to go from here
public record Trouble(Frame frame, String message, String advice, String back) {}
