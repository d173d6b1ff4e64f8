internal import Objects
internal import Timestamps

/// One organisation with everything it answered of a wave.
struct Organisation: Sendable {
    let partner: Partner
    /// Codes of the places of its latest response that tells any.
    let places: [String]
    let location: Location
    /// One per period: by the period's end, the latest first; of periods that end together the longest first.
    let responses: [PartnerResponse]

    /// Sorted by code.
    static func all(of responses: [PartnerResponse], _ whereabouts: Whereabouts) -> [Organisation] {
        Dictionary(grouping: responses, by: \.partner.code).sorted { $0.key < $1.key }.compactMap { _, responses in
            let periods = Dictionary(grouping: responses, by: \.period).values.compactMap { told in
                told.max { sending($0) < sending($1) }
            }
            let latestFirst = periods.sorted { comesFirst($0, $1) }
            guard let latest = latestFirst.first else { return nil }
            let places = latestFirst.first { !$0.places.isEmpty }?.places ?? []
            return Organisation(
                partner: latest.partner, places: places, location: whereabouts.location(of: places),
                responses: latestFirst)
        }
    }

    /// Of two responses of one period the one sent last counts.
    private static func sending(_ response: PartnerResponse) -> (Int64, Source) {
        (response.source.submitted?.seconds ?? .min, response.source)
    }

    private static func comesFirst(_ left: PartnerResponse, _ right: PartnerResponse) -> Bool {
        guard let one = Period(written: left.period), let other = Period(written: right.period), one != other else {
            return left.period > right.period
        }
        return one.last == other.last ? one.first < other.first : one.last > other.last
    }

    /// What it told of a number, one for each period that tells it, the latest first.
    func told(_ number: String) -> [CountFigure.Told] {
        responses.compactMap { response in
            response.numbers[number].map {
                CountFigure.Told(partner: partner, period: response.period, value: $0)
            }
        }
    }

    /// Its latest answer to a closed question; nil where it told none.
    func choices(_ question: String) -> Set<String>? { responses.lazy.compactMap { $0.choices[question] }.first }
}
