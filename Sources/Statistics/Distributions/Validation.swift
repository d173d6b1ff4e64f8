import CDistributions

/// Turns a status of `CDistributions` into a typed error.
func checkStatus(_ status: CInt) throws(StatisticsError) {
    guard status == CDistributionsOK else { throw .distributionFailed(status: Int(status)) }
}

/// Refuses confidence levels not strictly between 0 and 1.
func requireLevel(_ level: Double) throws(StatisticsError) {
    guard level > 0, level < 1 else { throw .invalidLevel(level) }
}
