/// The endings that tell English verbs and adverbs; a word that is nothing but the ending has none.
///
/// A table without branches, for nobody can foresee how the next word ends. A value over memory that it does not count:
/// whoever holds it frees it, once.
struct WordEndings: @unchecked Sendable {
    // Unchecked is sound: nothing is written once it is made.

    private struct Ending {
        /// Where the letters of the ending are among the last four of the word, the last one in the highest byte.
        var mask: UInt32 = 0
        /// The letters themselves; where there is no ending, what nothing under the mask is.
        var letters: UInt32 = .max
        var signs = SpeechSigns.none
    }

    /// By the lower five bits of the last letter.
    private let endings: UnsafePointer<Ending>
    /// The endings that words of 0, 1, 2, 3 and 4 letters or more may have.
    private let signsOfLengths: UnsafePointer<SpeechSigns>

    init() {
        let endings = UnsafeMutablePointer<Ending>.allocate(capacity: 32)
        endings.initialize(repeating: Ending(), count: 32)
        for (letters, count, signs) in [
            (UInt32(0x7300_0000), 1, SpeechSigns.s), (0x6465_0000, 2, .ed), (0x796C_0000, 2, .ly),
            (0x676E_6900, 3, .ing),
        ] {
            let mask = UInt32.max << UInt32(32 - count * 8)
            endings[Int(letters >> 24 & 31)] = Ending(mask: mask, letters: letters, signs: signs)
        }
        self.endings = UnsafePointer(endings)
        let lengths = UnsafeMutablePointer<SpeechSigns>.allocate(capacity: 5)
        lengths.initialize(repeating: .none, count: 2)
        (lengths + 2).initialize(to: .s)
        (lengths + 3).initialize(to: .s | .ed | .ly)
        (lengths + 4).initialize(to: .s | .ed | .ly | .eed | .ing)
        signsOfLengths = UnsafePointer(lengths)
    }

    func deallocate() {
        endings.deallocate()
        signsOfLengths.deallocate()
    }

    /// The endings of the word of `length` bytes before `end`.
    @inline(__always)
    func signs(_ text: UnsafeBufferPointer<UInt8>, before end: Int, length: Int) -> SpeechSigns {
        let letters = Self.lastFour(text, end) | 0x2020_2020
        let ending = endings[Int(letters >> 24 & 31)]
        let signs = letters & ending.mask == ending.letters ? ending.signs.rawValue : 0
        let agreed = letters >> 8 == 0x64_6565 ? SpeechSigns.eed.rawValue : 0
        return SpeechSigns(rawValue: (signs | agreed) & signsOfLengths[min(length, 4)].rawValue)
    }

    /// The four bytes before `end`, the last one in the highest; zeros where the text begins.
    @inline(__always)
    private static func lastFour(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> UInt32 {
        if end >= 4 {
            return UInt32(
                littleEndian: UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped + (end - 4)).loadUnaligned(
                    as: UInt32.self))
        }
        var letters: UInt32 = 0
        for place in 0..<end { letters |= UInt32(text[place]) << UInt32((4 - end + place) * 8) }
        return letters
    }
}
