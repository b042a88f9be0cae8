/// What test programs report, read within limits. Open [TestRun] first.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.testrun;
