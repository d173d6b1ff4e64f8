/// Words that workbooks of a language use in fixed places.
struct SheetWords {
    /// What begins the line on how to read the sheet.
    let reading: [String]
    /// What begins the line on where figures come from.
    let source: [String]
    /// Headers of the number of answers behind a figure.
    let respondents: [String]
    /// Words after a difference of shares.
    let points: [String]
    /// Header of figures of an earlier wave that stand without a comparison.
    let earlier: [String]

    /// Of a primary language; nil for one whose words aren't known here.
    static func of(_ language: String) -> SheetWords? {
        switch language {
        case "fr":
            SheetWords(
                reading: ["Lecture"], source: ["Source"], respondents: ["Réponses", "Répondants"],
                points: ["points", "point"], earlier: ["Précédent"])
        case "de":
            SheetWords(
                reading: ["Lesehilfe", "Lesebeispiel"], source: ["Quelle"], respondents: ["Antworten", "Antwortende"],
                points: ["Prozentpunkte", "Punkte", "Punkt"], earlier: ["Vorher"])
        case "en":
            SheetWords(
                reading: ["How to read", "Reading"], source: ["Source"],
                respondents: ["Responses", "Respondents", "Answers"],
                points: ["percentage points", "points", "point"], earlier: ["Previous"])
        case "it":
            SheetWords(
                reading: ["Lettura", "Come leggere"], source: ["Fonte", "Fonti"],
                respondents: ["Risposte", "Rispondenti"],
                points: ["punti", "punto"], earlier: ["Precedente"])
        case "ar":
            SheetWords(
                reading: ["طريقة القراءة", "القراءة", "قراءة", "كيف تُقرأ"], source: ["المصدر", "المصادر"],
                respondents: ["الإجابات", "الردود", "إجابات"], points: ["نقطة", "نقاط"], earlier: ["السابق"])
        default: nil
        }
    }
}
