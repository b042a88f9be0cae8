/// What is required, and what of it is proven, as a table.
@org.jspecify.annotations.NullMarked
package dev.repotickets.pages.requirement;
