/// The files that pages load.
@org.jspecify.annotations.NullMarked
package dev.repotickets.pages.asset;
