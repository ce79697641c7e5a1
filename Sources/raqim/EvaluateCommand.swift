import ArgumentParser
import Evaluation
import Foundation
import Records

/// Records against gold.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Records against gold: precision, recall and F1 by layer and kind, and every difference.",
        discussion: """
            Names are right with equal borders and type, links with the gold's id, dates with its value, quotations with \
            equal borders.

              raqim process Corpus/Articles --text -o records.jsonl
              raqim evaluate Corpus/Gold records.jsonl
            """)

    @Argument(help: "A file or a folder of gold, as Corpus/README.md describes it.")
    var gold: String

    @OptionGroup var input: RecordsInput

    @Option(help: ArgumentHelp("Records of an earlier run, to see what became better and worse.", valueName: "file"))
    var before: String?

    @Flag(help: "Scores alone, without the differences.")
    var scoresOnly = false

    @Flag(help: "One object of JSON.")
    var json = false

    func run() throws {
        let wanted: [GoldArticle]
        do {
            wanted = try GoldFiles.read([gold])
        } catch {
            throw CommandError(error.what, error.place, remedy: error.remedy)
        }
        let after = try evaluate(input, wanted)
        if after.articles == 0 {
            throw CommandError("no record is of an article of the gold", gold, remedy: "compare their ids")
        }
        var earlier: Evaluator?
        if let before {
            var other = input
            other.records = [before]
            earlier = try evaluate(other, wanted)
        }
        if json { try printJSON(after) } else { printText(after, earlier, goldCount: wanted.count) }
    }

    private func evaluate(_ input: RecordsInput, _ wanted: [GoldArticle]) throws -> Evaluator {
        var byID: [String: GoldArticle] = [:]
        for article in wanted { byID[article.id] = article }
        var evaluator = Evaluator()
        try input.forEach(counting: .codepoint, needsText: false) { line in
            guard case .record(let record) = line else { return }
            guard record.offsets == .codepoint else {
                throw CommandError(
                    "gold counts code points", record.id, remedy: "make the records with --offsets codepoint or --text")
            }
            // The gold's id is a path below some folder.
            var tail = record.id[...]
            while byID[String(tail)] == nil, let slash = tail.firstIndex(of: "/") {
                tail = tail[tail.index(after: slash)...]
            }
            if let gold = byID[String(tail)] { evaluator.add(record, gold: gold) }
        }
        return evaluator
    }

    private func printText(_ after: Evaluator, _ before: Evaluator?, goldCount: Int) {
        let paint = Paint()
        if !scoresOnly {
            var article = ""
            for each in after.differences {
                if each.article != article { print(paint.place(each.article)) }
                article = each.article
                let sides = [each.gold.map { "gold \($0)" }, each.found.map { "found \($0)" }].compactMap(\.self)
                let kind =
                    each.kind == .missed || each.kind == .invented
                    ? paint.bad(each.kind.rawValue) : each.kind.rawValue
                print("  \(each.start): \(kind) in \(each.layer): \(sides.joined(separator: ", "))")
                if !each.context.isEmpty { print("    \(paint.quiet(each.context))") }
            }
            print("")
        }
        let note = after.articles < goldCount ? " of \(goldCount)" : ""
        print(paint.heading("\(after.articles)\(note) articles"))
        print(
            Self.columns(
                ["", "gold", "found", "right", "precision", "recall", "F1"] + (before == nil ? [] : ["before"])))
        for (name, score) in after.scores {
            var cells = [name, "\(score.gold)", "\(score.found)", "\(score.right)"]
            cells += [score.precision, score.recall, score.f1].map(Figures.tenths)
            if let earlier = before?.scores.first(where: { $0.name == name })?.score {
                cells.append(Figures.tenths(earlier.f1))
            }
            print(Self.columns(cells))
        }
    }

    private static func columns(_ cells: [String]) -> String {
        cells.enumerated().map { index, cell in
            let gap = String(repeating: " ", count: max(0, (index == 0 ? 22 : 10) - cell.count))
            return index == 0 ? cell + gap : gap + cell
        }.joined()
    }

    private struct Report: Encodable {
        struct Row: Encodable {
            var layer: String
            var gold: Int
            var found: Int
            var right: Int
            var precision: Double
            var recall: Double
            var f1: Double
        }
        var articles: Int
        var scores: [Row]
        var differences: [Difference]
    }

    private func printJSON(_ evaluator: Evaluator) throws {
        let rows = evaluator.scores.map { name, score in
            Report.Row(
                layer: name, gold: score.gold, found: score.found, right: score.right, precision: score.precision,
                recall: score.recall, f1: score.f1)
        }
        let report = Report(
            articles: evaluator.articles, scores: rows, differences: scoresOnly ? [] : evaluator.differences)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(report), as: UTF8.self))
    }
}
