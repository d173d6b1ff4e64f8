/// Words of written dates in French, German and English, as folded keys.
enum DateWords {
    /// Names of the twelve months and their abbreviations. What may be two months (`jui`) is none.
    static let months: [Set<String>] = [
        ["janvier", "janv", "jan", "januar", "janner", "jaenner", "january"],
        ["fevrier", "fevr", "fev", "febr", "februar", "feb", "february"],
        ["mars", "mar", "marz", "maerz", "mrz", "march"],
        ["avril", "avr", "april", "apr"],
        ["mai", "may"],
        ["juin", "juni", "jun", "june"],
        ["juillet", "juill", "juil", "juli", "jul", "july"],
        ["aout", "aou", "august", "aug"],
        ["septembre", "septemb", "sept", "sep", "september"],
        ["octobre", "oct", "oktober", "okt", "october"],
        ["novembre", "nov", "november"],
        ["decembre", "dec", "dezember", "dez", "december"],
    ]

    static let weekdays: Set<String> = [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
        "lun", "mar", "mer", "jeu", "ven", "sam", "dim",
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
        "mo", "di", "mi", "do", "fr", "sa", "so",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    ]

    /// Words that change nothing. `du` and `au` are none of them: they tell a range of days.
    static let fillers: Set<String> = ["le", "de", "den", "dem", "der", "the", "of", "on", "a", "um", "at"]

    static let ordinals: Set<String> = ["er", "re", "e", "eme", "st", "nd", "rd", "th"]

    static let clocks: Set<String> = ["h", "uhr", "am", "pm"]
}
