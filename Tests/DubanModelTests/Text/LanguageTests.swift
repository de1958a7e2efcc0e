import DubanModel
import Testing
import TestSupport

struct LanguageTests {
    @Test(arguments: [
        ("zh-Hans", Language.simplifiedChinese), ("zh_CN.UTF-8", .simplifiedChinese), ("ZH", .simplifiedChinese),
        ("en", .english), ("en_GB.UTF-8", .english), ("C", .english), ("C.UTF-8", .english), ("POSIX", .english),
    ])
    func localeTagsNameALanguage(tag: String, language: Language) {
        #expect(Language(tag: tag) == language)
    }

    @Test(arguments: ["", "fr", "de_DE.UTF-8", "e", "cs_CZ"])
    func otherTagsNameNone(_ tag: String) {
        #expect(Language(tag: tag) == nil)
    }

    @Test func englishStandsInForAMissingTranslation() {
        #expect(LocalizedText("task")(.simplifiedChinese) == "task")
        #expect(LocalizedText("task", zh: "任务")(.simplifiedChinese) == "任务")
    }
}
