import Testing
import Text

@Suite struct LanguageTests {
    static let lexicon = Lexicon(.english, folding: Folding())

    @Test(arguments: [
        ("The army entered the town on Monday and found it empty.", Language.english),
        ("Bombs in Mosul.", .english),
        ("دخل الجيش المدينة يوم الاثنين ووجدها فارغة.", .arabic),
        ("سوپا ڕۆژی دووشەممە چووە ناو شارەکە و هیچ کەسێک لەوێ نەبوو.", .sorani),
        ("وصل وفد من السليمانية (سلێمانی) إلى بغداد للقاء رئيس الوزراء والوزراء والنواب في اجتماع طويل.", .arabic),
        ("Die Armee zog am Montag ein.", nil),
        ("12 345 --", nil),
    ])
    func languageByScriptAndStopWords(_ text: String, _ language: Language?) {
        var text = text
        #expect(text.withUTF8 { Language(of: $0, lexicon: Self.lexicon) } == language)
    }

    @Test(arguments: [("en-GB", Language.english), ("ar_IQ", .arabic), ("ckb", .sorani), ("ku", .sorani), ("de", nil)])
    func languageByTag(_ tag: String, _ language: Language?) {
        #expect(Language(tag: tag) == language)
    }
}
