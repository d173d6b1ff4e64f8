/// What a part refers to, by the ids it uses.
struct Relations {
    struct Relation {
        /// Last word of its type: `worksheet`, `table`, `drawing`, `chart`, `hyperlink`, …
        var kind: String
        /// Name of the part, or the address where it is external.
        var target: String
        var isExternal: Bool
    }

    private(set) var byID: [String: Relation] = [:]

    init(of part: String, in package: WorkbookPackage) throws(UnreadableWorkbook) {
        let folder = Self.folder(of: part)
        let name = Self.name(of: part)
        guard package.contains(name) else { return }
        for relation in try MarkupReader(part: name).root(of: try package.part(name)).all("Relationship") {
            guard let id = relation["Id"], let target = relation["Target"] else { continue }
            let isExternal = relation["TargetMode"] == "External"
            byID[id] = Relation(
                kind: relation["Type"]?.split(separator: "/").last.map(String.init) ?? "",
                target: isExternal ? target : Self.resolved(target, from: folder), isExternal: isExternal)
        }
    }

    /// The part that holds what a part refers to.
    static func name(of part: String) -> String {
        let folder = folder(of: part)
        let file = folder.isEmpty ? part : String(part.dropFirst(folder.count + 1))
        return (folder.isEmpty ? "" : folder + "/") + "_rels/\(file).rels"
    }

    private static func folder(of part: String) -> String {
        part.lastIndex(of: "/").map { String(part[..<$0]) } ?? ""
    }

    func first(_ kind: String) -> String? {
        byID.values.filter { $0.kind == kind && !$0.isExternal }.map(\.target).min()
    }

    subscript(id: String?) -> Relation? { id.flatMap { byID[$0] } }

    private static func resolved(_ target: String, from folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var steps = folder.split(separator: "/")
        for step in target.split(separator: "/") {
            if step == ".." {
                _ = steps.popLast()
            } else if step != "." {
                steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}
