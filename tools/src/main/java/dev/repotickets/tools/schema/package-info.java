/// Records as JSON Schema: one declaration is the schema, the parser and the documentation.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.schema;
