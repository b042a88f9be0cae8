/// Every operation as one typed tool, and the toolbox that all doors go through.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools;
