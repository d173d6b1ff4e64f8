internal import Definitions
internal import Disclosure
internal import Ingestion
internal import Measures
internal import Messages
internal import Objects
internal import PartnerCounts
internal import Reporting
internal import Timestamps

/// What people keep by hand in the workspace's `tables/`, as far as the pipeline has a use for it.
struct HandKeptTables {
    /// Of the main survey.
    private(set) var references = ReferenceTables()
    /// Organisations that were asked; nil without `partenaires.csv`.
    private(set) var partners: [RegisteredPartner]?
    private(set) var decisions: [DecisionTable.Entry] = []
    /// Of the plan's edition, by date.
    private(set) var register: [RegisterEntry] = []
    /// On rows and tables that are left out.
    private(set) var remarks: [Remark] = []

    /// How remarks name a table.
    static func fileName(_ table: String) -> String { "tables/\(table)" }

    /// Organisations that may answer; nil: any.
    var partnerRegister: PartnerRegister? { partners.map { PartnerRegister($0.map(\.partner.code)) } }

    /// Children under six by territory, of `populations.csv`.
    var children: [CountTerritory: Int] {
        Dictionary(
            uniqueKeysWithValues: references.children.map {
                (CountTerritory(level: $0.territory.level, code: $0.territory.code), $0.number)
            })
    }

    /// By code.
    var partnerNames: [String: String] {
        Dictionary(uniqueKeysWithValues: (partners ?? []).map { ($0.partner.code, $0.name) })
    }

    /// - Parameters:
    ///   - folder: the workspace's `tables`; a table that it lacks is nothing.
    ///   - today: dates of tables are not after it.
    /// - Throws: every problem of every table.
    init(folder: String, bundle: PipelineBundle, today: Timestamp) throws(DefinitionProblems) {
        let problems = ProblemCollector()
        func path(_ name: String) -> String? {
            let path = "\(folder)/\(name)"
            return Files.exists(path) ? path : nil
        }
        if !bundle.main.grid.responses.isEmpty || bundle.plan != nil {
            references = ReferenceTableReader(
                survey: bundle.main.survey, territories: bundle.territories, waves: bundle.waveNames,
                problems: problems
            ).read(folder: folder)
        }
        if let path = path(PartnerTable.name) {
            if let survey = bundle.partners?.survey {
                partners = PartnerTable(survey: survey, territories: bundle.territories)
                    .read(path, problems: problems)
            } else {
                remarks.append(Self.unused(PartnerTable.name, key: "partners"))
            }
        }
        if let path = path(DecisionTable.name) {
            if bundle.partners != nil {
                decisions = DecisionTable(today: today).read(path, problems: problems)
            } else {
                remarks.append(Self.unused(DecisionTable.name, key: "partners"))
            }
        }
        if let path = path(RegisterTable.name) {
            if let plan = bundle.plan {
                let reading = RegisterTable(plan: plan, today: today).read(path, problems: problems)
                register = reading.entries
                remarks += reading.others.map { other in
                    Remark(
                        .otherEdition, file: Self.fileName(RegisterTable.name), place: other.first,
                        arguments: ["edition": other.edition, "expected": plan.edition.id], count: other.count)
                }
            } else {
                remarks.append(Self.unused(RegisterTable.name, key: "plan"))
            }
        }
        try problems.finish()
    }

    private static func unused(_ table: String, key: String) -> Remark {
        Remark(.tableUnused, file: fileName(table), arguments: ["key": key])
    }
}
