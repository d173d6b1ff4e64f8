package import Definitions

/// What became of the files that people dropped, and what reading them found. Of files, not of respondents: how many
/// records a file holds is in its receipt only, for a small file of one language would tell who answered in it.
package struct QualityMaterial: Sendable {
    /// In order of intake.
    package let files: [File]
    /// By survey, then by code.
    package let remarks: [Remark]
    /// Titles of the pipeline's surveys by id.
    package let surveys: [String: LocalizedText]

    /// One dropped file.
    package struct File: Sendable {
        package let name: String
        /// Id of the survey that it answers; nil when it was refused before that was known.
        package let survey: String?
        /// The program that wrote it; nil when it was refused before that was known.
        package let exporter: Exporter?
        /// The language that its answers' labels are in; nil where it holds codes only.
        package let labelLanguage: String?
        package let verdict: Verdict
        /// How many kinds of remarks its reading gave.
        package let remarks: Int

        package enum Verdict: String, Sendable, CaseIterable {
            case accepted, replaced, rejected
        }

        package enum Exporter: String, Sendable, CaseIterable {
            case limeSurvey = "limesurvey"
            case googleForms = "googleforms"
            /// A sheet typed by hand, or of unknown make.
            case plain
        }

        package init(
            name: String, survey: String?, exporter: Exporter?, labelLanguage: String?, verdict: Verdict, remarks: Int
        ) {
            self.name = name
            self.survey = survey
            self.exporter = exporter
            self.labelLanguage = labelLanguage
            self.verdict = verdict
            self.remarks = remarks
        }
    }

    /// All remarks of one code on the files of one survey.
    package struct Remark: Sendable {
        /// Empty for tables that people keep by hand.
        package let survey: String
        /// The stable key of the message catalogue.
        package let code: String
        package let severity: Severity
        /// How many there are, and on how many files.
        package let count: Int
        package let files: Int
        package let subject: Subject
        /// What it means and what to do, by language of a workbook.
        package let words: [String: Words]

        package enum Severity: String, Sendable, CaseIterable {
            case blocking, warning, note
        }

        /// What they are about, and so what their number tells.
        package enum Subject: Sendable {
            /// Nothing of people.
            case files
            /// How many people something is true of.
            case responses
            /// How many responses there are of a territory or a language, or of an unknown one.
            case groups
        }

        package struct Words: Sendable {
            package let meaning: String
            package let remedy: String

            package init(meaning: String, remedy: String) {
                self.meaning = meaning
                self.remedy = remedy
            }
        }

        package init(
            survey: String, code: String, severity: Severity, count: Int, files: Int, subject: Subject,
            words: [String: Words]
        ) {
            self.survey = survey
            self.code = code
            self.severity = severity
            self.count = count
            self.files = files
            self.subject = subject
            self.words = words
        }
    }

    package init(files: [File], remarks: [Remark], surveys: [String: LocalizedText]) {
        self.files = files
        self.remarks = remarks
        self.surveys = surveys
    }
}
