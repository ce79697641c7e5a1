import Articles
import Pipeline
import Records
import Testing

/// Who speaks when the words name an office and the article names nobody who holds it.
@Suite struct OfficesTests {
    @Test(arguments: [
        ("Iraq's prime minister said that the army would stay in Anbar.", 2017, 3, "person/haider-al-abadi"),
        ("The Iraqi prime minister said that the army would stay in Anbar.", 2021, 2, "person/mustafa-al-kadhimi"),
        ("The prime minister of Iraq said that the army would stay.", 2008, 11, "person/nouri-al-maliki"),
        ("The prime minister told reporters in Baghdad that talks had failed.", 2010, 6, "person/nouri-al-maliki"),
        ("The Iraqi president said that he would sign the law.", 2019, 10, "person/barham-salih"),
        ("The governor of Nineveh said that the bridge in Mosul was open.", 2017, 8, "person/nawfal-al-akoub"),
        ("وقال رئيس الوزراء العراقي إن الجيش سيبقى في الأنبار.", 2017, 3, "person/haider-al-abadi"),
    ])
    func theHolderOnTheDayOfTheArticleSpeaks(text: String, year: Int, month: Int, id: String) throws {
        let day = CalendarDay(year: year, month: month, day: 15)
        #expect(try ModelPipeline.speakers(of: text, published: day) == [id], "\(text)")
    }

    /// Other countries, years of a change, offices that many hold, people who held it once.
    @Test(arguments: [
        ("The prime minister told reporters in Ankara that talks with Iraq had failed.", 2017, 3),
        ("The prime minister said that talks had failed.", 2017, 3),
        ("Iraq's foreign minister said that the army would stay in Anbar.", 2014, 6),
        ("The governor said that the bridge in Mosul was open.", 2017, 8),
        ("Iraq's former prime minister said that the army would stay.", 2017, 3),
        ("Iraq's deputy prime minister said that the army would stay.", 2017, 3),
        ("A prime minister of Iraq said that the army would stay.", 1900, 3),
    ])
    func nobodyElseDoes(text: String, year: Int, month: Int) throws {
        let day = CalendarDay(year: year, month: month, day: 15)
        #expect(try ModelPipeline.speakers(of: text, published: day) == [nil], "\(text)")
    }

    /// The record points at the mention where the article names the holder.
    @Test func aNamedHolderIsTheMention() throws {
        let text = "Barham Salih came to Erbil on Monday. Iraq's president said that he would sign the law."
        let article = Article(
            id: "test", published: CalendarDay(year: 2019, month: 10, day: 15), publishedFrom: .option,
            text: Array(text.utf8), sha256: String(repeating: "0", count: 64))
        let record = try ModelPipeline.shared.get().record(of: article)
        let speaker = try #require(record.quotes.first?.speaker)
        #expect(speaker.entity == 0)
        #expect(speaker.holder == nil)
    }
}
