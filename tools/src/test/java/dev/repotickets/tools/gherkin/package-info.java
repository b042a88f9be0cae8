@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.gherkin;
