/// One answer in one byte: the index of the answer in its answer set, or why there is none.
///
/// Kinds of missing stay apart to the end: a blank is not a zero and not "non concerné". *Not concerned* and *don't know*
/// are answers of their scale and keep their own index; the scale says what they mean.
package enum AnswerCode {
    /// Answer sets have at most this many answers; a higher byte is a kind of missing.
    @inlinable package static var limit: Int { 240 }
    /// The file has no column for the question.
    @inlinable package static var notAsked: UInt8 { 250 }
    /// The question's condition was not met: the respondent did not see it.
    @inlinable package static var notShown: UInt8 { 251 }
    /// Shown and left empty.
    @inlinable package static var noAnswer: UInt8 { 252 }
    /// A cell that could not be read; a remark says why.
    @inlinable package static var unreadable: UInt8 { 253 }
    /// State of a multi-answer or integer that was read: its value stands in the column.
    @inlinable package static var answered: UInt8 { 0 }
}
