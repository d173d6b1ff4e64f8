import TestSupport
import Testing

@testable import CellSuppression

/// The house's two simplex methods against Clp, on random integer programs far from any hierarchy.
@Suite struct SolverTests {
    private struct Example {
        let matrix: SparseMatrix
        let start: [Double]
        let bounds: ProgramBounds
        let weights: [Double]
    }

    private static let limits = SolverLimits(iterations: 10_000, nodes: 1_000)

    /// A known integer point, equations through it, and ranges for some variables that may exclude it.
    private func example(seed: UInt64) -> Example {
        var generator = SeededGenerator(seed: seed)
        let columnCount = Int.random(in: 2...12, using: &generator)
        let rowCount = Int.random(in: 1...8, using: &generator)
        var matrix = SparseMatrix(rowCount: rowCount)
        for _ in 0..<columnCount {
            matrix.appendColumn(
                rows: (0..<rowCount).filter { _ in Int.random(in: 0..<5, using: &generator) < 2 }, value: 1)
        }
        let start = (0..<columnCount).map { _ in Double(Int.random(in: 0...4, using: &generator)) }
        let sums = matrix.rowSums(of: start)
        var bounds = ProgramBounds(matrix)
        for row in 0..<rowCount where Int.random(in: 0..<3, using: &generator) > 0 {
            bounds.hold(columnCount + row, at: Int(sums[row]))
        }
        for variable in 0..<columnCount where Int.random(in: 0..<4, using: &generator) == 0 {
            let low = Double(Int.random(in: 0...3, using: &generator))
            bounds.narrow(variable, to: low...(low + Double(Int.random(in: 0...3, using: &generator))))
        }
        for column in 0..<columnCount {
            bounds.objective[column] = Double(Int.random(in: 0...5, using: &generator))
        }
        let weights = (0..<columnCount + rowCount).map { variable in
            Double(Int.random(in: variable < columnCount ? 1...5 : 0...5, using: &generator))
        }
        return Example(matrix: matrix, start: start, bounds: bounds, weights: weights)
    }

    /// Within the bounds and, up to rounding, on the equations.
    private func isFeasible(_ values: [Double], _ example: Example) -> Bool {
        example.matrix.agrees(values, within: 1e-6)
            && values.indices.allSatisfy {
                values[$0] >= example.bounds.lower[$0] - 1e-6 && values[$0] <= example.bounds.upper[$0] + 1e-6
            }
    }

    @Test("the simplex finds Clp's minimum, whatever it solved before") func minima() throws {
        var infeasible = 0
        for seed in 0..<400 as Range<UInt64> {
            let example = example(seed: seed)
            var clp = try LinearProgram(matrix: example.matrix, bounds: example.bounds, limits: Self.limits)
            let expected = clp.solve()
            var simplex = Simplex(
                matrix: example.matrix, bounds: example.bounds, start: example.start, constants: [],
                limits: Self.limits)
            for _ in 0..<2 {
                #expect(simplex.solve() == expected, "seed \(seed)")
                if expected == .optimal {
                    #expect(abs(simplex.minimum - clp.minimum) < 1e-6, "seed \(seed)")
                    #expect(isFeasible(simplex.values, example), "seed \(seed)")
                } else {
                    infeasible += 1
                }
                // Another question in between, always solvable: without the ranges.
                simplex.bounds = ProgramBounds(example.matrix)
                #expect(simplex.solve() == .optimal)
                simplex.bounds = example.bounds
            }
        }
        #expect((50...750).contains(infeasible), "both outcomes must occur often")
    }

    @Test("the nearest point is as near as Clp's, whatever it solved before") func distances() throws {
        var infeasible = 0
        for seed in 0..<400 as Range<UInt64> {
            let example = example(seed: seed)
            var clp = try LinearProgram(
                matrix: distanceMatrix(example), bounds: distanceBounds(example), limits: Self.limits)
            let expected = clp.solve()
            var nearest = NearestPoint(
                matrix: example.matrix, bounds: example.bounds, start: example.start, weights: example.weights,
                limits: Self.limits)
            let home = example.start + example.matrix.rowSums(of: example.start)
            for _ in 0..<2 {
                nearest.restart(lastRow: [])
                #expect(nearest.solve() == expected, "seed \(seed)")
                if expected == .optimal {
                    let distance = home.indices.reduce(0) {
                        $0 + example.weights[$1] * abs(nearest.values[$1] - home[$1])
                    }
                    #expect(abs(distance - clp.minimum) < 1e-6, "seed \(seed)")
                    #expect(isFeasible(nearest.values, example), "seed \(seed)")
                } else {
                    infeasible += 1
                }
            }
        }
        #expect((50...750).contains(infeasible), "both outcomes must occur often")
    }

    /// The same question for Clp: the rows, then for every variable an equation: it less what is above, plus what is
    /// below home, is home.
    private func distanceMatrix(_ example: Example) -> SparseMatrix {
        let (rows, columns) = (example.matrix.rowCount, example.matrix.columnCount)
        var matrix = SparseMatrix(rowCount: 2 * rows + columns)
        for column in 0..<columns {
            let members = example.matrix.rows(ofColumn: column)
            matrix.appendColumn(rows: members + [rows + column] + members.map { rows + columns + $0 }, value: 1)
        }
        for side in [-1.0, 1] {
            for variable in 0..<columns + rows { matrix.appendColumn(rows: [rows + variable], value: side) }
        }
        return matrix
    }

    private func distanceBounds(_ example: Example) -> ProgramBounds {
        let (rows, columns) = (example.matrix.rowCount, example.matrix.columnCount)
        let matrix = distanceMatrix(example)
        let home = example.start + example.matrix.rowSums(of: example.start)
        var bounds = ProgramBounds(matrix)
        for variable in 0..<columns + rows {
            let place = variable < columns ? variable : matrix.columnCount + variable - columns
            bounds.lower[place] = example.bounds.lower[variable]
            bounds.upper[place] = example.bounds.upper[variable]
            bounds.hold(matrix.columnCount + rows + variable, at: Int(home[variable]))
            bounds.objective[columns + variable] = example.weights[variable]
            bounds.objective[2 * columns + rows + variable] = example.weights[variable]
        }
        return bounds
    }
}
