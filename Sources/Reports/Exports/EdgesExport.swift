internal import Records

/// What two names must share to be a pair.
public enum PairScope: String, CaseIterable, Sendable {
    case sentence, article
}

/// A list of edges as networkx and Gephi read it: two entities of the gazetteer, and in how many sentences (or articles)
/// both are named.
struct EdgesExport: RecordExport {
    private let scope: PairScope
    private var weights: [Pair: Int] = [:]
    private var facts: [String: (name: String, type: String)] = [:]

    private struct Pair: Hashable {
        let source: String
        let target: String
    }

    init(within scope: PairScope) { self.scope = scope }

    mutating func add(_ record: WrittenRecord, to sink: any ExportSink) {
        let sentences = SentenceStarts(of: record.text ?? "")
        var named: [Int: Set<String>] = [:]
        for entity in record.entities {
            guard let id = entity.id else { continue }
            facts[id] = facts[id] ?? (entity.name ?? entity.text, entity.type.rawValue)
            named[scope == .article ? 0 : sentences.number(of: entity.start), default: []].insert(id)
        }
        for ids in named.values.map({ $0.sorted() }) {
            for (index, source) in ids.enumerated() {
                for target in ids[(index + 1)...] { weights[Pair(source: source, target: target), default: 0] += 1 }
            }
        }
    }

    func finish(to sink: any ExportSink) throws {
        var lines: [UInt8] = []
        CSVExport.append(
            ["source", "target", "weight", "source_name", "target_name", "source_type", "target_type"], to: &lines)
        let sorted = weights.sorted { one, other in
            (other.value, one.key.source, one.key.target) < (one.value, other.key.source, other.key.target)
        }
        for (pair, weight) in sorted {
            let (source, target) = (facts[pair.source], facts[pair.target])
            CSVExport.append(
                [pair.source, pair.target, String(weight), source?.name, target?.name, source?.type, target?.type],
                to: &lines)
        }
        try sink.write(lines, to: "")
    }
}
