/// What is around every page: where one is, where one can go, who one is.
@org.jspecify.annotations.NullMarked
package dev.repotickets.pages.frame;
