/// What is wrong with a line of JSON, in words.
struct JSONFault: Error, Equatable {
    let words: String

    static func expected(_ what: String, at offset: Int) -> Self { Self(words: "\(what) expected at byte \(offset)") }
    static func control(at offset: Int) -> Self { Self(words: "a bare control character at byte \(offset)") }
    static func escape(at offset: Int) -> Self { Self(words: "a broken escape at byte \(offset)") }
    static func surrogate(at offset: Int) -> Self { Self(words: "half of a surrogate pair at byte \(offset)") }
    static func twice(_ name: String) -> Self { Self(words: "the field \(name) is there twice") }
    static func noText(_ name: String) -> Self { Self(words: "no text in the field \(name)") }
    static func badID(_ name: String) -> Self {
        Self(words: "neither a string nor a whole number in the field \(name)")
    }
}
