/// The tools of the epic family, one file each. Open [EpicTools] first.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.epic;
