/// JSON text to plain data and back, by Jackson's streaming core alone: binding would cost every
/// short process more than all the rest of its start.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.json;
