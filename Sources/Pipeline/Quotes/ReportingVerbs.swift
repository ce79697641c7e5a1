internal import Text

/// Which words are verbs of reporting where they stand.
extension SpeechTokens {
    /// How many tokens from `index` are a phrase that names a source: 2 for “according to”, 0 for none.
    @inline(__always)
    func sourceLength(_ index: Int) -> Int {
        has(.maySource, index) ? length(words.accordingTo, index) : 0
    }

    /// How many tokens from `index` are a verb by which someone says something: 1 for “said”, 2 for “pointed out”, 0 for none.
    @inline(__always)
    func reportingLength(_ index: Int) -> Int {
        has(.mayReport, index) ? lengthOfReport(index) : 0
    }

    private func lengthOfReport(_ index: Int) -> Int {
        var length = has(.said | .evidence, index) ? 1 : 0
        if has(.phrases, index) {
            length = max(self.length(words.said, index), self.length(words.evidence, index))
        }
        return length == 0 || isNounHere(index) ? 0 : length
    }

    /// A verb by which someone says something or something shows it.
    @inline(__always)
    func isReporting(_ index: Int) -> Bool { reportingLength(index) > 0 }

    /// A verb of saying alone, no “showed”.
    @inline(__always)
    func isSaying(_ index: Int) -> Bool {
        has(.said | .phrases, index) && (has(.said, index) || length(words.said, index) > 0) && !isNounHere(index)
    }

    /// A verb that takes a clause without “that”.
    func takesClause(_ verb: Int) -> Bool {
        has(.clauseVerbs, verb) || has(.phrases, verb) && length(words.clauseVerbs, verb) > 0
    }

    /// A verb that names whom it tells before the clause: “told reporters the base was ours”.
    func isTelling(_ verb: Int) -> Bool {
        has(.clauseVerbs | .phrases, verb) && answer(.isTelling, verb)
    }

    /// A verb for which the list of those that take a clause without “that” tells where the clause begins.
    func hasPlaceOfClause(_ verb: Int) -> Bool {
        has(.clauseVerbs | .phrases, verb) && answer(.hasPlaceOfClause, verb)
    }

    private func answer(_ question: Answers, _ verb: Int) -> Bool {
        if let known = self[answersOf: verb][question] { return known }
        let value = value(words.clauseVerbs, verb)
        self[answersOf: verb].set(.hasPlaceOfClause, value != nil)
        self[answersOf: verb].set(.isTelling, value == 2)
        return self[answersOf: verb][question] ?? false
    }

    /// How many tokens from `index` are a title: 1 for “President”, 2 for “Prime Minister”, 0 for none.
    @inline(__always)
    func titleLength(_ index: Int) -> Int {
        has(.phrases, index) ? length(words.titles, index) : has(.titles, index) ? 1 : 0
    }

    /// A verb that names what it speaks of: “called it ‘…’”, “accused them of ‘…’”.
    func isNaming(_ index: Int) -> Bool { has(.naming, index) && !isNounHere(index) }

    /// “the report”, “a claim”, “asylum claim-”, “Huffington Post”: a verb's form that is a noun where it stands.
    func isNounHere(_ index: Int) -> Bool {
        guard index > 0, isEnglish else { return false }
        if let known = self[answersOf: index][.isNoun] { return known }
        let answer = tellsNoun(index)
        self[answersOf: index].set(.isNoun, answer)
        return answer
    }

    private func tellsNoun(_ index: Int) -> Bool {
        // “the raids will go on”, “vowed to continue”: what is done, not said.
        if has(.modals | .to, index - 1), isWord(index, "continue") || isWord(index, "go") { return true }
        let shape = shapes[index]
        let isHeadline = shape.meets(.titleLine | .capitalLine)
        if shape.contains(.capital), !shape.contains(.sentenceStart), !isHeadline { return true }
        // “so-called”, “counter-measures”
        if has(.hyphen, index - 1), isGlued(index) { return true }
        if has(.hyphen, index + 1), isGlued(index + 1) { return true }
        if has(.nounVerbs, index) { return shape.contains(.sentenceStart) || !hasSubjectThatFits(index) }
        if shape.contains(.sentenceStart) { return false }
        let before = shapes[index - 1]
        if before.contains(.possessive) { return true }
        // “attacks claimed by Daesh”, “service members shown wearing patches”, “the last reported victim”
        if has(.ed, index), index + 2 < count, isWord(index + 1, "by"), !shapes[index + 2].contains(.number) {
            return true
        }
        for form in ["shown", "proven", "written", "spoken", "sworn"] as [StaticString] where isWord(index, form) {
            return !has(.have, index - 1) && !has(.have, index - 2)
        }
        if before.contains(.number) { return true }
        if has(.ed, index) {
            for adjective in ["last", "first", "latest", "previously", "newly", "only", "next", "other", "new"]
                as [StaticString]
            where isWord(index - 1, adjective) { return true }
        }
        // “by citing the occupation”: a gerund, nobody's words.
        if has(.ing, index) { return has(.gerundGovernors, index - 1) }
        if isPassive(index) { return true }
        // Plural demonstratives and “who” may be subjects; articles and prepositions never are.
        return has(.determiners, index - 1) && !has(.pronouns, index - 1) || has(.to, index - 1)
            || has(.prepositions, index - 1) && !has(.as, index - 1)
    }

    /// “was reported”, “has been accused”.
    private func isPassive(_ index: Int) -> Bool {
        var before = index - 1
        while before > 0, has(.ly, before) || isWord(before, "not") || isWord(before, "also") { before -= 1 }
        return has(.be, before)
    }

    /// Whether what stands before a form like “claims” or “report” is a subject of its number.
    private func hasSubjectThatFits(_ index: Int) -> Bool {
        var before = index - 1
        while before > 0, has(.ly, before) || isWord(before, "also") || isWord(before, "now") { before -= 1 }
        guard before >= 0, !shapes[before].contains(.possessive) else { return false }
        // “…,” reports Reuters; “X, leader of Y, claims”
        if shapes[before].contains(.punctuation) { return !has(.hyphen | .openBracket, before) }
        if has(.plainSubjects, before) { return true }
        // “emails seen by the court show that money was paid”, but “a light show that can be seen”
        if isThat(index + 1), !has(.auxiliaries | .modals | .ed | .finite, index + 2),
            isWord(index, "show") || isWord(index, "shows")
        {
            return isWord(before)
        }
        // “figures show”, but “a slide show”
        if has(.s, before), isWord(index, "show") { return true }
        if !has(.s, before), isWord(index, "shows"), isWord(before) { return true }
        // “the United Nations report”, but “WHO report”, “Hamas and Fatah claim”
        if isCapital(before) {
            if !has(.s | .ed, index), !shapes[before].contains(.allCapitals), !has(.and, before - 1) { return false }
            return !has(.determiners | .prepositions, before)
        }
        let isNoun =
            has(.roles | .sayingNouns | .groupHeads | .organisationHeads, before) || isWord(before, "source")
            || isWord(before, "sources") || isWord(before, "government") || isWord(before, "army")
        return isNoun && has(.s, index) != has(.s, before)
    }

    /// Words between a subject and its verb: “has repeatedly”, “also”, “later”.
    func isBetweenSubjectAndVerb(_ index: Int) -> Bool {
        guard has(.auxiliaries | .modals | .ly | .adverbs, index) else { return false }
        if shapes[index].contains(.allCapitals) { return false }  // “IS”, “US”
        if has(.auxiliaries | .modals, index) { return true }
        if has(.ly, index) { return !isCapital(index) }
        return true
    }

    /// “…,” he said; “…”, he said: whether the words before `index` are a quotation that ends as a sentence does.
    func isBehindQuotation(_ index: Int) -> Bool {
        let before = index - 1
        guard before > 0, shapes[index].isDisjoint(with: .sentenceStart | .paragraphBefore) else { return false }
        if has(.comma, before) && !isQuoted(before) { return isQuoted(before - 1) }
        guard isQuoted(before), has(.comma | .sentenceEnd, before - 1) || has(.comma | .sentenceEnd, before - 2) else {
            return false
        }
        // On “Meet the Nation,” the minister said
        var open = before - 2
        while open > 0, before - open < 10, !runs.isOpening(open) { open -= 1 }
        return !runs.isOpening(open) || !has(.prepositions, open - 1) && !shapes[max(0, open - 1)].contains(.possessive)
    }

    func isSentenceEnd(_ index: Int) -> Bool { has(.sentenceEnd, index) }

    func isSemicolon(_ index: Int) -> Bool { has(.semicolon, index) }

    func isThat(_ index: Int) -> Bool { has(.that, index) }

    /// he, she, they, it, I, we: pronouns that may speak.
    func isPersonal(_ index: Int) -> Bool {
        guard has(.speakers, index), has(.pronouns, index) else { return false }
        return !shapes[index].contains(.allCapitals) || isWord(index, "i")
    }
}
