import TextFolding

/// The candidate that `text` was probably meant to be, or an empty text when none is near enough to be sure:
/// at most a third of the longer text may differ, and no other candidate may be as near. Case counts for little.
package func nearest(to text: String, among candidates: [String]) -> String {
    let wanted = text.lowercased()
    let ranked =
        candidates
        .map { (distance: TextFolding.distance(wanted, $0.lowercased()), candidate: $0) }
        .sorted { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
    guard let best = ranked.first else { return "" }
    let longer = max(text.unicodeScalars.count, best.candidate.unicodeScalars.count)
    guard best.distance * 3 <= longer else { return "" }
    if ranked.count > 1, ranked[1].distance == best.distance { return "" }
    return best.candidate
}
