internal import Patterns
internal import Text

/// Whether the words around a date plan or report, for weekdays and months without a year.
struct TenseCues: Sendable {
    enum Tense { case past, future }

    private let future = Lexicon.wordClass(named: "future-cues")
    private let past = Lexicon.wordClass(named: "past-cues")
    private let reporting = Lexicon.wordClass(named: "deciding-verbs")
    private let present = Lexicon.wordClass(named: "present-cues")
    private let deadlines = Lexicon.wordClass(named: "deadline-prepositions")
    /// How many tokens away a cue may stand, so that a text without full stops costs no more than another.
    private static let reach = 200

    /// The tense of the nearest cue: before `range` in its sentence first, then behind it; nil when there is none.
    func tense(at range: Range<Int>, in article: MatchedArticle) -> Tense? {
        let tokens = article.tokens
        let sentence = tokens.sentence(Int(tokens.sentences[range.lowerBound]))
        var found: Tense?
        var index = range.lowerBound - 1
        while index >= max(sentence.lowerBound, range.lowerBound - Self.reach) {
            if let cue = cue(at: index, article) {
                found = cue
                break
            }
            index -= 1
        }
        if found == .future { return .future }
        // “Agreed to leave by Friday” plans; “had been seen a million times by Friday” reports.
        let isReport = found == nil || isReporting(index, tokens)
        if isReport, hasDeadline(before: range.lowerBound, sentence, tokens),
            !isPerfect(after: range.upperBound, sentence, tokens)
        {
            return .future
        }
        if let found { return found }
        index = range.upperBound
        while index < min(sentence.upperBound, range.upperBound + Self.reach) {
            if let cue = cue(at: index, article) { return cue }
            index += 1
        }
        return nil
    }

    /// Whether “today” at `range` means these days: “as it is today”, “lives in exile today”; not “the court today
    /// rejects”.
    func isPresent(at range: Range<Int>, in article: MatchedArticle) -> Bool {
        let tokens = article.tokens
        guard let present else { return false }
        let sentence = tokens.sentence(Int(tokens.sentences[range.lowerBound]))
        let next = range.upperBound
        let endsClause = next >= sentence.upperBound || tokens.shapes[next].contains(.punctuation)
        if isStill(before: range.lowerBound, sentence, tokens) { return true }
        let first = max(sentence.lowerBound, range.lowerBound - Self.reach)
        for index in stride(from: range.lowerBound - 1, through: first, by: -1) {
            if tokens.classes[index].contains(present) { return endsClause || index == range.lowerBound - 1 }
            if cue(at: index, article) != nil { return false }
        }
        return false
    }

    /// “Is still used today in prisons”, against “are still searching today”, which happens on a day.
    private func isStill(before index: Int, _ sentence: Range<Int>, _ tokens: Tokens) -> Bool {
        for place in stride(from: index - 1, through: max(sentence.lowerBound, index - 5), by: -1) {
            if tokens.shapes[place].contains(.punctuation) { return false }
            guard tokens.writtenWord(at: place) == "still" else { continue }
            return place + 1 == index || !tokens.string(at: place + 1).hasSuffix("ing")
        }
        return false
    }

    private func cue(at index: Int, _ article: MatchedArticle) -> Tense? {
        let tokens = article.tokens
        guard tokens.isWord(index) else { return nil }
        if tokens.rows[index] != 0 {
            if let future, isMember(of: future, index, article) { return .future }
            if let past, isMember(of: past, index, article) { return .past }
        }
        if tokens.shapes[index].contains(.arabic) { return isArabicFuture(index, tokens) ? .future : nil }
        return isRegularPast(index, tokens) ? .past : nil
    }

    @inline(__always)
    private func isMember(of wordClass: WordClass, _ index: Int, _ article: MatchedArticle) -> Bool {
        article.tokens.classes[index].begins(wordClass)
            && article.lexicon.length(of: wordClass, in: article.tokens, at: index) > 0
    }

    /// Verbs of saying and deciding, whose sentence may plan behind them: “said the base would close by May”.
    private func isReporting(_ index: Int, _ tokens: Tokens) -> Bool {
        guard let reporting, index >= 0 else { return false }
        return tokens.classes[index].contains(reporting)
    }

    /// Nouns and verbs of the past that begin as the Arabic future does, with سي or ست: “سيارة”, “سيطر”.
    private static let arabicStems: [StaticString] = [
        "سيار", "سياس", "سيطر", "سيد", "سيف", "سينا", "سير", "سيل", "سيئ", "سياد", "سياق", "سياح", "سيم", "سيبير",
        "ستة", "ستين",
        "ستون", "ستار", "ستر", "ستاد", "ستود", "ستيف", "ستال",
    ]

    /// “ستجتمع”, “سيبدأ”: the particle س before the present.
    private func isArabicFuture(_ index: Int, _ tokens: Tokens) -> Bool {
        let start = Int(tokens.starts[index])
        // Two bytes a letter; five letters at least.
        guard Int(tokens.ends[index]) - start >= 10, tokens.text[start] == 0xD8, tokens.text[start + 1] == 0xB3 else {
            return false
        }
        let second = (tokens.text[start + 2], tokens.text[start + 3])
        guard second == (0xD9, 0x8A) || second == (0xD8, 0xAA) else { return false }
        if ArabicLetters.arePlain(tokens, index) {
            for stem in Self.arabicStems where ArabicLetters.begins(tokens, index, with: stem) { return false }
            return true
        }
        let word = tokens.string(at: index)
        return !Self.arabicStems.contains { word.hasPrefix("\($0)") }
    }

    private func isRegularPast(_ index: Int, _ tokens: Tokens) -> Bool {
        let end = Int(tokens.ends[index])
        guard end - Int(tokens.starts[index]) >= 5, !tokens.isCapital(index) else { return false }
        return tokens.text[end - 1] == UInt8(ascii: "d") && tokens.text[end - 2] == UInt8(ascii: "e")
    }

    /// “By”, “until”, “ahead of” right before the date, perhaps with “the end of” between.
    private func hasDeadline(before index: Int, _ sentence: Range<Int>, _ tokens: Tokens) -> Bool {
        guard let deadlines, index > sentence.lowerBound else { return false }
        guard tokens.classes[index - 1].contains(deadlines) else { return false }
        // “9 April through 17 April” is a range, and its end no deadline.
        let isRange = index - 2 >= sentence.lowerBound && tokens.shapes[index - 2].contains(.hasDigit)
        return !isRange || tokens.word(at: index - 1) == "by" || tokens.word(at: index - 1) == "due"
    }

    /// “By March, the group had taken”: a deadline that lies behind.
    private func isPerfect(after index: Int, _ sentence: Range<Int>, _ tokens: Tokens) -> Bool {
        for place in index..<min(index + 9, max(index, sentence.upperBound)) where tokens.isWord(place) {
            let word = tokens.word(at: place)
            if word == "had" || word == "was" || word == "were" { return true }
        }
        return false
    }
}
