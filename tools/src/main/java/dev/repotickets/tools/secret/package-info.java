/// Finding credentials in texts before they are kept in a repository, where they stay.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.secret;
