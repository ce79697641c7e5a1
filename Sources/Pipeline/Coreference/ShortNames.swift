internal import Gazetteers
internal import Records
internal import Text

/// Short names for longer ones said before: “al-Sudani” after “Mohammed Shia' al-Sudani”, an acronym that the article puts
/// in brackets behind the name. Two people with one surname are kept apart: the last one named in full is meant.
struct ShortNames {
    private let kit: LanguageKit
    private let gazetteers: [Gazetteer]
    private let commonWords = Lexicon.wordClass(named: "common-words")

    init(kit: LanguageKit, gazetteers: [Gazetteer]) {
        self.kit = kit
        self.gazetteers = gazetteers
    }

    /// `findings` with the short mentions between them, and a reference for each that has no entry.
    func complete(_ findings: [Finding], in tokens: Tokens) -> [Finding] {
        var findings = findings
        var result: [Finding] = []
        var referenceOfName: [[WordKey]: Int32] = [:]
        var lastByName: [WordKey: Int] = [:]
        var lastByAcronym: [WordKey: Int] = [:]
        var nextReference: Int32 = 1
        var free = 0

        func note(_ index: Int) {
            let finding = result[index]
            if finding.type == .person, finding.tokens.count > 1 {
                let last = finding.tokens.upperBound - 1
                lastByName[tokens.keys[last]] = index
            }
        }

        for position in findings.indices {
            var finding = findings[position]
            scan(free..<finding.tokens.lowerBound, tokens, lastByName, lastByAcronym, &result)
            free = finding.tokens.upperBound
            if finding.entry == nil {
                if finding.type == .person, finding.tokens.count == 1,
                    let full = lastByName[tokens.keys[finding.tokens.lowerBound]]
                {
                    finding.entry = result[full].entry
                    finding.reference = result[full].reference
                    finding.match = .short
                    finding.level = .likely
                    finding.rule = "surname of a person named before"
                }
                if finding.entry == nil, finding.reference == nil {
                    let name = finding.tokens.map { tokens.keys[$0] }
                    if let known = referenceOfName[name] {
                        finding.reference = known
                    } else {
                        finding.reference = nextReference
                        referenceOfName[name] = nextReference
                        nextReference += 1
                    }
                }
            }
            findings[position] = finding
            if finding.type != .person, let acronym = acronym(before: finding.tokens, tokens) {
                take(acronym, for: finding, &result)
                lastByAcronym[tokens.keys[acronym]] = result.count - 1
            }
            result.append(finding)
            note(result.count - 1)
            if finding.type != .person, let acronym = bracketedAcronym(behind: finding.tokens, tokens) {
                lastByAcronym[tokens.keys[acronym]] = result.count - 1
            }
        }
        scan(free..<tokens.count, tokens, lastByName, lastByAcronym, &result)
        return result
    }

    /// “Popular Mobilization Forces (PMF)”: capitals alone in brackets that begin with a letter of the name's words.
    private func bracketedAcronym(behind range: Range<Int>, _ tokens: Tokens) -> Int? {
        let open = range.upperBound
        guard open + 2 < tokens.count, tokens.isPunctuation(open, "("), tokens.isPunctuation(open + 2, ")"),
            tokens.shapes[open + 1].contains(.allCapitals)
        else { return nil }
        let letters = tokens.text[Int(tokens.starts[open + 1])] | 0x20
        let initials = range.map { tokens.text[Int(tokens.starts[$0])] | 0x20 }
        return initials.contains(letters) ? open + 1 : nil
    }

    /// “AMSI (Association of Muslim Scholars in Iraq)”, “BCRM, the Baghdad Center for Rights and Media,”: capitals before a
    /// bracket or a comma that are letters by which the words of the name begin, in their order.
    private func acronym(before range: Range<Int>, _ tokens: Tokens) -> Int? {
        let first = range.lowerBound
        let end = range.upperBound
        guard range.count > 1, end < tokens.count, first > 1 else { return nil }
        let isThe = tokens.ends[first - 1] - tokens.starts[first - 1] == 3 && tokens.string(at: first - 1) == "the"
        let mark = isThe ? first - 2 : first - 1
        guard mark > 0 else { return nil }
        let isInBrackets = tokens.isPunctuation(mark, "(") && tokens.isPunctuation(end, ")")
        guard isInBrackets || isThe && tokens.isPunctuation(mark, ",") && tokens.isPunctuation(end, ",") else {
            return nil
        }
        let shape = tokens.shapes[mark - 1]
        guard shape.contains(.allCapitals), shape.isDisjoint(with: [.capitalLine, .titleLine]) else { return nil }
        var letters = tokens.text[Int(tokens.starts[mark - 1])..<Int(tokens.ends[mark - 1])]
        guard letters.count > 1, tokens.text[Int(tokens.starts[first])] == letters.first else { return nil }
        for word in range where tokens.text[Int(tokens.starts[word])] & 0xDF == letters.first { letters.removeFirst() }
        return letters.isEmpty ? mark - 1 : nil
    }

    /// Makes the acronym at `index` a mention of what `full` is, where it is none of a list already.
    private func take(_ index: Int, for full: Finding, _ result: inout [Finding]) {
        if let last = result.last, last.tokens.contains(index) {
            guard last.entry == nil, last.tokens.count == 1 else { return }
            result.removeLast()
        }
        result.append(short(of: full, at: index, .acronym, "acronym before its name"))
    }

    private func scan(
        _ range: Range<Int>, _ tokens: Tokens, _ surnames: [WordKey: Int], _ acronyms: [WordKey: Int],
        _ result: inout [Finding]
    ) {
        guard range.lowerBound < range.upperBound, !(surnames.isEmpty && acronyms.isEmpty) else { return }
        for index in range {
            let shape = tokens.shapes[index]
            guard shape.contains(.word), shape.contains(.capital) || shape.contains(.arabic), !shape.contains(.link)
            else { continue }
            if shape.contains(.allCapitals), let full = acronyms[tokens.keys[index]] {
                result.append(short(of: result[full], at: index, .acronym, "acronym from brackets"))
                continue
            }
            guard let full = surnames[tokens.keys[index]] else { continue }
            if let commonWords, kit.lexicon.has(commonWords, tokens, index), !shape.contains(.article),
                shape.contains(.sentenceStart)
            {
                continue
            }
            result.append(short(of: result[full], at: index, .short, "surname of a person named before"))
        }
    }

    private func short(of full: Finding, at index: Int, _ match: Match, _ rule: StaticString) -> Finding {
        var finding = full
        finding.tokens = index..<(index + 1)
        finding.lead = 0
        finding.tail = 0
        finding.match = match
        finding.level = full.level == .certain ? .likely : full.level
        finding.rule = rule
        finding.reading = nil
        finding.refused = []
        return finding
    }
}
