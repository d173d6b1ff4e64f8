package import Statistics

extension PairedEstimate {
    /// A later figure beside an earlier one, of independent samples, both as they were published.
    package init(from earlier: PublishedMean, to later: PublishedMean) {
        self.init(
            pair: EstimatePair(independent: later, and: earlier), respondents: later.count,
            comparedRespondents: earlier.count)
    }
}
