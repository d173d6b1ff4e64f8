internal import Glibc

/// Copies of strings as an array of C strings, freed together.
struct CStrings: ~Copyable {
    let count: Int
    private let storage: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(_ strings: [String?]) {
        count = strings.count
        storage = .allocate(capacity: max(1, strings.count))
        for (index, string) in strings.enumerated() {
            let copy: UnsafeMutablePointer<CChar>? = if let string { strdup(string) } else { nil }
            (storage + index).initialize(to: copy.map { UnsafePointer($0) })
        }
    }

    var pointers: UnsafePointer<UnsafePointer<CChar>?> { UnsafePointer(storage) }

    deinit {
        for index in 0..<count { free(UnsafeMutablePointer(mutating: storage[index])) }
        storage.deallocate()
    }
}
