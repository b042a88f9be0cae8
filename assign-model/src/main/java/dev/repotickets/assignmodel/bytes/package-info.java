/// Little-endian bytes, written and read within bounds.
@NullMarked
package dev.repotickets.assignmodel.bytes;

import org.jspecify.annotations.NullMarked;
