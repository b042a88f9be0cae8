/// The store in files: `.tickets`, one YAML file for an entity, one for each thing beside it.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.store.yaml;
