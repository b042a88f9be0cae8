/// Log-odds and forgetting, with the same bits on every machine.
@NullMarked
package dev.repotickets.assignmodel.number;

import org.jspecify.annotations.NullMarked;
