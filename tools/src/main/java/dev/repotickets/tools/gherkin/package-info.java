/// Gherkin in and out: the official parser, and feature texts that it reads back.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.gherkin;
