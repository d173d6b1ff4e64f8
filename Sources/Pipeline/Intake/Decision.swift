package import Ingestion

/// What was decided about a dropped file.
package struct Decision: Sendable {
    package let name: String
    /// SHA-256 of the file as it was dropped.
    package let digest: String
    package let verdict: Verdict

    package enum Verdict: Sendable {
        case accepted
        /// The same bytes were accepted before: nothing happens.
        case alreadyKnown
        case rejected(IngestionFailure)
    }
}
