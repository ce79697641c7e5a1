import Pipeline
import Records
import Support
import Testing
import Text

/// Every rule for dates has a case that it makes, and a near miss that names it: “! year, month: what it is not”.
@Suite struct DateRulesTests {
    static let languages: [(Language, String)] = [
        (.english, "dates.en"), (.arabic, "dates.ar"), (.sorani, "dates.ckb"),
    ]

    @Test func namesAreUnlike() {
        for (language, _) in Self.languages {
            let names = DateFinder.ruleNames(for: language).map(\.name)
            let twice = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
            #expect(twice.isEmpty, "\(language): two rules of one name: \(twice)")
            #expect(names.allSatisfy { !$0.contains(",") && !$0.contains(":") }, "names are listed before a colon")
        }
    }

    @Test func everyRuleHasACase() throws {
        for (language, name) in Self.languages {
            let reader = try #require(Self.reader(language))
            var used: Set<String> = []
            for example in Cases(name) where example.nearMiss == nil {
                let published = example.settings["published"].flatMap { Day(iso: $0) }
                used.formUnion(try reader.dates(in: example.text, published: published).compactMap { $0.why?.rule })
            }
            let without = DateFinder.ruleNames(for: language).filter { !$0.isVeto && !used.contains($0.name) }.map(
                \.name)
            #expect(without.isEmpty, "\(name): no case for \(without.joined(separator: ", "))")
        }
    }

    @Test func everyRuleHasANearMiss() {
        for (language, name) in Self.languages {
            var named: Set<String> = []
            for example in Cases(name) { named.formUnion(Self.rules(of: example.nearMiss ?? "")) }
            let known = Set(DateFinder.ruleNames(for: language).map(\.name))
            #expect(known.subtracting(named).isEmpty, "\(name): no near miss for \(known.subtracting(named).sorted())")
            #expect(
                named.subtracting(known).isEmpty,
                "\(name): near misses of no rule: \(named.subtracting(known).sorted())")
        }
    }

    /// The rules that the reason of a near miss names before its colon.
    static func rules(of reason: String) -> [String] {
        guard let colon = reason.firstIndex(of: ":") else { return [] }
        return reason[..<colon].split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
    }

    private static func reader(_ language: Language) -> DatesTests.Reader? {
        switch language {
        case .english: DatesTests.english
        case .arabic: DatesTests.arabic
        case .sorani: DatesTests.sorani
        }
    }
}
