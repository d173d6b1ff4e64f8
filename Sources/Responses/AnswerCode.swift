/// One answer in one byte: the index of the answer in its answer set, or why there is none.
///
/// Kinds of missing stay apart to the end: a blank is not a zero and not "non concerné". *Not concerned* and *don't know*
/// are answers of their scale and keep their own index; the scale says what they mean.
package enum AnswerCode {
    /// Answer sets have at most this many answers; a higher byte is a kind of missing.
    package static let limit = 240
    /// The file has no column for the question.
    package static let notAsked: UInt8 = 250
    /// The question's condition was not met: the respondent did not see it.
    package static let notShown: UInt8 = 251
    /// Shown and left empty.
    package static let noAnswer: UInt8 = 252
    /// A cell that could not be read; a remark says why.
    package static let unreadable: UInt8 = 253
    /// State of a multi-answer or integer that was read: its value stands in the column.
    package static let answered: UInt8 = 0
}
