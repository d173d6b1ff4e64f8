/// An XML element with everything below it. Names are local: prefixes are left out, of attributes too.
final class Element {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [Element] = []
    /// The text directly inside, as written.
    fileprivate(set) var ownText = ""

    init(_ name: String, _ attributes: [String: String] = [:]) {
        self.name = name
        self.attributes = attributes
    }

    subscript(attribute: String) -> String? { attributes[attribute] }

    func first(_ name: String) -> Element? { children.first { $0.name == name } }

    func all(_ name: String) -> [Element] { children.filter { $0.name == name } }

    /// The element reached by going down through first children of these names.
    func at(_ path: String...) -> Element? {
        path.reduce(self as Element?) { element, name in element?.first(name) }
    }

    /// Every element of the name below this one, in document order.
    func descendants(_ name: String) -> [Element] {
        children.flatMap { child in (child.name == name ? [child] : []) + child.descendants(name) }
    }

    /// The text inside, that of elements below included.
    var text: String { children.isEmpty ? ownText : ownText + children.map(\.text).joined() }

    func integer(_ attribute: String) -> Int? { self[attribute].flatMap { Int($0) } }

    func number(_ attribute: String) -> Double? { self[attribute].flatMap { Double($0) } }

    /// `xsd:boolean`.
    func flag(_ attribute: String, default fallback: Bool = false) -> Bool {
        switch self[attribute] {
        case "1", "true", "on": true
        case "0", "false", "off": false
        default: fallback
        }
    }

    func append(_ child: Element) { children.append(child) }

    func append(text: String) { ownText += text }
}
