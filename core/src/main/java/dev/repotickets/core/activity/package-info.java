/// What has happened, from the facts and notes that lie beside the entities.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.activity;
