@org.jspecify.annotations.NullMarked
package dev.repotickets.core.evaluation;
