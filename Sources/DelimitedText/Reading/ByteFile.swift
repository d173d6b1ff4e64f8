import Glibc

/// Owner of a regular file open for reading. Reads by position, so several passes need one opening.
struct ByteFile: ~Copyable {
    private let descriptor: Int32

    init(path: String) throws(DelimitedTextError) {
        descriptor = try Self.openRegularFile(path)
    }

    deinit {
        close(descriptor)
    }

    /// Fills `buffer` from the byte at `offset`. Returns the number of bytes read, short only at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(DelimitedTextError) -> Int {
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
        var bytes = [UInt8](repeating: 0, count: count)
        // The closure of a standard library buffer call does not carry a typed error: park it.
        var failure: DelimitedTextError?
        var filled = 0
        bytes.withUnsafeMutableBytes { buffer in
            do throws(DelimitedTextError) {
                filled = try read(into: buffer, at: offset)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        bytes.removeLast(count - filled)
        return bytes
    }

    /// Bytes of the file now; 0 when that can't be told.
    var size: Int {
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
