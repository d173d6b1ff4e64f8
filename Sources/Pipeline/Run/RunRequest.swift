package import Messages

/// What the world is like for a run: everything a run can't compute is passed in.
package struct RunEnvironment: Sendable {
    /// The present instant, ISO 8601, for the ledger only: no published byte depends on it.
    package let now: @Sendable () -> String
    /// Language of receipts and reasons.
    package let language: MessageLanguage
    /// Told how far the run is.
    package let progress: @Sendable (RunProgress) -> Void

    package init(
        now: @escaping @Sendable () -> String, language: MessageLanguage,
        progress: @escaping @Sendable (RunProgress) -> Void
    ) {
        self.now = now
        self.language = language
        self.progress = progress
    }
}

/// How far a run is.
package struct RunProgress: Sendable {
    package enum Stage: String, Sendable {
        case taking, reading, estimating, protecting, writing
    }

    package let stage: Stage
    /// Done steps of this stage, and how many there are.
    package let done: Int
    package let total: Int
}

/// What is asked of a run.
package struct RunOptions: Sendable {
    /// Publish this wave only.
    package var wave: String?
    /// Compute and publish even when nothing changed.
    package var force = false
    /// Where to write every figure with nothing withheld; nil: nowhere.
    package var unprotected: String?

    package init() {}
}
