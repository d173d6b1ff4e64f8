internal import Foundation
internal import FoundationXML

/// Reads one part of a package. Elements that are many, such as the rows of a sheet, are handed over one by one and
/// not kept.
struct MarkupReader {
    let part: String
    /// Elements handed to `body` when they end, instead of being kept in the tree.
    var streamed: Set<String> = []
    var body: (Element) throws(UnreadableWorkbook) -> Void = { _ in }

    /// Deepest nesting of elements; no part of a workbook comes near.
    private static let deepest = 100

    init(part: String) {
        self.part = part
    }

    init(
        part: String, streaming names: Set<String>,
        to body: @escaping (Element) throws(UnreadableWorkbook) -> Void
    ) {
        self.part = part
        streamed = names
        self.body = body
    }

    /// The root element.
    ///
    /// - Throws: `markup`, or whatever `body` throws.
    func root(of bytes: [UInt8]) throws(UnreadableWorkbook) -> Element {
        guard Self.isPlain(bytes) else { throw UnreadableWorkbook(.markup, part: part) }
        // A stream is read piece by piece; the parser refuses larger parts that it gets at once.
        let parser = XMLParser(stream: InputStream(data: Data(bytes)))
        parser.shouldProcessNamespaces = false
        parser.shouldResolveExternalEntities = false
        let builder = TreeBuilder(streamed: streamed, deepest: Self.deepest, body: body)
        parser.delegate = builder
        let isWhole = parser.parse()
        if let failure = builder.failure { throw failure }
        guard isWhole, let root = builder.root, builder.isClosed else {
            throw UnreadableWorkbook(.markup, part: part)
        }
        return root
    }

    /// Whether the part is UTF-8 and declares neither a document type nor another encoding: entities could read other
    /// files or grow without end.
    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        guard String(validating: bytes, as: UTF8.self) != nil else { return false }
        // Only comments and `<![CDATA[` begin so besides.
        let declares = bytes.withUnsafeBufferPointer { bytes in
            (0..<max(0, bytes.count - 2)).contains { index in
                bytes[index] == UInt8(ascii: "<") && bytes[index + 1] == UInt8(ascii: "!")
                    && bytes[index + 2] != UInt8(ascii: "-") && bytes[index + 2] != UInt8(ascii: "[")
            }
        }
        if declares { return false }
        let head = String(decoding: bytes.prefix(200), as: UTF8.self).prefix { $0 != ">" }
        guard let encoding = head.firstRange(of: "encoding=") else { return true }
        return head[encoding.upperBound...].dropFirst().lowercased().hasPrefix("utf-8")
    }
}

private final class TreeBuilder: NSObject, XMLParserDelegate {
    private let streamed: Set<String>
    private let deepest: Int
    private let body: (Element) throws(UnreadableWorkbook) -> Void
    private var open: [Element] = []
    private(set) var root: Element?
    private(set) var failure: UnreadableWorkbook?

    init(
        streamed: Set<String>, deepest: Int, body: @escaping (Element) throws(UnreadableWorkbook) -> Void
    ) {
        self.streamed = streamed
        self.deepest = deepest
        self.body = body
    }

    var isClosed: Bool { open.isEmpty }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard open.count < deepest else { return parser.abortParsing() }
        var local: [String: String] = [:]
        local.reserveCapacity(attributes.count)
        for (key, value) in attributes { local[Self.local(key)] = value }
        let element = Element(Self.local(name), local)
        if open.isEmpty { root = element }
        open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard let element = open.popLast() else { return parser.abortParsing() }
        if streamed.contains(element.name) {
            do { try body(element) } catch {
                failure = error
                parser.abortParsing()
            }
        } else {
            open.last?.append(element)
        }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.append(text: text) }

    func parser(_ parser: XMLParser, foundCDATA data: Data) {
        open.last?.append(text: String(decoding: data, as: UTF8.self))
    }

    private static func local(_ name: String) -> String {
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }
}
