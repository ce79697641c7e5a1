internal import CPages

/// The files of `Pages`, which are built into the binary.
enum PageFiles {
    static let skeleton = bytes(of: cpages_skeleton())
    static let style = bytes(of: cpages_style())
    static let script = bytes(of: cpages_script())
    /// Outlines of the governorates: GeoJSON.
    static let outlines = bytes(of: cpages_outlines())

    private static func bytes(of file: cpages_file) -> [UInt8] {
        Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.count)))
    }
}
