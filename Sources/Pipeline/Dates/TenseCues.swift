internal import Patterns
internal import Text

/// Whether the words around a date plan or report, for weekdays and months without a year.
struct TenseCues: Sendable {
    enum Tense { case past, future }

    private let future = Lexicon.wordClass(named: "future-cues")
    private let past = Lexicon.wordClass(named: "past-cues")
    private let reporting = Lexicon.wordClass(named: "deciding-verbs")
    private let present = Lexicon.wordClass(named: "present-cues")
    private let determiners = Lexicon.wordClass(named: "determiners")
    private let weekdays = Lexicon.wordClass(named: "weekdays")
    private let deadlines = Lexicon.wordClass(named: "deadline-prepositions")
    /// How many tokens away a cue may stand, so that a text without full stops costs no more than another.
    private static let reach = 200

    /// The tense of the nearest cue: before `range` in its sentence first, then behind it; nil when there is none.
    func tense(at range: Range<Int>, in article: MatchedArticle) -> Tense? {
        let tokens = article.tokens
        let sentence = tokens.sentence(Int(tokens.sentences[range.lowerBound]))
        if isSet(before: range.lowerBound, sentence, tokens) { return .future }
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
        if let found {
            return isPlannedBefore(index, range.lowerBound, sentence, article) ? .future : found
        }
        index = range.upperBound
        while index < min(sentence.upperBound, range.upperBound + Self.reach) {
            if let cue = cue(at: index, article) { return cue }
            index += 1
        }
        return nil
    }

    /// Whether the sentence tells before the date at `range` what “had” happened by then: “the armies had met in August”.
    func looksBack(at range: Range<Int>, in article: MatchedArticle) -> Bool {
        let tokens = article.tokens
        let sentence = tokens.sentence(Int(tokens.sentences[range.lowerBound]))
        let first = max(sentence.lowerBound, range.lowerBound - Self.reach)
        for index in stride(from: range.lowerBound - 1, through: first, by: -1) {
            if tokens.writtenWord(at: index) == "had" { return !tokens.shapes[index + 1].contains(.hasDigit) }
            if tokens.shapes[index].contains(.punctuation) { return false }
        }
        return false
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
            if let future, isMember(of: future, index, article) {
                return isPlanNoun(index, article) || isMonth(index, tokens) ? nil : .future
            }
            if let past, isMember(of: past, index, article) { return isOpenParticiple(index, tokens) ? nil : .past }
        }
        if tokens.shapes[index].contains(.arabic) { return isArabicFuture(index, tokens) ? .future : nil }
        if isRegularPast(index, tokens) { return isOpenParticiple(index, tokens) ? nil : .past }
        return isUnderWay(index, tokens) ? .future : nil
    }

    private static let presentForms: ShortWords = ["is", "are", "am", "’m", "'m", "’re", "'re"]
    private static let openForms: ShortWords = ["be", "is", "are", "stay", "stays", "remain", "remains", "being"]
    private static let plans: ShortWords = ["plan", "plans"]

    /// “When he is sentenced on April 22”: the present of a verb right before the day.
    private func isSet(before first: Int, _ sentence: Range<Int>, _ tokens: Tokens) -> Bool {
        for index in stride(from: first - 1, through: max(sentence.lowerBound + 1, first - 3), by: -1) {
            if isRegularPast(index, tokens) {
                return tokens.writtenWord(at: index - 1).isOne(of: Self.presentForms)
            }
            if tokens.shapes[index].contains(.punctuation) { return false }
        }
        return false
    }

    /// “Hopes to have everyone reconnected by Sunday”, “called a session for Sunday”: a deadline behind a plan, with no
    /// verb of the past but a participle between, or a day that something is for.
    private func isPlannedBefore(_ cue: Int, _ first: Int, _ sentence: Range<Int>, _ article: MatchedArticle) -> Bool {
        let tokens = article.tokens
        guard first > sentence.lowerBound else { return false }
        if tokens.writtenWord(at: first - 1) == "for" { return isWeekday(first, tokens) }
        guard hasDeadline(before: first, sentence, tokens), isRegularPast(cue, tokens) else { return false }
        for index in stride(from: cue - 1, through: max(sentence.lowerBound, cue - 12), by: -1) {
            guard let found = self.cue(at: index, article) else { continue }
            // “To have”: no past either.
            let isInfinitive =
                index > 0 && tokens.writtenWord(at: index) == "have" && tokens.writtenWord(at: index - 1) == "to"
            if !isInfinitive { return found == .future }
        }
        return false
    }

    private func isWeekday(_ index: Int, _ tokens: Tokens) -> Bool {
        guard let weekdays, tokens.classes[index].contains(weekdays) else { return false }
        return index + 1 >= tokens.count || !tokens.shapes[index + 1].contains(.possessive)
    }

    /// “Will be held”, “is closed”, “would stay shut”: a participle that tells of no past.
    private func isOpenParticiple(_ index: Int, _ tokens: Tokens) -> Bool {
        for back in 1...2 where index >= back {
            if tokens.shapes[index - back + 1].contains(.sentenceStart) { return false }
            if tokens.writtenWord(at: index - back).isOne(of: Self.openForms) { return true }
        }
        return false
    }

    /// “Is flying to Baghdad on Monday”: the present that goes on, beside a day, is a plan.
    private func isUnderWay(_ index: Int, _ tokens: Tokens) -> Bool {
        let end = Int(tokens.ends[index])
        guard index > 0, end - Int(tokens.starts[index]) >= 5, tokens.text[end - 1] == UInt8(ascii: "g"),
            tokens.text[end - 2] == UInt8(ascii: "n"), tokens.text[end - 3] == UInt8(ascii: "i")
        else { return false }
        return tokens.writtenWord(at: index - 1).isOne(of: Self.presentForms)
    }

    /// “From May to September”.
    private func isMonth(_ index: Int, _ tokens: Tokens) -> Bool {
        tokens.isCapital(index) && tokens.word(at: index) == "may"
    }

    /// “Laid out a $104 billion plan Monday”: the noun, which plans nothing for that day; “a plan to leave” does.
    private func isPlanNoun(_ index: Int, _ article: MatchedArticle) -> Bool {
        let tokens = article.tokens
        guard let determiners, tokens.writtenWord(at: index).isOne(of: Self.plans) else { return false }
        let next = index + 1
        if next < tokens.count, !tokens.shapes[next].contains(.paragraphBefore),
            tokens.writtenWord(at: next) == "to" || tokens.classes[next].contains(determiners)
        {
            return false
        }
        for place in stride(from: index - 1, through: max(0, index - 4), by: -1) {
            if tokens.shapes[place + 1].contains(.sentenceStart) { return false }
            if tokens.classes[place].contains(determiners) { return true }
        }
        return false
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
