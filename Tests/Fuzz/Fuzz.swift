import Glibc

/// What libFuzzer calls: `RAQIM_FUZZ` names the door that is tried, `make fuzz` builds it and runs all of them.
///
/// A door takes any bytes. It must come back, in time, and keep what it promises; `expect` ends the program otherwise, and
/// libFuzzer keeps the bytes that did it.
enum Fuzz {
    static let doors: [String: @Sendable (UnsafeBufferPointer<UInt8>) -> Void] = [
        "article": { ArticleDoor.shared.tryText($0) },
        "html": { InputDoors.page($0) },
        "jsonl": { InputDoors.lines($0) },
        "text": { InputDoors.text($0) },
        "gzip": { InputDoors.gzip($0) },
        "lists": { ListDoor.shared.tryLists($0) },
        "gazetteer": { GazetteerDoor.shared.tryFile($0) },
        "names": { GazetteerDoor.shared.tryNames($0) },
    ]

    static let door: @Sendable (UnsafeBufferPointer<UInt8>) -> Void = {
        let name = getenv("RAQIM_FUZZ").map { String(cString: $0) } ?? ""
        guard let door = doors[name] else {
            say("RAQIM_FUZZ must be one of \(doors.keys.sorted().joined(separator: ", "))")
            exit(2)
        }
        return door
    }()

    private static func say(_ line: String) {
        let bytes = Array("\(line)\n".utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }

    static func expect(_ holds: Bool, _ law: @autoclosure () -> String) {
        if holds { return }
        say("BROKEN: \(law())")
        abort()
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    Fuzz.door(UnsafeBufferPointer(start: bytes, count: count))
    return 0
}

/// Bytes as a file that other code can open, without a disk.
final class MemoryFile {
    let descriptor: Int32
    var path: String { "/proc/self/fd/\(descriptor)" }

    init() {
        var template = Array("/dev/shm/raqim-fuzz-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        unlink(template)
    }

    deinit { close(descriptor) }

    func set(_ bytes: UnsafeRawBufferPointer) {
        ftruncate(descriptor, 0)
        _ = pwrite(descriptor, bytes.baseAddress, bytes.count, 0)
        lseek(descriptor, 0, SEEK_SET)
    }
}
