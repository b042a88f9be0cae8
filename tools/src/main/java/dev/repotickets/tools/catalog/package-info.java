/// The complete toolbox, and the documents that are read off it.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.catalog;
