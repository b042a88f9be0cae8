/// The settings of a workspace: statuses, priorities, labels and ids, with their defaults.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.config;
