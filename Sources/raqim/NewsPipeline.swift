import Articles
import Records

/// Makes records of articles; for now they tell what the articles tell of themselves.
struct NewsPipeline: Sendable {
    let provenance = Provenance(version: Provenance.raqimVersion, gazetteer: "", rules: "")

    init(gazetteerPaths: [String], output: OutputOptions) throws {}

    func record(of article: Article) -> Record {
        Record(
            id: article.id, path: article.path, url: article.url, outlet: article.outlet, title: article.title,
            published: article.published.flatMap { Day(year: $0.year, month: $0.month, day: $0.day) },
            publishedFrom: article.publishedFrom?.rawValue, sha256: article.sha256)
    }
}
