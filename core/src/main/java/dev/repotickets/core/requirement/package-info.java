/// Requirements, user stories, Gherkin scenarios and expected results, and whether they are met.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.requirement;
