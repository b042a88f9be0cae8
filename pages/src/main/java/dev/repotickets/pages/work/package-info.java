/// Who works, what has happened, and whether the store is sound.
@org.jspecify.annotations.NullMarked
package dev.repotickets.pages.work;
