internal import CICU

/// Cuts texts into tokens and sentences with ICU's rules and the conventions of names in the news: “al-Asad”, “Shia'”,
/// “Ta'mim” and “U.S.” are one token, the “'s” of “Iraq's” is told off, “Iran-backed” is three.
///
/// Holds memory that it uses again for the next text, so it is a class, one a worker.
package final class Segmenter {
    private let cutter: OpaquePointer
    /// Records of runs between word boundaries, and of sentences.
    private var runs = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 0)
    private var sentences = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 0)
    /// Of the text before, and used again for the next one when nobody holds its tokens.
    private var memory = TokenMemory()
    private let folding: Folding
    /// Nil while a text is cut: whoever holds it alone writes into its memory and copies nothing.
    private var keys: WordKeys?
    private let breaks = SentenceBreaks()

    /// Texts longer than this in bytes are rare enough to give their memory back.
    private static let longText = 1 << 20

    package init(folding: Folding) throws(SegmentationError) {
        var status: Int32 = 0
        guard let cutter = cicu_cutter_open(&status) else { throw .icuUnavailable(code: status) }
        self.cutter = cutter
        self.folding = folding
    }

    deinit {
        cicu_cutter_close(cutter)
        runs.deallocate()
        sentences.deallocate()
    }

    /// The version of ICU that cuts.
    package static var icuVersion: String { String(cString: cicu_version()) }

    /// Cuts bytes `body` of `text` (valid UTF-8) and looks each word up in `lexicon`.
    package func tokens(
        of text: [UInt8], body: Range<Int>, lexicon: Lexicon
    ) throws(SegmentationError) -> Tokens {
        guard text.count < Int(CICU_LONGEST_TEXT) else { throw .textTooLong(bytes: text.count) }
        if !isKnownUniquelyReferenced(&memory) { memory = TokenMemory() }
        text.withUnsafeBufferPointer { memory.begin($0) }
        // Without a base address a text has no bytes, and then no body.
        guard !body.isEmpty, let base = memory.text.baseAddress else { return memory.tokens }
        let start = base + body.lowerBound
        let runCount = Self.fill(&runs, body.count) { cicu_words(cutter, start, Int32(body.count), $0) }
        let sentenceCount = Self.fill(&sentences, body.count) {
            cicu_sentences(cutter, start, Int32(body.count), $0)
        }
        let failure = min(runCount, sentenceCount)
        if failure < 0 { throw .icuUnavailable(code: -failure) }
        var builder = TokenBuilder(
            text: memory.text, offset: body.lowerBound, end: body.upperBound, lexicon: lexicon,
            keys: keys ?? WordKeys(folding: folding))
        keys = nil
        memory.columns.begin(room: Int(runCount))
        builder.build(UnsafeBufferPointer(rebasing: runs[..<Int(runCount)]), into: &memory.columns)
        keys = builder.keys
        breaks.mark(
            &memory.columns, UnsafeBufferPointer(rebasing: sentences[..<Int(sentenceCount)]), text: base,
            offset: body.lowerBound)
        let tokens = memory.tokens
        if body.count > Self.longText { giveBack() }
        return tokens
    }

    /// Lets `cut` write records for a text of `length` bytes; gives their number, negative when ICU fails.
    private static func fill(
        _ records: inout UnsafeMutableBufferPointer<UInt32>, _ length: Int,
        _ cut: (UnsafeMutablePointer<UInt32>) -> Int32
    ) -> Int32 {
        if records.count < length + 2 {
            records.deallocate()
            records = .allocate(capacity: length + length / 4 + 64)
        }
        return records.baseAddress.map(cut) ?? 0
    }

    private func giveBack() {
        for records in [runs, sentences] { records.deallocate() }
        runs = .allocate(capacity: 0)
        sentences = .allocate(capacity: 0)
        memory = TokenMemory()
    }
}
