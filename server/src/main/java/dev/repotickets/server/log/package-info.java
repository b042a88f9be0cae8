/// What the server tells its operator, on standard error.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.log;
