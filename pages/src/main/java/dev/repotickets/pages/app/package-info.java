/// Pages for the frame of an MCP host (MCP Apps): each is one file that loads nothing.
@NullMarked
package dev.repotickets.pages.app;

import org.jspecify.annotations.NullMarked;
