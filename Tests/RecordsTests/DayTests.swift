import Records
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        ("2026-01-20", "2026-01-20"), ("2024-02-29T10:00:00Z", "2024-02-29"), ("2003-03-20 05:34", "2003-03-20"),
    ])
    func readsISO(text: String, day: String) { #expect(Day(iso: text)?.description == day) }

    @Test(arguments: [
        "2023-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "20-01-2026", "2026-01-201", "2026-1-2", "",
    ])
    func refusesWhatIsNoDay(text: String) { #expect(Day(iso: text) == nil) }

    @Test func countsDaysThereAndBack() throws {
        #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
        #expect(Day(year: 2003, month: 3, day: 20)?.number == 12_131)
        var before: Day?
        for number in stride(from: -719_162, through: 2_932_896, by: 97) {
            let day = try #require(Day(number: number))
            #expect(day.number == number)
            if let before { #expect(before < day) }
            before = day
        }
        #expect(Day(number: -719_163) == nil)
        #expect(Day(number: -719_162)?.description == "0001-01-01")
        #expect(Day(number: 2_932_896)?.description == "9999-12-31")
        #expect(Day(number: 2_932_897) == nil)
    }

    @Test func knowsTheDayOfTheWeek() {
        // The day that Mosul was declared free was a Sunday; 1 January 1970 a Thursday.
        #expect(Day(year: 2017, month: 7, day: 9)?.weekday == 7)
        #expect(Day(number: 0)?.weekday == 4)
        #expect(Day(year: 1920, month: 5, day: 3)?.weekday == 1)
    }

    @Test func addsDays() {
        #expect(Day(year: 2024, month: 2, day: 28)?.adding(days: 2)?.description == "2024-03-01")
        #expect(Day(year: 2026, month: 1, day: 1)?.adding(days: -1)?.description == "2025-12-31")
    }
}
