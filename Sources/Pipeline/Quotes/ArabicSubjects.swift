internal import Records
internal import Text

/// Who speaks in Arabic: behind the verb (“قال المتحدث باسم الوزارة أحمد الصحاف”), before it (“السوداني يؤكد”), or nobody new
/// (“وأضاف أن”).
struct ArabicSubjects {
    let tokens: SpeechTokens
    let finder: SpeakerFinder

    /// The subject behind the verb at `verb`, before `end`; nil when the verb stands alone.
    func subject(after verb: Int, before end: Int) -> SpeakerPhrase? {
        var start = verb + 1
        while start < end, isTime(start) || isManner(start, before: end) { start += 1 }
        guard start < end, !tokens.shapes[start].contains(.punctuation) || isMark(start) else { return nil }
        if tokens.shapes[start].contains(.proclitic), tokens.has(.pronouns, start) { return nil }
        if isPreposition(start) || isObjectOfSpeech(start) || tokens.has(.thatWords, start) { return nil }
        if isComplement(start, of: verb) || isAddressee(start) && !isNamed(start) { return nil }
        // “ما تُعرف بـ“سرايا …””, “ما يسمى تنظيم …”
        if tokens.isSpelled(start, "ما") { return firstName(from: start, before: min(end, start + 8)) }
        if isMark(start) { return firstName(from: start, before: min(end, start + 3)) }
        let stop = phraseEnd(from: start, before: min(end, start + 26))
        if let person = firstPerson(from: start, before: stop) { return finder.phrase(of: person) }
        let short = shortPhraseEnd(from: start, before: stop)
        guard short > start else { return nil }
        if let number = tokens.mention(at: start), tokens.mentions[number].type != .place || short == start + 1 {
            return finder.phrase(of: number)
        }
        return SpeakerPhrase(tokens: start..<short, via: .subject)
    }

    /// The subject between `limit` and the verb: “وزارة الدفاع قالت”, “وكانت الحكومة أعلنت”.
    func subject(before verb: Int, from limit: Int) -> SpeakerPhrase? {
        // “وكان الوزير قد أعلن”
        var verb = verb
        while verb - 1 > limit, Self.auxiliaries.contain(verb - 1, of: tokens) { verb -= 1 }
        var start = verb
        while start > limit, verb - start < 14 {
            let before = start - 1
            if tokens.shapes[before].contains(.punctuation), !isMark(before) { break }
            if isOpener(before) || tokens.isReporting(before) { break }
            start = before
        }
        return phrase(from: start, before: verb)
    }

    /// What stands from `start` to a verb: the person in it, the body that it names, or its own words.
    func phrase(from start: Int, before verb: Int) -> SpeakerPhrase? {
        guard start < verb else { return nil }
        if let person = firstPerson(from: start, before: verb) { return finder.phrase(of: person) }
        if let number = tokens.mention(at: start), tokens.mentions[number].tokens.lowerBound == start {
            return finder.phrase(of: number)
        }
        if isPreposition(start) { return nil }
        return SpeakerPhrase(tokens: start..<min(verb, shortPhraseEnd(from: start, before: verb)), via: .subject)
    }

    /// The person whom a sentence from `start` to `end` is about, else the body that it begins with.
    func doer(from start: Int, before end: Int) -> SpeakerPhrase? {
        if let person = firstPerson(from: start, before: end) { return finder.phrase(of: person) }
        guard start < end else { return nil }
        return firstName(from: start, before: min(end, start + 4))
    }

    /// Whether nothing but someone who speaks stands between `start`, where a sentence begins, and its verb: “مصدر أمني يؤكد”,
    /// “لكن مصدرا قضائيا أكد”.
    func isAgent(from start: Int, before verb: Int) -> Bool {
        var first = start
        while first < verb, isOpener(first) || tokens.has(.thatWords, first) { first += 1 }
        guard first < verb, verb - first <= 6, tokens.has(.roles | .titles | .sayingNouns, first) || isSource(first)
        else { return false }
        for index in (first + 1)..<max(first + 1, verb) {
            if tokens.shapes[index].contains(.punctuation) || tokens.isReporting(index)
                || tokens.has(.conjunctions | .pronouns, index)
            {
                return false
            }
        }
        return true
    }

    /// “مصدر”, “مصادر”, and “مصدرا” behind “لكن”.
    private func isSource(_ index: Int) -> Bool { Self.sources.contain(index, of: tokens) }

    /// The source behind “بحسب”, “وفقا لـ”.
    func source(from start: Int, before end: Int) -> SpeakerPhrase? {
        guard start < end else { return nil }
        var first = start
        if Self.links.contain(first, of: tokens) { first += 1 }
        // “وفق ما ذكره المصدر”, “حسبما أفاد به المصدر”: past the verb and what stands for what was said.
        let isRelative = first < end && (tokens.isSpelled(first, "ما") || tokens.isSpelled(first, "لما"))
        if isRelative { first += 1 }
        if first < end, tokens.mention(at: first) == nil, isRelative || tokens.has(.said, first) {
            first += 1
        }
        if first < end, Self.objects.contain(first, of: tokens) { first += 1 }
        let stop = phraseEnd(from: first, before: min(end, first + 26))
        guard first < stop else { return nil }
        if let person = firstPerson(from: first, before: stop) { return finder.phrase(of: person) }
        if let number = tokens.mention(at: first), tokens.mentions[number].type != .place {
            return finder.phrase(of: number)
        }
        let short = shortPhraseEnd(from: first + 1, before: stop)
        return SpeakerPhrase(tokens: first..<max(first + 1, short), via: .subject)
    }

    /// Where the phrase of a subject can reach: the word for “that”, a colon, a comma that no apposition follows.
    private func phraseEnd(from start: Int, before end: Int) -> Int {
        var index = start
        while index < end {
            if tokens.has(.thatWords | .colon, index) { return index }
            if tokens.isComma(index) || isOpeningMark(index) && index > start {
                return index
            }
            if tokens.shapes[index].contains(.punctuation), tokens.isSentenceEnd(index) { return index }
            if index > start, tokens.isReporting(index), tokens.mention(at: index) == nil { return index }
            index += 1
        }
        return end
    }

    /// A subject that is no name ends before “في بيان”, “لوكالة …”, “خلال”, “أمس”.
    private func shortPhraseEnd(from start: Int, before end: Int) -> Int {
        var index = start
        while index < end, index - start < 8 {
            if index > start, isTime(index) || isAddressee(index) || Self.tails.contain(index, of: tokens) {
                return index
            }
            // “واتهمت الوزارة إيران”: behind a noun with the article a name is something else.
            if index > start, tokens.shapes[start].contains(.article), tokens.shapes[index - 1].contains(.article),
                isNamed(index), !isNamed(index - 1), !isPreposition(index - 1),
                !tokens.has(.roles | .titles, index - 1)
            {
                return index
            }
            if tokens.has(.prepositions, index), index > start {
                // “مصدر في وزارة الداخلية” stays whole, “المصدر في بيان” does not.
                let next = index + 1
                if next >= end || tokens.has(.sayingNouns, next) || !isGovernor(index) { return index }
            }
            index += 1
        }
        return index
    }

    private func isGovernor(_ index: Int) -> Bool { Self.governors.contain(index, of: tokens) }

    private func firstName(from start: Int, before end: Int) -> SpeakerPhrase? {
        for index in start..<max(start, end) {
            if let number = tokens.mention(at: index), tokens.mentions[number].type != .place {
                return finder.phrase(of: number)
            }
        }
        return nil
    }

    /// The first person of the phrase that no preposition governs: “المتحدث باسم القائد العام صباح النعمان”.
    private func firstPerson(from start: Int, before end: Int) -> Int? {
        var index = start
        while index < end {
            guard let number = tokens.mention(at: index) else {
                // “المصدر في حديث مع …”: what a statement is about or with is not who makes it.
                index += 1
                continue
            }
            let range = tokens.mentions[number].tokens
            if tokens.mentions[number].type == .person, index == start || !isPreposition(index - 1),
                !isAddressee(range.lowerBound), range.lowerBound >= start
            {
                return number
            }
            index = max(index + 1, range.upperBound)
        }
        return nil
    }

    // MARK: Words

    /// A name with nothing written on to it.
    private func isNamed(_ index: Int) -> Bool {
        guard let number = tokens.mention(at: index) else { return false }
        return tokens.mentions[number].lead == 0
    }

    /// “ويضيف ضاحكا:”: how it was said.
    private func isManner(_ index: Int, before end: Int) -> Bool {
        guard tokens.mention(at: index) == nil, tokens.isWord(index),
            tokens.isSpelled(index, endingIn: "ا") || tokens.isSpelled(index, endingIn: "ً"),
            !tokens.shapes[index].contains(.article), tokens.ends[index] - tokens.starts[index] >= 8
        else { return false }
        let next = index + 1
        return next >= end || tokens.shapes[next].contains(.punctuation) || isPreposition(next)
    }

    /// “وطالبت بعقد جلسة”, “وصفه بـ«…»”: what the verb demands or names, written on to its particle.
    private func isComplement(_ index: Int, of verb: Int) -> Bool {
        if tokens.isSpelled(index, "بـ") || tokens.isSpelled(index, "ب") { return true }
        let start = Int(tokens.starts[index])
        guard tokens.mention(at: index) == nil, tokens.text[start] == 0xD8, tokens.text[start + 1] == 0xA8 else {
            return false
        }
        if tokens.shapes[index].contains(.proclitic) { return true }
        return tokens.rows[index] == 0 && tokens.value(tokens.words.said, verb) == 2
    }

    func isTime(_ index: Int) -> Bool {
        tokens.has(.days | .dayWords, index) || tokens.isSpelled(index, "اليوم") || tokens.isSpelled(index, "يوم")
    }

    func isPreposition(_ index: Int) -> Bool {
        tokens.has(.prepositions, index) && tokens.mention(at: index) == nil
    }

    /// “لوكالة شفق نيوز”, “لـ”الوطن””: whom it was told.
    private func isAddressee(_ index: Int) -> Bool {
        let start = Int(tokens.starts[index])
        guard tokens.text[start] == 0xD9, tokens.text[start + 1] == 0x84 else { return false }
        if tokens.isSpelled(index, "لـ") || tokens.isSpelled(index, "ل") { return true }
        return tokens.shapes[index].contains(.proclitic)
            ? !Self.owners.contain(index, of: tokens) : Self.media.contain(index, of: tokens)
    }

    /// “أكد ضرورة أن”, “أعلن مقتل”: what is said, not who says it.
    private func isObjectOfSpeech(_ index: Int) -> Bool {
        Self.objectsOfSpeech.contain(index, of: tokens)
    }

    private static let objectsOfSpeech = SpelledWords([
        "ضرورة", "أهمية", "مقتل", "إصابة", "وجود", "عدم", "اعتقال", "القبض", "استمرار", "حرص", "رفض", "رفضه", "دعم",
        "دعمه",
        "حرصه", "تمسكه", "التزامه", "استعداده", "وقوع", "انطلاق", "بدء", "انتهاء", "ارتفاع", "انخفاض", "تشكيل",
        "نيته",
    ])

    func isMark(_ index: Int) -> Bool { isOpeningMark(index) }

    private func isOpeningMark(_ index: Int) -> Bool {
        guard tokens.shapes[index].contains(.punctuation) else { return false }
        return Self.marks.contain(index, of: tokens)
    }

    /// Words that open a clause before its subject: “وكانت وزارة الدفاع أعلنت”, “فيما قال”.
    func isOpener(_ index: Int) -> Bool {
        guard tokens.mention(at: index) == nil else { return false }
        if tokens.has(.conjunctions, index) { return true }
        return Self.openers.contain(index, of: tokens)
    }

    private static let marks = SpelledWords(["\"", "“", "«", "”", "»"])
    private static let openers = SpelledWords([
        "كان", "كانت", "وكان", "وكانت", "وقد", "قد", "بدوره", "بدورها", "بدورهم", "وبدوره", "وبدورها", "جانبه",
        "جانبها", "جانبهم", "جهته", "جهتها", "جهتهم", "ناحيته", "ناحيتها", "ناحيتهم",
    ])
    private static let auxiliaries = SpelledWords(["قد", "كان", "كانت", "كانوا"])
    private static let sources = SpelledWords(["مصدر", "مصادر", "مصدرا", "مصدران", "شهود", "شاهد"])
    /// Between “وفقا” and the source.
    private static let links = SpelledWords(["ل", "لـ", "عن", "إلى"])
    /// “أفاد به المصدر”: behind the verb, what was said.
    private static let objects = SpelledWords(["به", "عنه", "فيه"])
    /// Behind a source without a name: “مصدر في الشرطة طلب عدم ذكر اسمه”; and the particle before what is said.
    private static let tails = SpelledWords([
        "طلب", "طلبت", "فضل", "فضلت", "رفض", "رفضت", "اشترط", "اشترطت", "نقلا", "بـ", "ب",
    ])
    private static let governors = SpelledWords(["في", "من", "باسم", "لدى"])
    /// To whom something belongs, and no addressee.
    private static let owners = SpelledWords([
        "للقوات", "للجيش", "لمجلس", "لرئيس", "للوزارة", "لحركة", "لحزب", "لهيئة",
    ])
    private static let media = SpelledWords([
        "لوكالة", "لقناة", "لصحيفة", "لموقع", "لشفق", "لشبكة", "للصحفيين", "للصحافيين", "لإذاعة",
    ])
}
