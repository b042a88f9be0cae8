package dev.repotickets.pages.frame;

/// The page where a token is asked for.
///
/// @param message why the last one was not good; empty the first time
/// @param to where to go afterwards: a path of this server
public record SignIn(Frame frame, String message, String to) {}
