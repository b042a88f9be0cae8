/// Finding what a caller names.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.find;
