import Glibc

/// The bytes of a file, mapped into memory without being read.
///
/// Only for files of our own that nobody changes: one that shrinks while mapped ends the process.
public final class MappedFile {
  private let bytes: UnsafeRawBufferPointer

  public init(_ path: String) throws(SystemError) {
    let file = try Descriptor.reading(path)
    let size = try file.facts().size
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.number, 0), start != MAP_FAILED
    else { throw SystemError("mmap", path) }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  /// Hands the bytes over; they are there only until `body` returns.
  public func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try withExtendedLifetime(self) { try body(bytes) }
  }

  deinit {
    if let start = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    }
  }
}
