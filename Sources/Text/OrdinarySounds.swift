internal import CWords

/// The sounds of ordinary words, which no derived spelling of one word may have.
package struct OrdinarySounds: Sendable {
    private var keys: Set<WordKey> = []

    /// Of the English lists of common words, demonyms, titles and roles.
    package static let english = OrdinarySounds(sounds: SoundKeys())

    private init(sounds: SoundKeys) {
        let wanted: Set<String> = [
            "en/common-words", "en/demonyms", "en/titles", "en/roles",
        ]
        for index in 0..<cwords_count() {
            let list = cwords_at(index)
            guard wanted.contains(String(cString: list.name)) else { continue }
            let text = UnsafeBufferPointer(start: list.bytes, count: Int(list.count))
            var start = 0
            for end in 0...text.count where end == text.count || Self.ends(text[end]) {
                let form = text[start..<end].filter { $0 != 0x20 }
                start = end + 1
                guard form.count > 1,
                    !text[(start - 1 - form.count > 0 ? start - 1 - form.count : 0)..<end].contains(0x23),
                    let sound = sounds.sound(of: form)
                else { continue }
                keys.insert(SoundKeys.key(full: sound.full))
                keys.insert(SoundKeys.key(bare: sound.bare))
            }
        }
    }

    private static func ends(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x7C || byte == 0x3D }

    package func contains(_ key: WordKey) -> Bool { keys.contains(key) }
}
