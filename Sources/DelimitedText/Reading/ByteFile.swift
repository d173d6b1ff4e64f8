import Glibc

/// Owner of a regular file open for reading. Reads by position, so several passes need one opening.
///
/// A file in another encoding than UTF-8 is seen as the UTF-8 text it would be; offsets are those of that text.
struct ByteFile: ~Copyable {
    private let descriptor: Int32
    /// Nil when the bytes are taken as they are.
    private let decoded: DecodedBytes?

    init(path: String, encoding: TextEncoding = .utf8) throws(DelimitedTextError) {
        descriptor = try Self.openRegularFile(path)
        decoded = ByteDecoder(encoding).map { DecodedBytes($0) }
    }

    deinit {
        close(descriptor)
    }

    /// Fills `buffer` from the byte at `offset`. Returns the number of bytes read, short only at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(DelimitedTextError) -> Int {
        guard let decoded else { return try Self.readRaw(into: buffer, at: offset, from: descriptor) }
        let descriptor = descriptor
        return try decoded.read(into: buffer, at: offset) { (position, count) throws(DelimitedTextError) in
            try Self.rawBytes(at: position, count: count, from: descriptor)
        }
    }

    private static func readRaw(
        into buffer: UnsafeMutableRawBufferPointer, at offset: Int, from descriptor: Int32
    ) throws(DelimitedTextError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let target = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = pread(descriptor, target.baseAddress, target.count, offset + filled)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(errno: errno) }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// Up to `count` bytes from `offset`, for looks at a bounded part of the file.
    func bytes(at offset: Int, count: Int) throws(DelimitedTextError) -> [UInt8] {
        try Self.filled(count) { (buffer) throws(DelimitedTextError) in try read(into: buffer, at: offset) }
    }

    private static func rawBytes(
        at offset: Int, count: Int, from descriptor: Int32
    ) throws(DelimitedTextError) -> [UInt8] {
        try filled(count) { (buffer) throws(DelimitedTextError) in
            try readRaw(into: buffer, at: offset, from: descriptor)
        }
    }

    private static func filled(
        _ count: Int, by read: (UnsafeMutableRawBufferPointer) throws(DelimitedTextError) -> Int
    ) throws(DelimitedTextError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        // The closure of a standard library buffer call does not carry a typed error: park it.
        var failure: DelimitedTextError?
        var filled = 0
        bytes.withUnsafeMutableBytes { buffer in
            do throws(DelimitedTextError) {
                filled = try read(buffer)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        bytes.removeLast(count - filled)
        return bytes
    }

    /// Bytes of the file now; 0 when that can't be told without reading it, as of a file that must be decoded.
    var size: Int {
        if decoded != nil { return 0 }
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    private static func openRegularFile(_ path: String) throws(DelimitedTextError) -> Int32 {
        // O_NONBLOCK: opening a pipe nobody writes to must fail below, not wait.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .fileMissing : .unreadable(errno: errno)
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw .unreadable(errno: code)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .notARegularFile
        }
        return descriptor
    }
}
