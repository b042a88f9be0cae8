package dev.repotickets.server.change;

/// One change in the order in which this workspace was seen to change. `position` is larger than
/// that of every change before it, whatever the time of the fact is: what a merge brings comes now.
/// It is below 2^53, so that JSON holds it.
public record Change(long position, Told told) {}
