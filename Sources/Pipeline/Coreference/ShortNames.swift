internal import Gazetteers
internal import Records
internal import Text

/// Short names for longer ones said before: “al-Sudani” after “Mohammed Shia' al-Sudani”, an acronym that the article puts
/// in brackets behind the name. Two people with one surname are kept apart: the last one named in full is meant.
struct ShortNames {
    private let lexicon: Lexicon
    // Flags of shapes, made once: a capital or an Arabic letter, and a word that is no link.
    private let letters = (Shape.capital | .arabic).rawValue
    private let word = Shape.word.rawValue
    private let wordOrLink = (Shape.word | .link).rawValue
    private let commonWords = Lexicon.wordClass(named: "common-words")

    init(kit: LanguageKit, gazetteers: [Gazetteer]) { lexicon = kit.lexicon }

    /// What was said so far, each with the number of the finding that said it last.
    private struct Said {
        var surnames = NameTable()
        var acronyms = NameTable()
        /// References of names that have no entry.
        var references = NameTable()
        var nextReference: Int32 = 1
    }

    /// `findings` with the short mentions between them, and a reference for each that has no entry.
    func complete(_ findings: [Finding], in tokens: Tokens) -> [Finding] {
        var result: [Finding] = []
        result.reserveCapacity(findings.count + findings.count / 4)
        var said = Said()
        var free = 0
        for position in findings.indices {
            let name = findings[position].tokens
            scan(free..<name.lowerBound, tokens, said, &result)
            free = name.upperBound
            result.append(findings[position])
            let last = result.count - 1
            if result[last].entry == nil { settle(last, tokens, &said, &result) }
            guard result[last].type != .person else {
                if name.count > 1 { said.surnames[tokens.keys[name.upperBound - 1]] = Int32(truncatingIfNeeded: last) }
                continue
            }
            if let acronym = acronym(before: name, tokens) {
                let full = result.removeLast()
                take(acronym, for: full, &result)
                said.acronyms[tokens.keys[acronym]] = Int32(truncatingIfNeeded: result.count - 1)
                result.append(full)
            }
            if let acronym = bracketedAcronym(behind: name, tokens) {
                said.acronyms[tokens.keys[acronym]] = Int32(truncatingIfNeeded: result.count - 1)
            }
        }
        scan(free..<tokens.count, tokens, said, &result)
        return result
    }

    /// Gives the finding at `position`, which has no entry, what its full name has, or a reference of its own.
    private func settle(_ position: Int, _ tokens: Tokens, _ said: inout Said, _ result: inout [Finding]) {
        let name = result[position].tokens
        if result[position].type == .person, name.count == 1, let full = said.surnames[tokens.keys[name.lowerBound]] {
            result[position].entry = result[Int(full)].entry
            result[position].reference = result[Int(full)].reference
            result[position].match = .short
            result[position].level = .likely
            result[position].rule = "surname of a person named before"
        }
        guard result[position].entry == nil, result[position].reference == nil else { return }
        let key = Self.key(of: name, tokens)
        if let known = said.references[key] {
            result[position].reference = known
        } else {
            result[position].reference = said.nextReference
            said.references[key] = said.nextReference
            said.nextReference += 1
        }
    }

    /// One key for all words of a name.
    private static func key(of name: Range<Int>, _ tokens: Tokens) -> WordKey {
        var key = WordKey(truncatingIfNeeded: name.count)
        for token in name {
            let product = (key ^ tokens.keys[token]).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            key = product.high ^ product.low
        }
        return key
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
        guard range.count > 1, end < tokens.count, first > 1,
            tokens.isPunctuation(end, ")") || tokens.isPunctuation(end, ",")
        else { return nil }
        let isThe = tokens.ends[first - 1] - tokens.starts[first - 1] == 3 && tokens.string(at: first - 1) == "the"
        let mark = isThe ? first - 2 : first - 1
        guard mark > 0 else { return nil }
        let isInBrackets = tokens.isPunctuation(mark, "(") && tokens.isPunctuation(end, ")")
        guard isInBrackets || isThe && tokens.isPunctuation(mark, ",") && tokens.isPunctuation(end, ",") else {
            return nil
        }
        let shape = tokens.shapes[mark - 1]
        guard shape.contains(.allCapitals), shape.isDisjoint(with: .capitalLine | .titleLine) else { return nil }
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

    private func scan(_ range: Range<Int>, _ tokens: Tokens, _ said: borrowing Said, _ result: inout [Finding]) {
        guard range.lowerBound < range.upperBound, !(said.surnames.isEmpty && said.acronyms.isEmpty) else { return }
        for index in range {
            let shape = tokens.shapes[index]
            guard shape.rawValue & letters != 0, shape.rawValue & wordOrLink == word else { continue }
            let key = tokens.keys[index]
            if let full = said.acronyms[key], shape.contains(.allCapitals) {
                result.append(short(of: result[Int(full)], at: index, .acronym, "acronym from brackets"))
                continue
            }
            guard let full = said.surnames[key] else { continue }
            if let commonWords, lexicon.has(commonWords, tokens, index), !shape.contains(.article),
                shape.contains(.sentenceStart)
            {
                continue
            }
            result.append(short(of: result[Int(full)], at: index, .short, "surname of a person named before"))
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
        finding.refused = nil
        return finding
    }
}
