import ArgumentParser
import Articles
import Foundation
import Gazetteers
import Pipeline
import Records
import Text

/// Whether all that raqim needs is there and works.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Tells what raqim works with, and what is missing.",
        discussion: "Exit codes: 0 all well, 1 something is wrong.")

    @Flag(help: "One object of JSON.")
    var json = false

    @Option(help: ArgumentHelp("A compiled gazetteer; by default the one beside the binary.", valueName: "file"))
    var gazetteer: [String] = []

    /// One thing that was looked at.
    private struct Finding: Encodable {
        var name: String
        var value: String
        var isWell: Bool

        enum CodingKeys: String, CodingKey {
            case name, value
            case isWell = "ok"
        }
    }

    func run() throws {
        var findings = [
            Finding(name: "raqim", value: Provenance.raqimVersion, isWell: true),
            Finding(name: "schema", value: Record.schemaVersion, isWell: true),
            Finding(name: "rules", value: Lexicon.digestOfLists(), isWell: true),
            Finding(name: "icu", value: Segmenter.icuVersion, isWell: true),
        ]
        findings += gazetteerFindings()
        let paint = Paint(isForPrograms: json)
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(findings), as: UTF8.self))
        } else {
            for finding in findings {
                let mark = finding.isWell ? paint.good("ok ") : paint.bad("bad")
                let gap = String(repeating: " ", count: max(1, 12 - finding.name.count))
                print("\(mark) \(finding.name)\(gap)\(finding.value)")
            }
        }
        if findings.contains(where: { !$0.isWell }) { throw ExitCode(1) }
    }

    private func gazetteerFindings() -> [Finding] {
        do {
            let paths = try GazetteerFile.paths(named: gazetteer)
            var findings: [Finding] = []
            for path in paths {
                let opened = try Gazetteer(path: path)
                findings.append(Finding(name: "gazetteer", value: path, isWell: true))
                findings.append(Finding(name: "  sha256", value: opened.sha256, isWell: true))
                let count = "\(Figures.count(opened.entryCount)) entries, \(Figures.count(opened.nameCount)) names"
                findings.append(Finding(name: "  holds", value: count, isWell: opened.entryCount > 0))
            }
            findings.append(try selfTest(paths))
            return findings
        } catch {
            return [Finding(name: "gazetteer", value: "\(error)", isWell: false)]
        }
    }

    /// Reads one sentence: words are cut, a date is found, and what it is worth is right.
    private func selfTest(_ paths: [String]) throws -> Finding {
        let pipeline = try NewsPipeline(gazetteerPaths: paths, why: false)
        let text = Array("“The road to Mosul is open,” a spokesman said in Baghdad on 3 January 2020.".utf8)
        let record = pipeline.record(of: Article(id: "doctor", text: text))
        let isWell = record.dates.contains { $0.value == "2020-01-03" } && !record.quotes.isEmpty
        let found = "\(record.entities.count) names, \(record.dates.count) dates, \(record.quotes.count) quotes"
        return Finding(name: "a sentence", value: found, isWell: isWell)
    }
}
