internal import Questionnaires
internal import TextFolding
internal import Timestamps

/// In which order a file's dates stand, as its sample shows.
package struct DateOrder: Sendable, Equatable {
    /// Whether `03/12/2025` is the twelfth of March: some date reads so only, and none the other way.
    package let isMonthFirst: Bool
    /// Whether no date begins with its year, and some say which of day and month stands first, none the other way: a
    /// spreadsheet wrote the whole column anew.
    package let isRewritten: Bool

    init(_ records: SampledRecords, _ meanings: [ColumnMeaning]) {
        let roles: [ParadataColumn.Role] = [.submitDate, .dateStamp, .startDate]
        var dayFirst = false
        var monthFirst = false
        var yearFirst = false
        for column in meanings.indices where roles.contains(where: { meanings[column] == .paradata($0) }) {
            for text in records.texts(in: column).keys {
                let plain = TextFolding.plain(text)
                if Timestamp(plain.utf8) != nil { yearFirst = true }
                guard let numbers = Timestamp.leadingNumbers(plain) else { continue }
                if numbers.first > 12 { dayFirst = true }
                if numbers.second > 12 { monthFirst = true }
            }
        }
        isMonthFirst = monthFirst && !dayFirst
        isRewritten = !yearFirst && monthFirst != dayFirst
    }
}
