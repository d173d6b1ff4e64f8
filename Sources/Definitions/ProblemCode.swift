/// A stable kebab-case code with one documented meaning. Each room that reads definitions owns one enum of them;
/// a catalogue at the edge words each code in every language.
package protocol ProblemCode: Sendable, CaseIterable, RawRepresentable where RawValue == String {
    /// The names of the arguments that every problem of this code carries, sorted.
    var argumentNames: [String] { get }
}

/// What can be wrong with any definition file, whatever it defines.
package enum DefinitionCode: String, ProblemCode {
    /// No file at this path. Arguments: none (the place names the path; line and column are 1).
    case fileNotFound = "file-not-found"
    /// The file exists and can't be read (rights, a folder). `reason`: the system's words.
    case fileUnreadable = "file-unreadable"
    /// The bytes are not UTF-8. `got`: `UTF-16`, `UTF-32` when a byte order mark says so, else `other`.
    case encodingNotUTF8 = "encoding-not-utf8"
    /// A character that YAML forbids. `character`: `U+0007`.
    case forbiddenCharacter = "forbidden-character"
    /// Nothing but white space and comments. Arguments: none.
    case emptyFile = "empty-file"
    /// Not YAML. `detail`, `context`: the parser's English words, `context` possibly empty.
    case yamlSyntax = "yaml-syntax"
    /// A `<<` merge key: aliases are read, merges are not. Arguments: none.
    case yamlMergeKey = "yaml-merge-key"
    /// Aliases expand to more values than any definition needs. `limit`: the accepted number.
    case yamlTooLarge = "yaml-too-large"
    /// The same key twice in one mapping; reported at the later one. `key`, `first`: line of the first.
    case duplicateKey = "duplicate-key"
    /// A key that is a list or a mapping. `got`: `list` or `mapping`.
    case keyNotText = "key-not-text"
    /// A key that this mapping does not have. `key`; `expected`: the known keys; `nearest`: the likely one or empty.
    case unknownKey = "unknown-key"
    /// A required key is absent; reported at the start of its mapping. `key`.
    case missingKey = "missing-key"
    /// A value of another shape. `expected`, `got`: `mapping`, `list`, `text`, `integer`, `number`, `boolean`;
    /// `value`: the text found, empty for mappings and lists.
    case wrongType = "wrong-type"
    /// A key without a value, or an empty text. `expected`: the shape wanted.
    case emptyValue = "empty-value"
    /// A text outside its closed list. `got`; `expected`: the list; `nearest`: the likely one or empty.
    case unknownValue = "unknown-value"
    /// The same value twice in a list of different values. `value`, `first`: line of the first.
    case repeatedValue = "repeated-value"
    /// A text in a language that the file does not declare. `language`; `expected`: the declared ones; `nearest`.
    case unknownLanguage = "unknown-language"
    /// A text lacks the language that every text must have. `language`.
    case missingLanguage = "missing-language"

    package var argumentNames: [String] {
        switch self {
        case .fileNotFound, .emptyFile, .yamlMergeKey: []
        case .fileUnreadable: ["reason"]
        case .encodingNotUTF8, .keyNotText: ["got"]
        case .forbiddenCharacter: ["character"]
        case .yamlSyntax: ["context", "detail"]
        case .yamlTooLarge: ["limit"]
        case .duplicateKey: ["first", "key"]
        case .unknownKey: ["expected", "key", "nearest"]
        case .missingKey: ["key"]
        case .wrongType: ["expected", "got", "value"]
        case .emptyValue: ["expected"]
        case .unknownValue: ["expected", "got", "nearest"]
        case .repeatedValue: ["first", "value"]
        case .unknownLanguage: ["expected", "language", "nearest"]
        case .missingLanguage: ["language"]
        }
    }
}
