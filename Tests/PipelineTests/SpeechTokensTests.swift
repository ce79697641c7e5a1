import Articles
import Foundation
import Support
import Testing
import Text

@testable import Pipeline

/// The signs of a token say what the lexicon and its letters say.
@Suite struct SpeechTokensTests {
    private static let folding = Folding()

    private static func tokens(_ text: String, _ language: Language) throws -> SpeechTokens {
        let lexicon = Lexicon(language, folding: folding)
        let bytes = Array(text.utf8)
        let tokens = try Segmenter(folding: folding).tokens(of: bytes, body: 0..<bytes.count, lexicon: lexicon)
        return SpeechTokens(tokens, words: SpeechWords(lexicon: lexicon), mentions: [])
    }

    private static func corpus(_ language: Language) throws -> String {
        let folder = Project.root.appending(path: "Corpus/Articles/\(language.rawValue)")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
            .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined(separator: "\n\n")
    }

    @Test(arguments: [Language.english, .arabic, .sorani]) func signsOfTheCorpus(language: Language) throws {
        let tokens = try Self.tokens(
            Self.corpus(language)
                + "\n\nTHAT thát al-that I “As-that” sees agreed feed ing Daily; (no): [so-called] IT.",
            language)
        let lexicon = tokens.words.lexicon
        for index in 0..<tokens.count {
            let word = tokens.string(at: index)
            for (known, sign) in KnownWords.lists where known.count == 1 {
                #expect(tokens.has(sign, index) == tokens.isWord(index, known[0]), "\(known[0]) of \(word)")
            }
            let isSpeaker = ["he", "she", "they", "it", "i", "we"].contains(word.lowercased())
            #expect(tokens.has(.speakers, index) == isSpeaker, "\(word)")
            for (name, sign) in [("roles", SpeechSigns.roles), ("prepositions", .prepositions), ("said-verbs", .said)] {
                let wordClass = try #require(Lexicon.wordClass(named: name))
                #expect(tokens.has(sign, index) == lexicon.has(wordClass, tokens.base, index), "\(name) of \(word)")
            }
            #expect(tokens.titleLength(index) == tokens.length(tokens.words.titles, index), "\(word)")
            #expect(tokens.sourceLength(index) == tokens.length(tokens.words.accordingTo, index), "\(word)")
            #expect(tokens.has(.ing, index) == (word.utf8.count > 3 && word.lowercased().hasSuffix("ing")), "\(word)")
            #expect(tokens.has(.ed, index) == (word.utf8.count > 2 && word.lowercased().hasSuffix("ed")), "\(word)")
            #expect(tokens.isComma(index) == [",", "،"].contains(word))
            #expect(tokens.isSemicolon(index) == [";", "؛"].contains(word))
            #expect(tokens.isSentenceEnd(index) == [".", "!", "?"].contains(word))
        }
        #expect(!tokens.has(.that, -1) && !tokens.has(.that, tokens.count))
    }

    @Test func answersAreKept() throws {
        let tokens = try Self.tokens("The report said the base was ours.", .english)
        for _ in 0..<2 {
            #expect(!tokens.isReporting(1) && tokens.isReporting(2) && tokens.isSaying(2))
            #expect(tokens.isFinite(5) && !tokens.isFinite(4))
        }
    }

    @Test func wordsAreKnownAsTheyAreSpelt() throws {
        let words = SpelledWords(["إلى", "ما"])
        let tokens = try Self.tokens("إلى الى ا\u{655}لى ما ماء", .arabic)
        #expect((0..<tokens.count).map { words.contain($0, of: tokens) } == [true, false, true, true, false])
        #expect(tokens.isSpelled(3, "ما") && !tokens.isSpelled(4, "ما") && tokens.isSpelled(4, endingIn: "اء"))
    }
}
