/// Whole records that follow one another in a file, to be read apart from the others: on another thread, say.
package struct DelimitedPart: Sendable, Equatable {
    /// First byte, from 0; a record begins there.
    package let start: Int
    /// The byte after the last one; `Int.max` for the end of the file, which only reading tells.
    let end: Int
    /// Whether it begins with the file's first record.
    package let isFirst: Bool
    /// Bytes from its beginning to the end of the file when it was cut, for estimates; 0 where that was not known.
    package let bytesToFileEnd: Int

    /// Bytes of the part, for estimates.
    package var bytes: Int { min(bytesToFileEnd, end - start) }
}

extension DelimitedReader {
    /// Bytes below which a part is not worth a thread.
    package static let standardPartBytes = 1 << 20

    /// Cuts the file into at most `count` parts of about equal size at ends of records.
    ///
    /// The place of a cut rests on this: in a record that libcsv accepts, a quote opens a field, closes it or is doubled
    /// inside, so the bytes before a place hold an odd number of quotes if and only if the place is inside quotes. Where
    /// that does not hold, an earlier part holds an error, which is then the file's error. After the cut a record
    /// begins: no blank line stands there, so `blankLinesBefore` is right in every part.
    ///
    /// - Parameter minimumBytes: parts are not made smaller than this, at least 1.
    package func parts(
        upTo count: Int, minimumBytes: Int = standardPartBytes
    ) throws(DelimitedTextError) -> [DelimitedPart] {
        let size = file.size
        let start = head.contentOffset
        let wanted = min(count, (size - start) / max(1, minimumBytes))
        var finder = RecordBoundaryFinder(quote: dialect.quote.byte, position: start)
        var cuts: [Int] = []
        for index in 1..<max(1, wanted) {
            guard let cut = try finder.boundary(after: start + (size - start) / wanted * index, in: file) else { break }
            cuts.append(cut)
        }
        return zip([start] + cuts, cuts + [Int.max]).map { part in
            DelimitedPart(
                start: part.0, end: part.1, isFirst: part.0 == start, bytesToFileEnd: max(0, size - part.0))
        }
    }

    /// The file in one part.
    package var wholeFile: DelimitedPart {
        DelimitedPart(
            start: head.contentOffset, end: .max, isFirst: true,
            bytesToFileEnd: max(0, file.size - head.contentOffset))
    }
}

extension DelimitedSummary {
    /// Adds the summary of the part that follows what this one sums up.
    package mutating func append(_ next: DelimitedSummary) {
        records += next.records
        blankLines += next.blankLines
        lineEnds += next.lineEnds
        bytes = next.bytes
        endsWithNewline = next.endsWithNewline
        endsWithBlankLine = next.endsWithBlankLine
        hasMultibyteUTF8 = hasMultibyteUTF8 || next.hasMultibyteUTF8
    }
}

extension DelimitedTextError {
    /// The error of a part as the error of the file: the same with the records and lines of `earlier`, the summary of
    /// all the parts before, counted.
    package func following(_ earlier: DelimitedSummary) -> DelimitedTextError {
        func shifted(_ place: TextPlace) -> TextPlace {
            var place = place
            place.line += earlier.lineEnds
            place.record += earlier.records
            return place
        }
        func shifted(_ field: OpenField) -> OpenField {
            OpenField(index: field.index, start: shifted(field.start), isQuoted: field.isQuoted)
        }
        return switch self {
        case .fileMissing, .notARegularFile, .unreadable, .emptyFile, .utf16, .outOfMemory, .writeFailed: self
        case .binary(let kind, let place): .binary(kind, at: shifted(place))
        case .notUTF8(let byte, let place, let suspicion):
            .notUTF8(byte: byte, at: shifted(place), suspicion: earlier.hasMultibyteUTF8 ? .damagedUTF8 : suspicion)
        case .unclosedQuote(let place): .unclosedQuote(at: shifted(place))
        case .strayQuote(let kind, let place): .strayQuote(kind, at: shifted(place))
        case .fieldTooLarge(let limit, let recordStart, let field):
            .fieldTooLarge(limit: limit, recordStart: shifted(recordStart), field: shifted(field))
        case .recordTooLarge(let limit, let recordStart, let field):
            .recordTooLarge(limit: limit, recordStart: shifted(recordStart), field: shifted(field))
        case .tooManyFields(let limit, let recordStart, let field):
            .tooManyFields(limit: limit, recordStart: shifted(recordStart), field: shifted(field))
        }
    }
}
