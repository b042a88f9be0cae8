/// What has changed, whoever changed it: this process, another one, git, or somebody's editor.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.change;
