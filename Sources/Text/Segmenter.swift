internal import CICU

/// Cuts texts into tokens and sentences with ICU's rules and the conventions of names in the news: “al-Asad”, “Shia'”,
/// “Ta'mim” and “U.S.” are one token, the “'s” of “Iraq's” is told off, “Iran-backed” is three.
///
/// Holds ICU's iterators and buffers that it uses again for the next text, so it is a class, one a worker.
package final class Segmenter {
    private let cutter: OpaquePointer
    private var runEnds: [Int32] = []
    private var runKinds: [UInt8] = []
    private var sentenceEnds: [Int32] = []
    private var keys: WordKeys

    package init(folding: Folding) throws(SegmentationError) {
        var status: Int32 = 0
        guard let cutter = cicu_cutter_open(&status) else { throw .icuUnavailable(code: status) }
        self.cutter = cutter
        keys = WordKeys(folding: folding)
    }

    deinit { cicu_cutter_close(cutter) }

    /// The version of ICU that cuts.
    package static var icuVersion: String { String(cString: cicu_version()) }

    /// Cuts bytes `body` of `text` (valid UTF-8) and looks each word up in `lexicon`.
    package func tokens(
        of text: [UInt8], body: Range<Int>, lexicon: Lexicon
    ) throws(SegmentationError) -> Tokens {
        guard text.count < Int(Int32.max) else { throw .textTooLong(bytes: text.count) }
        var tokens = Tokens()
        tokens.text = text
        if body.isEmpty {
            tokens.sentenceStarts = [0]
            return tokens
        }
        let failure = text.withUnsafeBufferPointer { cut(UnsafeBufferPointer(rebasing: $0[body])) }
        if failure < 0 { throw .icuUnavailable(code: -failure) }
        text.withUnsafeBufferPointer { whole in
            var builder = TokenBuilder(text: whole, offset: body.lowerBound, end: body.upperBound, lexicon: lexicon)
            swap(&builder.keys, &keys)
            builder.build(runEnds: runEnds, runKinds: runKinds, into: &tokens)
            swap(&builder.keys, &keys)
            LineCapitals.mark(&tokens)
            SentenceBreaks(lexicon: lexicon).mark(&tokens, icuEnds: sentenceEnds, offset: body.lowerBound)
        }
        return tokens
    }

    /// Fills the run and sentence buffers; negative when ICU fails.
    private func cut(_ body: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard let base = body.baseAddress else { return 0 }
        let room = body.count + 1
        let length = Int32(body.count)
        var failure: Int32 = 0
        func fill<Element>(_ array: inout [Element], _ zero: Element, _ body: (UnsafeMutablePointer<Element>) -> Int32)
        {
            array.removeAll(keepingCapacity: true)
            _ = zero
            array = Array(unsafeUninitializedCapacity: room) { buffer, count in
                guard let start = buffer.baseAddress else { return }
                let filled = body(start)
                if filled < 0 { failure = filled } else { count = Int(filled) }
            }
        }
        runKinds = Array(unsafeUninitializedCapacity: room) { kinds, kindCount in
            guard let kindsStart = kinds.baseAddress else { return }
            var count: Int32 = 0
            fill(&runEnds, 0) { ends in
                count = cicu_words(cutter, base, length, ends, kindsStart, Int32(room))
                return count
            }
            kindCount = Int(max(0, count))
        }
        if failure < 0 { return failure }
        fill(&sentenceEnds, 0) { cicu_sentences(cutter, base, length, $0, Int32(room)) }
        return failure
    }
}
