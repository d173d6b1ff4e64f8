internal import Disclosure

/// What became of the records of all files, seen from one wave: `read = responses + otherWaves + leftOut`.
struct WaveRecords {
    /// Of this wave.
    let responses: Int
    /// Of all files; nil where it would tell of a few responses of another wave.
    let read: Int?
    /// Used in other waves; nil for a few.
    let otherWaves: Int?
    /// Used in none.
    let leftOut: Int

    /// Nil where the records are not told, and for a wave of which it is not said how many answered: the records read, less those
    /// left out, are the responses.
    init?(_ context: ReportContext) {
        guard let account = context.provenance.accounting, let responses = context.publication.responses else {
            return nil
        }
        let others = max(0, account.used - responses)
        let isShown = others == 0 || others >= context.publication.rules.threshold
        self.responses = responses
        otherWaves = isShown ? others : nil
        read = isShown ? account.read : nil
        leftOut = account.leftOut
    }
}
