internal import Objects
internal import PartnerCounts
internal import Pipeline
internal import Reporting

/// An explanation of what organisations declare as `--json` prints it.
struct DeclaredSummary: Encodable {
    let id: String
    let item: String?
    let wave: String
    /// Nil where nobody reported anything.
    let estimate: Double?
    let boundHigh: Double?
    let state: String?
    let date: String?
    let asked: Int?
    let reporting: Int?
    let told: [Told]
    let objects: [Object]
    let pairs: [Pair]
    let register: [Entry]

    struct Told: Encodable {
        let partner: String
        let period: String
        let value: Double
        let detailed: Int?
    }

    struct Object: Encodable {
        let id: String
        let keys: [String]
        let fields: [String: String]
        let sources: [Source]
        /// Fields on which the organisations differ, with every value told.
        let contradictions: [String: [String]]
    }

    struct Source: Encodable {
        let partner: String
        let file: String
        let line: Int
    }

    struct Pair: Encodable {
        let first: String
        let second: String
        let outcome: String
        let score: Int
    }

    struct Entry: Encodable {
        let part: String?
        let status: String
        let date: String
        let source: String
    }

    init(_ explanation: DeclaredExplanation) {
        id = explanation.id
        item = explanation.item?.id
        wave = explanation.wave
        switch explanation.subject {
        case .count(_, let figure):
            (estimate, boundHigh, state, date) = (figure.estimate, figure.most, nil, nil)
            (asked, reporting) = (figure.respondents, figure.reporting)
            told = figure.told.map {
                Told(partner: $0.partner.code, period: $0.period, value: $0.value, detailed: $0.detailed)
            }
        case .study(_, let figure):
            (estimate, boundHigh, state, date) = (nil, nil, figure.status, figure.date?.description)
            (asked, reporting) = (nil, figure.respondents)
            told = []
        case .register:
            (estimate, boundHigh, state, date) = (nil, nil, nil, nil)
            (asked, reporting) = (nil, nil)
            told = []
        }
        objects = explanation.objects.map(Object.init)
        pairs = explanation.pairs.map {
            Pair(first: $0.first, second: $0.second, outcome: $0.outcome.word, score: $0.score)
        }
        register = explanation.register.map {
            Entry(part: $0.part, status: $0.status, date: $0.date.description, source: $0.source)
        }
    }
}

extension DeclaredSummary.Object {
    fileprivate init(_ object: DistinctObject) {
        id = object.id
        keys = object.keys
        fields = Dictionary(uniqueKeysWithValues: object.fields.map { ($0.field, $0.shown.written) })
        sources = object.declarations.map {
            DeclaredSummary.Source(partner: $0.partner.code, file: $0.source.file, line: $0.source.line)
        }
        contradictions = Dictionary(
            uniqueKeysWithValues: object.contradictions.map { ($0.field, $0.values.map(\.value.written)) })
    }
}

extension ObjectPair.Outcome {
    fileprivate var word: String {
        switch self {
        case .probable: "probable"
        case .contested: "contested"
        case .differentIdentifiers: "different-identifiers"
        case .decidedDistinct: "decided-distinct"
        }
    }
}
