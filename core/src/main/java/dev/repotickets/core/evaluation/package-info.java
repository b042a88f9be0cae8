/// How good predictions of success were, beside simpler ones. Open [Evaluation] first.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.evaluation;
