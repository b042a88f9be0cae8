package dev.repotickets.core.problem;

/// A reason why a call did not happen, complete enough to act on: what was wrong with which value,
/// and what to do next.
///
/// Nothing was changed when a problem is reported, unless its message says otherwise.
public sealed interface Problem {

    /// The stable word for this kind of problem.
    ProblemCode code();

    /// What is wrong, in lower case, with the value at fault (shown escaped and shortened).
    String message();

    /// What to do next: the allowed values, the closest match, the call to make. May be empty.
    String advice();

    default ProblemException toException() {
        return new ProblemException(this);
    }

    /// A value that is not allowed. `field` is its path in the input, such as `priority` or
    /// `operations[2].title`.
    record InvalidArgument(String field, String message, String advice) implements Problem {
        public InvalidArgument(String field, String message) {
            this(field, message, "");
        }

        @Override
        public ProblemCode code() {
            return ProblemCode.INVALID_ARGUMENT;
        }
    }

    /// An argument that the operation does not take.
    record UnknownArgument(String field, String message, String advice) implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.UNKNOWN_ARGUMENT;
        }
    }

    /// Nothing has this id. `kind` is the word for what was looked for, such as `ticket`.
    record NotFound(String kind, String id, String advice) implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.NOT_FOUND;
        }

        @Override
        public String message() {
            return "no " + kind + " " + Quoted.text(id);
        }
    }

    record AlreadyExists(String message, String advice) implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.ALREADY_EXISTS;
        }
    }

    /// Somebody else changed it first, or two things claim to be the same one.
    record Conflict(String message, String advice) implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.CONFLICT;
        }
    }

    record Claimed(String message, String advice) implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.CLAIMED;
        }
    }

    /// A link that would close a circle; the message shows the path.
    record Cycle(String message, String advice) implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.CYCLE;
        }
    }

    /// The thing exists, but its state does not allow this.
    record PreconditionFailed(String message, String advice) implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.PRECONDITION_FAILED;
        }
    }

    record NotInitialized(String message, String advice) implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.NOT_INITIALIZED;
        }
    }

    /// Another process holds the lock, or git is in the middle of something. Worth a retry.
    record Locked(String message, String advice) implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.LOCKED;
        }
    }

    /// Nothing can be written here: a read-only mode, folder, or a store that stopped writing.
    record ReadOnly(String message, String advice) implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.READ_ONLY;
        }
    }

    /// Too large, too many, or no room left.
    record LimitExceeded(String message, String advice) implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.LIMIT_EXCEEDED;
        }
    }

    /// The write may or may not have been kept, because the machine failed in the middle of it.
    /// Worth a look at what is stored now before anything is repeated.
    record UnknownOutcome(String message, String advice) implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.UNKNOWN_OUTCOME;
        }
    }

    /// Our own fault, or the machine's; the details are in the log under the id in the message.
    record Internal(String message, String advice) implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.INTERNAL;
        }
    }
}
