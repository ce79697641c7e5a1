internal import CDigest

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Musl
#endif

/// A compiled gazetteer in memory, mapped and checked: magic, version, size, and that every section lies inside; the
/// checksum of the content apart, because it reads the whole file.
/// A class, because it owns the mapping and ends it.
final class MappedFile: @unchecked Sendable {
    // Never written after init, hence safe to share.
    let bytes: UnsafeRawBufferPointer
    let sha256: String
    private let path: String
    private var sections: [(offset: Int, count: Int)] = []

    init(path: String) throws(GazetteerError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "not a file") }
        let size = Int(status.st_size)
        guard size >= FileLayout.firstSectionOffset else { throw .notAGazetteer(path: path) }
        guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        bytes = UnsafeRawBufferPointer(start: base, count: size)
        self.path = path
        sha256 = bytes[32..<64].map { byte in
            let digits = Array("0123456789abcdef".utf8)
            return String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self)
        }.joined()
        try check(path)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

    private func check(_ path: String) throws(GazetteerError) {
        guard bytes[0..<8].elementsEqual(FileLayout.magic) else { throw .notAGazetteer(path: path) }
        let version = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
        guard version == FileLayout.version else { throw .otherVersion(path: path, found: version) }
        let size = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        guard size == UInt64(bytes.count) else { throw .cut(path: path, expected: size, found: bytes.count) }
        guard bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self) == UInt32(FileLayout.Section.allCases.count)
        else {
            throw .damaged(path: path, what: "number of sections")
        }
        for section in FileLayout.Section.allCases {
            let place = FileLayout.headerSize + section.rawValue * 16
            let offset = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let count = bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)
            let (length, overflow) = count.multipliedReportingOverflow(by: UInt64(section.stride))
            guard !overflow, offset % 8 == 0, offset <= size, length <= size - offset else {
                throw .damaged(path: path, what: "section \(section)")
            }
            sections.append((Int(offset), Int(count)))
        }
        for section in [FileLayout.Section.wordKeys, .edgeKeys] {
            let count = sections[section.rawValue].count
            guard count > 1, count & (count - 1) == 0 else { throw .damaged(path: path, what: "size of \(section)") }
        }
        guard
            sections[FileLayout.Section.wordKeys.rawValue].count
                == sections[FileLayout.Section.wordNumbers.rawValue].count,
            sections[FileLayout.Section.edgeKeys.rawValue].count
                == sections[FileLayout.Section.edgeNodes.rawValue].count
        else { throw .damaged(path: path, what: "tables of two sizes") }
    }

    /// Reads the whole content and compares its checksum; half a millisecond a megabyte.
    func checkContent() throws(GazetteerError) {
        let content = UnsafeRawBufferPointer(rebasing: bytes[FileLayout.headerSize...])
        let checksum = cdigest_checksum(content.bindMemory(to: UInt8.self).baseAddress, Int64(content.count))
        guard checksum == bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self) else {
            throw .damaged(path: path, what: "checksum")
        }
    }

    func column<Element>(_ section: FileLayout.Section, as type: Element.Type) -> Column<Element> {
        let place = sections[section.rawValue]
        // The mapping begins at a page and sections at multiples of 8, so the memory is aligned for every record.
        let raw = UnsafeRawBufferPointer(rebasing: bytes[place.offset..<(place.offset + place.count * section.stride)])
        return Column(elements: raw.bindMemory(to: Element.self), owner: self)
    }
}

/// A section as elements. An index that the file got wrong gives nil or the fallback, never memory outside.
struct Column<Element>: @unchecked Sendable {
    // Read-only memory of `owner`, which lives as long as the column.
    let elements: UnsafeBufferPointer<Element>
    private let owner: MappedFile

    init(elements: UnsafeBufferPointer<Element>, owner: MappedFile) {
        self.elements = elements
        self.owner = owner
    }

    var count: Int { elements.count }

    @inline(__always)
    subscript(index: Int) -> Element? {
        index >= 0 && index < elements.count ? elements[index] : nil
    }

    @inline(__always)
    func at(_ index: Int, else fallback: Element) -> Element {
        index >= 0 && index < elements.count ? elements[index] : fallback
    }
}
