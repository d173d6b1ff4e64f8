/// What a purge did, or would do.
package struct PurgeResult: Sendable {
    /// Waves of the pipeline, in its order, others by name before them.
    package var waves: [Wave] = []
    /// Files deleted, in order of intake.
    package var deleted: [File] = []
    /// Files that are past their time and stay, as they hold answers of a wave that is not closed too.
    package var kept: [File] = []
    /// Names in the inbox, about which nothing is decided.
    package var inbox: [String] = []
    /// What a purge that was cut had left on disk is gone now.
    package var finishedInterrupted = false

    package struct Wave: Sendable, Equatable {
        package let name: String
        package let state: State
        /// The entry of the publication history that stands for a closed one, relative to the workspace; else nil.
        package let publication: String?
    }

    package enum State: Sendable, Equatable {
        /// In this purge.
        case closed
        case closedBefore(on: String)
        /// Kept to this day, `YYYY-MM-DD`, included.
        case kept(until: String)
        /// The pipeline's `waves:` do not say when it ends, so nothing tells when its time is up.
        case endless
        /// Past its time and never published: there is nothing to freeze, and its answers stay.
        case unpublished
    }

    package struct File: Sendable, Equatable {
        package let name: String
        package let digest: String
        /// Of its records; none of a refused file, and where no record tells one.
        package let waves: [String]
        /// Of them those that are not closed.
        package let open: [String]
        /// Whether it had been refused.
        package let wasRejected: Bool
    }
}
