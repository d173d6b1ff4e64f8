import Foundation

/// A JSON value, read by path.
struct JSON {
    private let value: Any

    init(parsing text: String) throws {
        value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    }

    private init(_ value: Any) {
        self.value = value
    }

    subscript(key: String) -> JSON { JSON((value as? [String: Any])?[key] ?? NSNull()) }
    subscript(index: Int) -> JSON { JSON(list.indices.contains(index) ? list[index].value : NSNull()) }
    var list: [JSON] { (value as? [Any] ?? []).map(JSON.init) }
    var keys: [String] { (value as? [String: Any] ?? [:]).keys.sorted() }
    var text: String? { value as? String }
    var number: Int? { (value as? NSNumber)?.intValue }
    var fraction: Double? { (value as? NSNumber)?.doubleValue }
    var isTrue: Bool { (value as? NSNumber)?.boolValue ?? false }
}
