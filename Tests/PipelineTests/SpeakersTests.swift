import Testing

/// Whom pronouns and appositions make the speaker, by id.
@Suite struct SpeakersTests {
    private static let khazali = "person/qais-al-khazali"
    private static let amiri = "person/hadi-al-amiri"

    @Test(
        arguments: [
            // “He” is the officer, whom nobody names, and not the last one with a name.
            (
                "Qais al-Khazali was in Basra. A police officer said the blast killed two men. He said four others were hurt.",
                [nil, nil]
            ),
            (
                "Qais al-Khazali was in Basra. A security source told Shafaq News that two men had died. “We found two more,” he "
                    + "added.",
                [nil, nil]
            ),
            (
                "The aid reached Badr. His office said the minister had left for Najaf. It said he would return.",
                [nil, nil]
            ),
            // Named since: he it is.
            (
                "A police officer said the blast killed two men. Qais al-Khazali came to Basra. He said four others were hurt.",
                [nil, khazali]
            ),
            ("Qais al-Khazali said the blast killed two men. He said four others were hurt.", [khazali, khazali]),
            // An apposition that ends with somebody else's name.
            (
                "Hadi al-Amiri, deputy to regional Prime Minister Masrour Barzani, blamed “criminal militias” in a post on X and "
                    + "called on Baghdad to “bring them to justice.”",
                [amiri, amiri]
            ),
        ] as [(String, [String?])])
    func speaker(text: String, ids: [String?]) throws {
        #expect(try ModelPipeline.speakers(of: text) == ids, "\(text)")
    }
}
