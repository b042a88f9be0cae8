@org.jspecify.annotations.NullMarked
package dev.repotickets.server.dashboard;
