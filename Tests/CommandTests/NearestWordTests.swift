import Testing

@testable import raqim

@Suite struct NearestWordTests {
    @Test(arguments: [
        ("--ofsets", "--offsets"), ("--prety", "--pretty"), ("--forec", "--force"), ("--Out", "--out"),
        ("--publishd", "--published"),
    ])
    func findsWhatWasMeant(typed: String, meant: String) {
        let words = ["--offsets", "--pretty", "--force", "--out", "--published", "--why"]
        #expect(NearestWord.to(typed, among: words) == meant)
    }

    @Test func saysNothingOfWhatIsFar() {
        #expect(NearestWord.to("--quick", among: ["--offsets", "--out"]) == nil)
        #expect(NearestWord.to("x", among: []) == nil)
    }

    @Test func countsSlips() {
        #expect(NearestWord.slips(from: "mosul", to: "mosul") == 0)
        #expect(NearestWord.slips(from: "mosul", to: "msoul") == 1)
        #expect(NearestWord.slips(from: "mosul", to: "") == 5)
        #expect(NearestWord.slips(from: "erbil", to: "arbil") == 1)
    }
}
