/// How work flows: how long it takes, how much gets done, how old what is begun is, and when the
/// rest will be done.
///
/// All of it is worked out of [dev.repotickets.core.report.history.TicketPast]. Time is elapsed
/// time, nights and weekends included: agents do not sleep.
@NullMarked
package dev.repotickets.core.report.flow;

import org.jspecify.annotations.NullMarked;
