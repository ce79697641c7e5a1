/// Memory for one piece of a file, 64 KiB, given back when it is let go.
struct PieceBuffer: ~Copyable {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 64)

    deinit { bytes.deallocate() }
}
