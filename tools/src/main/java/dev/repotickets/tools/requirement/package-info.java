/// The tools of the requirement family, one file each. Open [RequirementTools] first.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.requirement;
