internal import Text

/// Names that Arabic sets in marks: “فيلم «غيوم فوق البصرة»”, “منصة «إكس»”, “عملية «الوعد الصادق»”.
enum ArabicTitles {
    /// No name in marks is longer than this many tokens.
    private static let longest = 6

    /// Whether the word before the marks tells that they hold the name of a work, a medium or a thing.
    static func isTitle(_ run: QuotedRun, _ tokens: SpeechTokens) -> Bool {
        let noun = run.open - 1
        guard noun >= 0, run.isClosed, run.inside.count <= longest, tokens.isWord(noun) else { return false }
        if named.contain(noun, of: tokens) { return true }
        // “عملية «جبانة»” is what someone calls it; a definite name behind an indefinite noun is its own.
        return tokens.shapes[run.inside.lowerBound].contains(.article) && called.contain(noun, of: tokens)
    }

    private static let named = SpelledWords([
        "منصة", "موقع", "قناة", "صحيفة", "مجلة", "إذاعة", "فضائية", "وكالة", "برنامج", "فيلم", "الفيلم", "مسلسل",
        "مسرحية", "رواية", "ديوان", "كتاب", "قصيدة", "أغنية", "لوحة", "تطبيق", "وسم", "هاشتاغ", "شركة", "فندق",
        "مطعم", "مقهى", "باسم", "بعنوان", "المسمى", "المسماة", "صاروخ", "سفينة",
    ])
    private static let called = SpelledWords([
        "عملية", "حملة", "مشروع", "منظومة", "مبادرة", "مؤتمر", "مهرجان", "معرض", "جائزة", "تنظيم", "حركة", "حزب",
        "تيار", "كتلة", "قائمة", "تحالف", "ائتلاف", "مؤسسة", "منظمة", "جمعية", "فصيل", "صواريخ", "طائرة", "طائرات",
    ])
}
