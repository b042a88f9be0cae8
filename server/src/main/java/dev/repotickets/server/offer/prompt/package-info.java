/// Ways of working that a person can start by name, and the values that fit where something is
/// filled in.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.offer.prompt;
