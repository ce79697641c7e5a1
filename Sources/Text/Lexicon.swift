internal import CWords

/// The words of one language that rules speak of, each with its classes and their values, read from the lists of
/// Models/Words that are built into the binary. Row 0 is every word that no list has.
public struct Lexicon: Sendable {
    public let language: Language
    // Behind one reference, since every reader of an article keeps its lexicon.
    private var rows: LexiconRows
    /// Numbers of the classes in order of their names.
    private static let classNumbers: [String: UInt8] = Self.allClassNumbers()

    /// The lexicon of `language`; rules may add words of their own with `row(adding:)` before it is used.
    package init(_ language: Language, folding: Folding) {
        self.language = language
        rows = LexiconRows(
            Self.lists(of: language), folding: folding,
            stopWords: WordClasses(
                ["determiners", "prepositions", "pronouns", "auxiliaries", "conjunctions"].compactMap(
                    Self.wordClass(named:))))
    }

    private static func lists(of language: Language) -> [(wordClass: WordClass, bytes: UnsafeBufferPointer<UInt8>)] {
        (0..<cwords_count()).compactMap { index in
            let list = cwords_at(index)
            let path = String(cString: list.name)
            guard let slash = path.firstIndex(of: "/"), path[..<slash] == language.rawValue,
                let wordClass = wordClass(named: String(path[path.index(after: slash)...]))
            else { return nil }
            return (wordClass, UnsafeBufferPointer(start: list.bytes, count: Int(list.count)))
        }
    }

    /// The class that a list's file name gives, or nil when no list has that name.
    public static func wordClass(named name: String) -> WordClass? {
        classNumbers[name].map { WordClass(number: $0) }
    }

    private static func allClassNumbers() -> [String: UInt8] {
        var names: Set<String> = []
        for index in 0..<cwords_count() {
            let path = String(cString: cwords_at(index).name)
            if let slash = path.firstIndex(of: "/"), Language(rawValue: String(path[..<slash])) != nil {
                names.insert(String(path[path.index(after: slash)...]))
            }
        }
        let sorted = names.sorted()
        precondition(sorted.count <= 128, "more word lists than WordClasses has room for; widen it")
        return Dictionary(uniqueKeysWithValues: zip(sorted, 0...))
    }

    /// Classes of the word in `row`, and of the phrases that begin with it.
    package func classes(ofRow row: Int32) -> RowClasses { rows.words[Int(row)] }

    /// The words with their classes, for those who ask at every token.
    var words: LexiconWords { rows.words }

    /// Row of the word with `key`, 0 when no list has it.
    @inline(__always)
    package func row(_ key: WordKey) -> Int32 { rows.words.table[key] }

    /// Row of the word with `key`, made when it is new; for words that stand in rules.
    package mutating func row(adding key: WordKey) -> Int32 {
        if !isKnownUniquelyReferenced(&rows) { rows = LexiconRows(copying: rows) }
        return rows.intern(key)
    }

    package var rowCount: Int { rows.words.count }

    /// How many tokens from `index` are one member of `wordClass` (the longest), 0 when none.
    @inlinable @inline(__always)
    public func length(of wordClass: WordClass, in tokens: Tokens, at index: Int) -> Int {
        let classes = tokens.classes[index]
        if classes.phrase.contains(wordClass) {
            let length = phraseLength(of: wordClass, in: tokens, at: index)
            if length > 0 { return length }
        }
        return classes.word.contains(wordClass) ? 1 : 0
    }

    /// Rows of the words that are, or begin, a member of `wordClass`.
    package func firstRows(of wordClass: WordClass) -> ArraySlice<Int32> { rows.ofClass[wordClass] }

    /// Rows of the words that stand second in the phrases of `wordClass`.
    package func secondRows(of wordClass: WordClass) -> [Int32] { rows.phrases.secondRows(of: wordClass) }

    /// Whether the single token `index` is in `wordClass`.
    @inlinable @inline(__always)
    public func has(_ wordClass: WordClass, _ tokens: Tokens, _ index: Int) -> Bool {
        tokens.classes[index].word.contains(wordClass)
    }

    @usableFromInline
    func phraseLength(of wordClass: WordClass, in tokens: Tokens, at index: Int) -> Int {
        rows.phrases.phrase(of: wordClass, in: tokens, at: index).map { rows.phrases.length($0) } ?? 0
    }

    /// The value that `wordClass` gives to the member at token `index` (the longest), nil when it has none.
    public func value(of wordClass: WordClass, in tokens: Tokens, at index: Int) -> Int? {
        let classes = tokens.classes[index]
        if classes.phrase.contains(wordClass),
            let phrase = rows.phrases.phrase(of: wordClass, in: tokens, at: index)
        {
            return rows.phrases.value(phrase, wordClass)
        }
        return classes.word.contains(wordClass) ? rows.values[Int(tokens.rows[index]), wordClass] : nil
    }

    /// Whether `wanted` words or more of the first `end` bytes are stop words of this language.
    func hasStopWords(_ wanted: Int, in text: UnsafeBufferPointer<UInt8>, upTo end: Int) -> Bool {
        guard let base = text.baseAddress else { return wanted <= 0 }
        var count = 0
        var index = 0
        while index < end {
            let length = ASCIIWord.letters(base + index, room: end - index)
            if length > 0, rows.stopWords.contains(WordHash.keyLoweringASCII(base + index, length)) {
                count += 1
                if count >= wanted { return true }
            }
            index += length + 1
        }
        return count >= wanted
    }
}
