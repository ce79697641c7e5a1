import Articles
import Gazetteers
import Glibc
import Laws
import Pipeline
import Records
import Text

/// Any text through the whole pipeline and out as a record; the laws are those that the tests hold random text to.
final class ArticleDoor: Sendable {
    static let shared = ArticleDoor()
    private let laws: RecordLaws

    private init() {
        guard let pipeline = try? GazetteerDoor.pipeline() else {
            fatalError("the gazetteer of the lists cannot be made")
        }
        laws = RecordLaws(pipeline: pipeline)
    }

    func tryText(_ bytes: UnsafeBufferPointer<UInt8>) {
        // What is not UTF-8 never comes this far.
        guard !bytes.isEmpty, String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { return }
        let broken = laws.broken(by: Array(bytes))
        Fuzz.expect(broken.isEmpty, broken.joined(separator: "; "))
    }
}
