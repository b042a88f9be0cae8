/// The `assign` family: who is to do what, why, and how good that was. Open [AssignTools] first.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.assign;
