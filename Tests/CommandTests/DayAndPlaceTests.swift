import Foundation
import Testing

/// A record is the same wherever and whenever it is made: no zone, no locale and no clock reaches it.
@Suite struct DayAndPlaceTests {
    private static let articles = """
        {"id":"en","language":"en","published":"2026-01-20","text":"Rockets fell at 11:30 p.m. on Friday, last week, today and two months ago; polls open in May. On 12/1/2026 and 31 December 2025 at 23:59 GMT he spoke."}
        {"id":"ar","language":"ar","published":"2026-01-20","text":"وقع الهجوم مساء أمس وفي ١٥ شباط ٢٠١٣ و20 صفر 1446 هـ، وستجتمع الحكومة يوم الأربعاء."}
        {"id":"ckb","language":"ckb","published":"2026-01-20","text":"دوێنێ لە 21ی خاکەلێوەی 2725ی کوردی هات، هەفتەی ڕابردوو."}
        {"id":"none","language":"en","text":"They met on 3 May, yesterday and on Friday."}

        """

    private static let places: [[String: String]] = [
        ["TZ": "UTC", "LC_ALL": "C"],
        ["TZ": "Pacific/Kiritimati", "LC_ALL": "ar_IQ.UTF-8"],
        ["TZ": "Pacific/Pago_Pago", "LC_ALL": "fa_IR.UTF-8", "LANG": "th_TH.UTF-8"],
        ["TZ": "Asia/Baghdad", "LC_ALL": "tr_TR.UTF-8"],
        ["TZ": ":/nowhere", "LC_ALL": "xx_XX"],
        ["TZ": "Asia/Tehran", "LC_ALL": "ar_SA@calendar=islamic-umalqura;numbers=arab"],
    ]

    @Test func recordsAreTheSameInEveryZoneAndLocale() throws {
        let first = try run(in: Self.places[0])
        #expect(first.contains("\"2025-11\"") && first.contains("\"2024-08-24\""))
        for place in Self.places.dropFirst() {
            #expect(try run(in: place) == first, "\(place)")
        }
    }

    private func run(in place: [String: String]) throws -> String {
        let scratch = try Folder(["input": Self.articles, "output": ""])
        let process = try Command("process", "--in", "jsonl", "-").process()
        process.environment = ProcessInfo.processInfo.environment.merging(place) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: scratch.url("input"))
        process.standardOutput = try FileHandle(forWritingTo: scratch.url("output"))
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try scratch.text("output")
    }
}
