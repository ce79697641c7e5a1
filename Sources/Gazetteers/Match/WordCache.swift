internal import Text

/// What the words met so far mean to one gazetteer: the root of the names that begin with a word, and the words that it
/// sounds like. News repeats its words, so most are looked up and heard once.
///
/// Not safe to share: a worker has one for each gazetteer. Holds 8,192 words (256 KiB); a word that needs the place of
/// another takes it.
package final class WordCache {
    // A class, because it owns its memory and lives through many articles.
    private let slots: UnsafeMutablePointer<WordInGazetteer>
    private let pairs: UnsafeMutablePointer<(key: UInt64, word: UInt32)>
    private var roots = UnsafeMutablePointer<UInt32>.allocate(capacity: 0)
    private var rootCount = 0
    private let gazetteer: Gazetteer
    private static let count = 8192
    private static let pairCount = 4096

    package init(gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        slots = .allocate(capacity: Self.count)
        slots.initialize(repeating: WordInGazetteer(), count: Self.count)
        pairs = .allocate(capacity: Self.pairCount)
        pairs.initialize(repeating: (0, 0), count: Self.pairCount)
    }

    deinit {
        slots.deallocate()
        pairs.deallocate()
        roots.deallocate()
    }

    /// The word with `key`; the pointer holds until the next call.
    @inline(__always)
    func word(_ key: WordKey) -> UnsafeMutablePointer<WordInGazetteer> {
        let slot = slots + Int(truncatingIfNeeded: key >> 20) & (Self.count - 1)
        if slot.pointee.key != key || key == 0 {
            let word = gazetteer.word(key)
            slot.pointee = WordInGazetteer(key: key, word: word, root: gazetteer.root(word))
        }
        return slot
    }

    /// The root of each word, valid until the next call; what is no word has one too. All at once, so that the processor
    /// waits for the memory of many words at a time.
    func roots(of tokens: Tokens) -> UnsafeMutablePointer<UInt32> {
        if tokens.count > rootCount {
            roots.deallocate()
            rootCount = tokens.count + tokens.count / 4 + 64
            roots = .allocate(capacity: rootCount)
        }
        for index in 0..<tokens.count { roots[index] = word(tokens.keys[index]).pointee.root }
        return roots
    }

    /// The word that two words written as one sound like, 0 for none; `hear` is asked when they are new.
    @inline(__always)
    func pair(_ first: WordKey, _ second: WordKey, _ hear: () -> UInt32) -> UInt32 {
        let key = (first &* 0x9E37_79B9_7F4A_7C15) ^ second
        let slot = pairs + Int(truncatingIfNeeded: key >> 20) & (Self.pairCount - 1)
        if slot.pointee.key != key || key == 0 { slot.pointee = (key, hear()) }
        return slot.pointee.word
    }
}

/// One word: numbers of the gazetteer's words, 0 for none.
struct WordInGazetteer {
    var key: WordKey = 0
    var word: UInt32 = 0
    /// The node that names beginning with the word lead through.
    var root: UInt32 = 0
    var isHeard = false
    /// Whether names begin with a word of this sound.
    var opens = false
    /// The word with the same sound.
    var full: UInt32 = 0
    /// The word with the same consonants.
    var bare: UInt32 = 0
    /// The word that it misses by one letter.
    var slip: UInt32 = 0
}
