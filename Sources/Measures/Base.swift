/// The respondents with a valid answer that measures are shares of.
package struct Base: Sendable {
    /// Positions in ``WaveEstimates/measures``; empty for counts of responses.
    package let measures: [Int]
    /// Cells of the grid in which it is printed, ascending.
    package let cells: [Int]
    /// Valid unweighted answers in each atom of each space; empty for spaces in which no measure has a cell.
    package let counts: [[Int]]
    /// Of measures among some, the position of the base of all who answered the same; nil where no measure is of it.
    package let whole: Int?
    /// Positions of measures whose respondents are none of it.
    let others: [Int]
    /// What the definitions alone tell of who is of it.
    package let rule: BaseRule

    init(
        measures: [Int], cells: [Int], counts: [[Int]], whole: Int? = nil, others: [Int] = [],
        rule: BaseRule = BaseRule()
    ) {
        self.measures = measures
        self.cells = cells
        self.counts = counts
        self.whole = whole
        self.others = others
        self.rule = rule
    }

    /// Those of its respondents who are not some of them: nobody prints how many, and anybody can subtract them where both
    /// have a figure.
    ///
    /// - Parameter some: a base that this is the whole of.
    package func rest(besides some: Base) -> Base {
        Base(
            measures: measures, cells: cells.filter(Set(some.cells).union(some.rule.cells).contains),
            counts: zip(counts, some.counts).map { all, some in
                some.isEmpty ? [] : zip(all, some).map { $0 - $1 }
            },
            others: some.measures, rule: rule.rest(besides: some.rule))
    }
}
