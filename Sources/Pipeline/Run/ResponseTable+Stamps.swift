internal import Ingestion
internal import Responses
internal import Timestamps

extension ResponseTable {
    /// First and last submission of a wave; nil when its records carry no dates.
    func stamps(ofWave name: String) -> (first: Timestamp, last: Timestamp)? {
        guard let wave = waves.firstIndex(of: name) else { return nil }
        var first: Int64?
        var last: Int64?
        for row in 0..<count where Int(self.wave[row]) == wave {
            guard let stamp = stamp[row] else { continue }
            first = min(first ?? stamp, stamp)
            last = max(last ?? stamp, stamp)
        }
        guard let first, let last else { return nil }
        return (Timestamp(seconds: first), Timestamp(seconds: last))
    }
}
