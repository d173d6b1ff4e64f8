/// Whether there are non-negative numbers with given sums: the first phase of the simplex method on a full tableau, with the
/// rule of Bland (1977, "New finite pivoting rules for the simplex method"), which never cycles.
struct DenseSimplex {
    enum Outcome {
        /// A vertex of all solutions.
        case point([Double])
        /// One multiple of each row; together they contradict each other (Farkas).
        case contradiction([Double])
        case stuck
    }

    private static let tolerance = 1e-9

    private let rowCount: Int
    /// Unknowns, then one artificial unknown per row, then the right-hand side.
    private let width: Int
    private let unknowns: Int
    private var tableau: [Double]
    private var basic: [Int]

    /// - Parameters:
    ///   - rows: the coefficients of each row by unknown.
    ///   - sums: of each row, ≥ 0.
    init(unknowns: Int, rows: [[(unknown: Int, factor: Double)]], sums: [Int]) {
        rowCount = rows.count
        self.unknowns = unknowns
        width = unknowns + rows.count + 1
        basic = rows.indices.map { unknowns + $0 }
        // The last row is what is missing to feasibility, less what a unit of each unknown brings.
        var tableau = [Double](repeating: 0, count: (rows.count + 1) * width)
        for (row, terms) in rows.enumerated() {
            for term in terms {
                tableau[row * width + term.unknown] = term.factor
                tableau[rows.count * width + term.unknown] -= term.factor
            }
            tableau[row * width + unknowns + row] = 1
            tableau[row * width + width - 1] = Double(sums[row])
            tableau[rows.count * width + width - 1] -= Double(sums[row])
        }
        self.tableau = tableau
    }

    mutating func solve(pivots: Int = 20_000) -> Outcome {
        for _ in 0..<pivots {
            let prices = rowCount * width
            guard let entering = (0..<unknowns).first(where: { tableau[prices + $0] < -Self.tolerance }) else {
                return outcome
            }
            guard let leaving = leavingRow(entering) else { return .stuck }
            exchange(row: leaving, unknown: entering)
        }
        return .stuck
    }

    private var outcome: Outcome {
        let prices = rowCount * width
        if -tableau[prices + width - 1] > 1e-6 {
            return .contradiction((0..<rowCount).map { 1 - tableau[prices + unknowns + $0] })
        }
        var point = [Double](repeating: 0, count: unknowns)
        for (row, unknown) in basic.enumerated() where unknown < unknowns {
            point[unknown] = tableau[row * width + width - 1]
        }
        return .point(point)
    }

    /// The row that bounds the entering unknown first; of several the one with the first basic unknown.
    private func leavingRow(_ entering: Int) -> Int? {
        var best: (ratio: Double, row: Int)?
        for row in 0..<rowCount {
            let entry = tableau[row * width + entering]
            guard entry > Self.tolerance else { continue }
            let ratio = tableau[row * width + width - 1] / entry
            guard let former = best else {
                best = (ratio, row)
                continue
            }
            if ratio < former.ratio - Self.tolerance
                || ratio <= former.ratio + Self.tolerance && basic[row] < basic[former.row]
            {
                best = (ratio, row)
            }
        }
        return best?.row
    }

    private mutating func exchange(row pivot: Int, unknown: Int) {
        basic[pivot] = unknown
        let width = width
        let rowCount = rowCount
        tableau.withUnsafeMutableBufferPointer { tableau in
            let own = pivot * width
            let entry = tableau[own + unknown]
            var columns: [Int] = []
            for column in 0..<width where tableau[own + column] != 0 {
                tableau[own + column] /= entry
                columns.append(column)
            }
            for row in 0...rowCount where row != pivot {
                let factor = tableau[row * width + unknown]
                if factor == 0 { continue }
                for column in columns { tableau[row * width + column] -= factor * tableau[own + column] }
                tableau[row * width + unknown] = 0
            }
        }
    }
}
