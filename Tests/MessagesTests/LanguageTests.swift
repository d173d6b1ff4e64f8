import Messages
import Testing

@Suite struct LanguageTests {
    @Test(arguments: [
        (["LANG": "fr_FR.UTF-8"], MessageLanguage.fr), (["LANG": "de"], .de), (["LANG": "de-CH"], .de),
        (["LANG": "FR"], .fr), (["LANG": "fr@euro"], .fr), (["LANG": "C.UTF-8"], .en), (["LANG": "POSIX"], .en),
        (["LANG": "it_CH.UTF-8"], .en), (["LANG": "frr_DE"], .en), ([:], .en),
    ])
    func aLocaleNamesItsLanguage(_ environment: [String: String], _ language: MessageLanguage) {
        #expect(MessageLanguage(environment: environment) == language)
    }

    @Test(arguments: [
        (["LC_ALL": "de_CH", "LC_MESSAGES": "fr_FR", "LANG": "en_GB"], MessageLanguage.de),
        (["LC_MESSAGES": "fr_FR", "LANG": "de_CH"], .fr), (["LC_ALL": "", "LANG": "de_CH"], .de),
        (["LC_ALL": "C", "LANG": "de_CH"], .en), (["LC_TIME": "fr_FR"], .en),
    ])
    func variablesRankAsInPosix(_ environment: [String: String], _ language: MessageLanguage) {
        #expect(MessageLanguage(environment: environment) == language)
    }
}
