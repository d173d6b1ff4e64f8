internal import Disclosure
internal import Reporting
internal import Territories

/// Which workbooks a wave has: of a report one in each language, or one for each unit of the levels that it names.
struct PlannedWorkbooks {
    /// One workbook to be written.
    struct Workbook: Sendable {
        /// Relative to the wave's folder.
        let target: String
        let definition: ReportDefinition
        let wording: Wording
        /// The one territory that it is about; nil: the whole.
        let territory: PublishedTerritory?
    }

    let workbooks: [Workbook]

    /// Every unit has its workbook, also where all of its figures are withheld: that there is one tells nothing of how many
    /// answered there.
    init(_ bundle: PipelineBundle) {
        let perTerritory = bundle.reports.filter { !$0.perTerritory.isEmpty }
        workbooks = bundle.reports.flatMap { report -> [Workbook] in
            guard !report.perTerritory.isEmpty else {
                return bundle.wordings.map { wording in
                    Workbook(
                        target: "\(report.id)-\(wording.language).xlsx", definition: report, wording: wording,
                        territory: nil)
                }
            }
            // Names are shorter without the report's, which only a second one needs.
            let prefix = report.id == perTerritory.first?.id ? "" : "\(report.id)-"
            return Self.units(of: report, in: bundle.territories).flatMap { name, territory in
                bundle.wordings.map { wording in
                    Workbook(
                        target: "territoires/\(prefix)\(name)-\(wording.language).xlsx", definition: report,
                        wording: wording, territory: territory)
                }
            }
        }
    }

    /// A code that two levels share takes the level's id before it the second time.
    private static func units(
        of report: ReportDefinition, in set: TerritorySet
    ) -> [(name: String, territory: PublishedTerritory)] {
        var taken: Set<String> = []
        return report.perTerritory.compactMap { id in set.levels.first { $0.id == id } }.flatMap { level in
            level.units.map { unit in
                let code = FileName.distinct(unit.code)
                let name = taken.insert(code).inserted ? code : "\(FileName.distinct(level.id))-\(code)"
                return (name, PublishedTerritory(level: level.id, code: unit.code, name: unit.name))
            }
        }
    }
}
