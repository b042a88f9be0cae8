/// The ticket, composed of small values, with its verbs and its facts.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.ticket;
