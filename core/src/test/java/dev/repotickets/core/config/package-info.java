/// Settings, sound and otherwise.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.config;
