public import Articles
public import Gazetteers
public import Records
internal import Synchronization
internal import Text

/// Reads articles of news: tokens, names, dates, entities, links, quotes, roles, in that order, and writes down what it
/// found.
///
///     let pipeline = try NewsPipeline(gazetteers: [Gazetteer(path: "raqim.gazetteer")])
///     let record = pipeline.record(of: article)
///
/// Safe to share between threads. Records point into the gazetteers, so keep the pipeline until they are written.
public final class NewsPipeline: Sendable {
    // A class, because it lends out workspaces that it keeps for the next article.

    /// By what the records are made.
    // First, because others read it where it lies, and are not compiled anew when what stands before it changes its size.
    public let provenance: Provenance
    private let gazetteers: [Gazetteer]
    private static let folding = Folding()
    /// What reading English takes; made once, for the language of an article is told with its words.
    private static let english = Result { try LanguageKit(.english, folding: folding) }
    private let english: LanguageKit
    private let others = Mutex<[Language: LanguageKit]>([:])
    private let workspaces = Mutex<[Workspace]>([])
    private let terms = Mutex<[OfficeTerms]?>(nil)
    private let options: PipelineOptions
    /// Where time by stage is counted; nil when nobody asked.
    public var times: StageTimes? { options.times }

    /// A pipeline over `gazetteers`; later ones lie over earlier ones. Throws when ICU or a rule is unusable.
    public init(gazetteers: [Gazetteer], options: PipelineOptions = PipelineOptions()) throws {
        self.gazetteers = gazetteers
        self.options = options
        provenance = Provenance(
            version: Provenance.raqimVersion, gazetteer: Self.hash(of: gazetteers), rules: Lexicon.digestOfLists())
        let workspace = try Workspace(gazetteers: gazetteers, folding: Self.folding)
        workspaces.withLock { $0.append(workspace) }
        english = try Self.english.get()
    }

    /// Reads the words and rules that every pipeline needs. A command may do so on a thread of its own while it still
    /// reads its arguments; the first pipeline then finds them made, or waits for the rest.
    package static func prepare() { _ = english }

    private static func hash(of gazetteers: [Gazetteer]) -> String {
        gazetteers.count == 1 ? gazetteers[0].sha256 : Lexicon.digest(gazetteers.map(\.sha256).joined(separator: "\n"))
    }

    /// The record of `article`.
    public func record(of article: Article) -> Record {
        var watch = StageWatch(options.times)
        defer { watch.finish() }
        var record = Record(
            id: article.id, path: article.path, url: article.url, outlet: article.outlet, title: article.title,
            published: article.published.flatMap { Day(year: $0.year, month: $0.month, day: $0.day) },
            publishedFrom: article.publishedFrom?.rawValue, sha256: article.sha256)
        let language = language(of: article)
        record.language = language?.rawValue
        let kit = kit(for: language ?? .english)
        guard let workspace = takeWorkspace() else { return record }
        defer { workspaces.withLock { $0.append(workspace) } }
        let segmented = try? workspace.segmenter.tokens(of: article.text, body: article.body, lexicon: kit.lexicon)
        guard let tokens = segmented else { return record }
        watch.lap(.segmentation)
        if record.published == nil, let day = kit.dates.datelineDay(in: tokens, lexicon: kit.lexicon) {
            record.published = day
            record.publishedFrom = PublicationSource.dateline.rawValue
        }
        watch.lap(.dates)
        annotate(tokens, kit, workspace, &record, &watch)
        if options.tokens { record.tokens = (0..<tokens.count).map { tokens.span($0, through: $0) } }
        return record
    }

    /// The stages, in order; each takes what the earlier ones found and returns its own.
    private func annotate(
        _ tokens: Tokens, _ kit: LanguageKit, _ workspace: Workspace, _ record: inout Record, _ watch: inout StageWatch
    ) {
        let names = kit.names.candidates(
            in: tokens, gazetteers: gazetteers, caches: workspace.caches, folding: Self.folding, lexicon: kit.lexicon)
        watch.lap(.names)
        let day = record.published.map { kit.dates.reportingDay(in: tokens, lexicon: kit.lexicon, published: $0) }
        record.dates = kit.dates.findDates(in: tokens, lexicon: kit.lexicon, published: day)
        watch.lap(.dates)
        let patterns = kit.entities.findings(
            in: tokens, lexicon: kit.lexicon, names: names, dates: record.dates, gazetteers: gazetteers)
        watch.lap(.entities)
        var linker = Linker(gazetteers: gazetteers, published: record.published, kit: kit)
        let findings = linker.link(names, patterns, in: tokens, &watch)
        watch.lap(.linking)
        let mentions = findings.map { Mention(tokens: $0.tokens, type: $0.type, lead: $0.lead, tail: $0.tail) }
        let offices = Offices(
            gazetteers: gazetteers, terms: { self.officeTerms }, findings: findings, published: record.published)
        record.quotes = kit.quotes.quotes(in: tokens, mentions: mentions, offices: offices)
        watch.lap(.quotes)
        if !options.why {
            for index in record.quotes.indices { record.quotes[index].why = nil }
            for index in record.dates.indices { record.dates[index].why = nil }
        }
        let roles = kit.roles.relations(of: findings, in: tokens, lexicon: kit.lexicon)
        let inner = InnerNames(tokens: tokens, lexicon: kit.lexicon, gazetteers: gazetteers).inner(
            of: findings, names)
        let reasons = options.why ? names : nil
        record.entities = findings.indices.map { index in
            var entity = findings[index].entity(in: tokens, gazetteers: gazetteers, why: reasons)
            entity.roles = roles[index]
            entity.inner = inner[index].map { $0.entity(in: tokens, gazetteers: gazetteers, why: reasons) }
            return entity
        }
        watch.lap(.writing)
    }

    private func language(of article: Article) -> Language? {
        // The script decides before the label: an archive that calls everything English still holds Arabic.
        let told = article.text.withUnsafeBufferPointer {
            Language(of: UnsafeBufferPointer(rebasing: $0[article.body]), lexicon: english.lexicon)
        }
        guard let declared = article.language.flatMap({ Language(tag: $0) }) else { return told }
        guard let told else { return declared }
        return (told == .english) == (declared == .english) ? declared : told
    }

    private func kit(for language: Language) -> LanguageKit {
        if language == .english { return english }
        return others.withLock { kits in
            if let kit = kits[language] { return kit }
            // The rules are the program's own, and a test compiles them for every language: English stands in for none.
            let kit = (try? LanguageKit(language, folding: Self.folding)) ?? english
            kits[language] = kit
            return kit
        }
    }

    /// Of each gazetteer; read from it when an article first names an office.
    private var officeTerms: [OfficeTerms] {
        terms.withLock { terms in
            if let terms { return terms }
            let read = gazetteers.map { OfficeTerms($0) }
            terms = read
            return read
        }
    }

    private func takeWorkspace() -> Workspace? {
        workspaces.withLock { $0.popLast() } ?? (try? Workspace(gazetteers: gazetteers, folding: Self.folding))
    }
}

/// What records are to hold beyond what everyone needs.
public struct PipelineOptions: Sendable {
    /// Reasons of every item.
    public var why = false
    /// Spans of all tokens.
    public var tokens = false
    /// Where time by stage is to be counted.
    public var times: StageTimes?

    public init(why: Bool = false, tokens: Bool = false, times: StageTimes? = nil) {
        self.why = why
        self.tokens = tokens
        self.times = times
    }
}
