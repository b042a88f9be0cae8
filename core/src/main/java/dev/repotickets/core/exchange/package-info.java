/// What is remembered of an import: where a thing came from, and files that have no other home.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.exchange;
