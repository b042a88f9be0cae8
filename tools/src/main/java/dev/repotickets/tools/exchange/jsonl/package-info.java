/// Our own format, `jsonl`: everything that a workspace holds, one thing a line, both ways.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.exchange.jsonl;
