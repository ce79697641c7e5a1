internal import CWords

/// A word class of Models/Words by number: `en/months` and `ar/months` are one class, “months”, in two lexicons.
@frozen
public struct WordClass: Hashable, Sendable {
    public let number: UInt8
    @inlinable
    public init(number: UInt8) { self.number = number }
}

/// Up to 128 word classes at once.
@frozen
public struct WordClasses: Hashable, Sendable {
    @usableFromInline var low: UInt64 = 0
    @usableFromInline var high: UInt64 = 0
    public init() {}
    public init(_ classes: [WordClass]) { for each in classes { insert(each) } }
    public mutating func insert(_ each: WordClass) {
        if each.number < 64 { low |= 1 << UInt64(each.number) } else { high |= 1 << UInt64(each.number - 64) }
    }
    @inlinable @inline(__always)
    public func contains(_ each: WordClass) -> Bool {
        (each.number < 64 ? low >> UInt64(each.number) : high >> UInt64(each.number - 64)) & 1 == 1
    }
    @inlinable @inline(__always)
    public func meets(_ other: WordClasses) -> Bool { (low & other.low) | (high & other.high) != 0 }
    @inlinable
    public var isEmpty: Bool { low | high == 0 }
}

/// The classes of the word in one row of a lexicon, and those of the phrases that begin with it.
@frozen
public struct RowClasses: Sendable {
    @usableFromInline let word: WordClasses
    @usableFromInline let phrase: WordClasses

    /// Whether the word itself is in `wordClass`.
    @inlinable @inline(__always)
    public func contains(_ wordClass: WordClass) -> Bool { word.contains(wordClass) }
    /// Whether the word itself is in one of `classes`.
    @inlinable @inline(__always)
    public func meets(_ classes: WordClasses) -> Bool { word.meets(classes) }
    /// Whether the word is, or begins, a member of `wordClass`.
    @inlinable @inline(__always)
    public func begins(_ wordClass: WordClass) -> Bool { word.contains(wordClass) || phrase.contains(wordClass) }
}

/// The words of one language that rules speak of, each with its classes and their values, read from the lists of
/// Models/Words that are built into the binary. Row 0 is every word that no list has.
public struct Lexicon: Sendable {
    public let language: Language
    /// Classes of the single word in each row.
    public private(set) var classes: [WordClasses] = [WordClasses()]
    /// Classes of phrases that begin with the word in each row.
    public private(set) var phraseClasses: [WordClasses] = [WordClasses()]
    private var values = ClassValues()
    /// Numbers of the classes in order of their names; stages ask for them by name for every article.
    private static let classNumbers: [String: UInt8] = Self.allClassNumbers()
    private var table: WordTable
    private var phraseIndex = PhraseIndex()
    private var rowsOfClass: [[Int]] = []
    /// Words that tell the language of a text.
    private var stopWords = KeySet()

    /// The lexicon of `language`; rules may add words of their own with `row(adding:)` before it is used.
    package init(_ language: Language, folding: Folding) {
        self.language = language
        let lists = Self.lists(of: language)
        // Some fourteen bytes a word; room that is never used costs nothing.
        let room = lists.reduce(0) { $0 + $1.bytes.count } / 14
        table = WordTable(room: room)
        classes.reserveCapacity(room * 2)
        phraseClasses.reserveCapacity(room * 2)
        var reader = WordListReader(folding: folding)
        var phrases = PhraseList()
        for (wordClass, bytes) in lists {
            reader.read(
                bytes, word: { key, value in add(key, to: wordClass, value: value) },
                phrase: { keys, value in add(keys, to: wordClass, value: value, &phrases) })
        }
        values.sort(rowCount: classes.count)
        phraseIndex = PhraseIndex(phrases, rowCount: classes.count)
        rowsOfClass = Self.rowsOfClass(classes, phraseClasses)
        stopWords = KeySet(classes.indices.filter { classes[$0].meets(Self.stopWords) }.map(table.key))
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

    /// The classes of the word in `row`, and of the phrases that begin with it.
    @inline(__always)
    func classes(ofRow row: Int) -> RowClasses { RowClasses(word: classes[row], phrase: phraseClasses[row]) }

    /// Row of the word with `key`, 0 when no list has it.
    @inline(__always)
    public func row(_ key: WordKey) -> Int32 { table[key] }

    /// Row of the word with `key`, made when it is new; for words that stand in rules.
    public mutating func row(adding key: WordKey) -> Int32 { intern(key) }

    public var rowCount: Int { classes.count }

    private mutating func intern(_ key: WordKey) -> Int32 {
        let row = table.row(adding: key)
        if Int(row) == classes.count {
            classes.append(WordClasses())
            phraseClasses.append(WordClasses())
        }
        return row
    }

    private mutating func add(_ key: WordKey, to wordClass: WordClass, value: Int32?) {
        let row = intern(key)
        classes[Int(row)].insert(wordClass)
        if let value { values.add(value, of: wordClass, to: Int(row)) }
    }

    /// Adds a phrase of two words or more.
    private mutating func add(
        _ keys: [WordKey], to wordClass: WordClass, value: Int32?, _ phrases: inout PhraseList
    ) {
        let first = phrases.words.count
        for key in keys { phrases.words.append(intern(key)) }
        phraseClasses[Int(phrases.words[first])].insert(wordClass)
        phrases.end(of: wordClass, value: value)
    }

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
    public func firstRows(of wordClass: WordClass) -> [Int] { rowsOfClass[Int(wordClass.number)] }

    /// Rows by class, gathered in one pass because rules ask for most classes.
    private static func rowsOfClass(_ classes: [WordClasses], _ phraseClasses: [WordClasses]) -> [[Int]] {
        var rows = [[Int]](repeating: [], count: 128)
        for row in classes.indices {
            var low = classes[row].low | phraseClasses[row].low
            var high = classes[row].high | phraseClasses[row].high
            while low != 0 {
                rows[low.trailingZeroBitCount].append(row)
                low &= low - 1
            }
            while high != 0 {
                rows[64 + high.trailingZeroBitCount].append(row)
                high &= high - 1
            }
        }
        return rows
    }

    /// Rows of the words that stand second in the phrases of `wordClass`.
    public func secondRows(of wordClass: WordClass) -> [Int32] { phraseIndex.secondRows(of: wordClass) }

    /// Whether the single token `index` is in `wordClass`.
    @inlinable @inline(__always)
    public func has(_ wordClass: WordClass, _ tokens: Tokens, _ index: Int) -> Bool {
        tokens.classes[index].word.contains(wordClass)
    }

    @usableFromInline
    func phraseLength(of wordClass: WordClass, in tokens: Tokens, at index: Int) -> Int {
        phraseIndex.phrase(of: wordClass, in: tokens, at: index).map { phraseIndex.length($0) } ?? 0
    }

    /// The value that `wordClass` gives to the member at token `index` (the longest), nil when it has none.
    public func value(of wordClass: WordClass, in tokens: Tokens, at index: Int) -> Int? {
        let classes = tokens.classes[index]
        if classes.phrase.contains(wordClass),
            let phrase = phraseIndex.phrase(of: wordClass, in: tokens, at: index)
        {
            return phraseIndex.value(phrase, wordClass)
        }
        return classes.word.contains(wordClass) ? values[Int(tokens.rows[index]), wordClass] : nil
    }

    private static let stopWords = WordClasses(
        ["determiners", "prepositions", "pronouns", "auxiliaries", "conjunctions"].compactMap(wordClass(named:)))

    /// Whether `wanted` words or more of the first `end` bytes are stop words of this language.
    func hasStopWords(_ wanted: Int, in text: UnsafeBufferPointer<UInt8>, upTo end: Int) -> Bool {
        guard let base = text.baseAddress else { return wanted <= 0 }
        var count = 0
        var start = 0
        for index in 0...end {
            if index < end, (base[index] | 0x20) &- 0x61 < 26 { continue }
            if index > start, stopWords.contains(WordHash.keyLoweringASCII(base + start, index - start)) {
                count += 1
                if count >= wanted { return true }
            }
            start = index + 1
        }
        return count >= wanted
    }
}
