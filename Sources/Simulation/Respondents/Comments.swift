/// Free words as people leave them: separators, quotes, line ends and other scripts.
enum Comments {
    /// Never empty; French where a language has none.
    static func inLanguage(_ language: String) -> [String] { byLanguage[language] ?? french }

    private static let french = [
        "Merci pour l’accueil.",
        "Il faudrait plus de places, surtout le mercredi ; les listes d’attente sont longues.",
        "On nous a répondu « revenez en septembre ».",
        "Très bien, mais :\n- horaires trop courts\n- site difficile à lire",
    ]

    private static let byLanguage: [String: [String]] = [
        "de": ["Alles gut, danke.", "Die Wartezeiten sind zu lang; \"bald\" heisst ein Jahr."],
        "en": ["Thank you!", "Forms in English, please; the website is \"French only\"."],
        "ar": ["شكرًا جزيلًا.", "أودّ الحصول على معلومات باللغة العربية، من فضلكم."],
        "tr": ["Teşekkürler.", "Çalışma saatleri daha uzun olmalı; akşam kapalı."],
        "pt": ["Obrigado.", "Faltam vagas, sobretudo à quarta-feira."],
        "es": ["Muchas gracias.", "Hacen falta más plazas; la espera es larga."],
        "it": ["Grazie.", "Servirebbero orari più lunghi, anche il sabato."],
        "sq": ["Faleminderit.", "Më shumë vende, ju lutem; pritja është e gjatë."],
    ]
}
