internal import Glibc

/// Reproducible random numbers: SplitMix64 (Steele, Lea and Flood 2014), the same on every machine for one seed.
struct RandomSource {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A stream of its own for each combination of the values, so that what is drawn for one respondent or cell changes
    /// nothing for another.
    init(_ values: [UInt64]) {
        state = 0
        for value in values {
            state ^= value
            state = next()
        }
    }

    /// A stream of its own for each name (FNV-1a of Fowler, Noll and Vo over the names' bytes).
    init(_ seed: UInt64, _ names: String...) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for name in names {
            for byte in Array(name.utf8) + [0xFF] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        self.init([seed, hash])
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// Uniform in [0, 1).
    mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    mutating func chance(_ probability: Double) -> Bool { fraction() < probability }

    /// Uniform among `0..<count`.
    mutating func index(below count: Int) -> Int { min(Int(fraction() * Double(count)), count - 1) }

    /// An index with probability proportional to its weight.
    mutating func index(weights: [Double]) -> Int {
        var left = fraction() * weights.reduce(0, +)
        for (index, weight) in weights.enumerated() {
            left -= weight
            if left < 0 { return index }
        }
        return weights.count - 1
    }

    /// The elements in a random order (Fisher and Yates, as Durstenfeld 1964 does it).
    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for last in elements.indices.reversed() where last > 0 { elements.swapAt(last, index(below: last + 1)) }
        return elements
    }

    /// So many different elements, or all.
    mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
        Array(shuffled(elements).prefix(count))
    }

    /// Standard normal (Box and Muller 1958).
    mutating func normal() -> Double {
        let radius = (-2 * log(1 - fraction())).squareRoot()
        return radius * cos(2 * .pi * fraction())
    }
}
