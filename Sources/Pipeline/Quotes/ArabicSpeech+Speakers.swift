internal import Text

/// Whose words a verb reports in Arabic: those of its subject, of the source behind “عن”, of the verb that a participle goes on
/// from, or of whoever spoke before.
extension ArabicSpeech {
    /// The speaker of the verb of an indirect report; nil when it is whoever spoke before.
    func speaker(of verb: Int, before end: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
        if let source = narrated(by: verb, before: end, from: sentence.lowerBound) { return source }
        if isParticiple(verb) { return doer(before: verb, from: sentence.lowerBound) }
        if isCarried(verb) { return subjects.source(from: verb + 2, before: end) }
        if let behind = subjects.subject(after: verb, before: min(end, verb + Self.reach)) { return behind }
        if let topic = topic(of: verb, from: sentence.lowerBound) { return topic }
        let isFirst =
            verb == sentence.lowerBound || tokens.shapes[verb - 1].contains(.punctuation)
            || tokens.shapes[verb].contains(.proclitic)
        // “وصل الخزعلي إلى النجف، وشدد على أن”: the subject of the clause before.
        if isFirst { return verb > sentence.lowerBound ? doer(before: verb, from: sentence.lowerBound) : nil }
        return subjects.subject(before: verb, from: max(sentence.lowerBound, verb - 24))
    }

    /// The speaker of the verb in front of words in marks.
    func speaker(of verb: Int, isSaid: Bool, before open: Int, from limit: Int) -> SpeakerPhrase? {
        if let source = narrated(by: verb, before: open, from: limit) { return source }
        if isParticiple(verb) { return mainSpeaker(before: verb, from: limit, open) }
        if isCarried(verb) { return subjects.source(from: verb + 2, before: open) }
        // “ما وصفه بـ«…»”: whoever says the rest of the sentence.
        if verb > limit, Self.relatives.contain(verb - 1, of: tokens), !hasSubject(verb, before: open) {
            return mainSpeaker(before: verb, from: limit, open)
        }
        if var speaker = subjects.subject(after: verb, before: open) {
            guard !isSaid, speaker.mention == nil, case let first = speaker.tokens.lowerBound,
                tokens.shapes[first].contains(.article)
            else { return speaker }
            // “كما وصف القصف بأنه”: the object alone.
            if isObject(first, of: verb) { return nil }
            // “وصف العامري القرار بأنه”: behind these verbs stands an object as well.
            speaker.tokens = first..<(first + 1)
            return speaker
        }
        if let topic = topic(of: verb, from: limit) { return topic }
        guard verb > limit else { return nil }
        // “نفت الكتائب أنها فعلت، وأكدت أن «…»”: the subject of the verb before.
        if tokens.shapes[verb].contains(.proclitic) { return mainSpeaker(before: verb, from: limit, open) }
        return subjects.subject(before: verb, from: limit)
    }

    private static let relatives = SpelledWords(["ما", "بما", "مما", "لما"])

    private func hasSubject(_ verb: Int, before open: Int) -> Bool {
        subjects.subject(after: verb, before: open) != nil
    }

    /// Whether the definite noun behind a verb like “وصف” is what is described: “بأنه” follows, and it is nobody who speaks.
    private func isObject(_ noun: Int, of verb: Int) -> Bool {
        tokens.has(.thatWords, noun + 1)
            && !tokens.has(.roles | .titles | .sayingNouns | .organisationHeads | .groupHeads, noun)
    }

    /// The subject of the verb that a participle goes on from, else the person its sentence is about.
    private func mainSpeaker(before participle: Int, from limit: Int, _ open: Int) -> SpeakerPhrase? {
        for index in (limit..<participle).reversed()
        where !tokens.isQuoted(index) && !isParticiple(index) && isMainVerb(index, limit..<open) {
            if let source = narrated(by: index, before: participle, from: limit) { return source }
            if let speaker = subjects.subject(after: index, before: open) { return speaker }
            if let topic = topic(of: index, from: limit) { return topic }
            return tokens.shapes[index].contains(.proclitic) ? nil : subjects.subject(before: index, from: limit)
        }
        return doer(before: participle, from: limit)
    }

    /// “استقبل السوداني السفير، مؤكدا أن”: the person whom a sentence without a verb of saying is about.
    private func doer(before participle: Int, from limit: Int) -> SpeakerPhrase? {
        for index in limit..<participle where tokens.has(.said | .naming, index) && tokens.mention(at: index) == nil {
            return nil
        }
        return subjects.doer(from: limit, before: participle)
    }

    /// “نقلت الوكالة عن مسؤول قوله إن”: the words are those of the source behind “عن”.
    private func narrated(by verb: Int, before end: Int, from limit: Int) -> SpeakerPhrase? {
        let range: Range<Int>
        if Self.narrators.contain(verb, of: tokens) {
            range = (verb + 1)..<max(verb + 1, min(end, verb + 14))
        } else if Self.sayings.contain(verb, of: tokens) {
            range = max(limit, verb - 22)..<verb
        } else {
            return nil
        }
        guard let from = range.first(where: { tokens.isSpelled($0, "عن") && tokens.mention(at: $0) == nil }) else {
            return nil
        }
        return subjects.source(from: from + 1, before: max(range.upperBound, min(end, from + 20)))
    }

    /// “وجاء في البيان أن”, “وجاء في نص الرسالة: «…»”: what stands in something said or written.
    func isCarried(_ verb: Int) -> Bool {
        verb + 2 < tokens.count && Self.carriers.contain(verb, of: tokens) && tokens.isSpelled(verb + 1, "في")
            && (tokens.has(.sayingNouns, verb + 2) || tokens.has(.sayingNouns, verb + 3))
    }

    static let carriers = SpelledWords(["جاء", "وجاء"])

    /// “قوله”, “تأكيده”: the noun behind “نقلت الوكالة عن مسؤول”.
    func isNarrated(_ index: Int) -> Bool { Self.sayings.contain(index, of: tokens) }

    private static let narrators = SpelledWords([
        "نقل", "نقلت", "نقلوا", "ونقل", "ونقلت", "ونقلوا", "نقلا",
    ])
    private static let sayings = SpelledWords(["قوله", "قولها", "قولهم", "تأكيده", "تأكيدها"])

    /// “أما أستاذة العلوم السياسية لمى الحسني فترى أن”: the subject set in front.
    private func topic(of verb: Int, from limit: Int) -> SpeakerPhrase? {
        guard verb > limit, tokens.shapes[verb].contains(.proclitic) else { return nil }
        let start = Int(tokens.starts[verb])
        // ف
        guard tokens.text[start] == 0xD9, tokens.text[start + 1] == 0x81 else { return nil }
        guard
            let opener = (max(limit, verb - 24)..<verb).last(where: {
                Self.topics.contain($0, of: tokens) && tokens.mention(at: $0) == nil
            })
        else { return nil }
        return subjects.phrase(from: opener + 1, before: verb)
    }

    private static let topics = SpelledWords(["أما", "وأما"])
}
