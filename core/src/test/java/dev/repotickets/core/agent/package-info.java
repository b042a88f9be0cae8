/// Agents for tests.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.agent;
