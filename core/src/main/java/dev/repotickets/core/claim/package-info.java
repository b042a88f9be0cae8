/// Who works on a ticket now: leases that only one can hold, and the work that nobody holds yet.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.claim;
