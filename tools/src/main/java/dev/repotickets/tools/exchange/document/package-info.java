/// Tickets for other eyes than ours: a document to read, and a calendar. Each of [MarkdownExport]
/// and [CalendarExport] writes one format.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.exchange.document;
