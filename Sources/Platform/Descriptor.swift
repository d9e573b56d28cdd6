import CSystem
import Glibc

/// An open file or folder; closed when the value ends.
public struct Descriptor: ~Copyable {
  public let number: Int32
  let path: String

  init(number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  deinit { close(number) }

  /// Opens `path` to read. A link at the end of the path is followed.
  public static func reading(_ path: String) throws(SystemError) -> Descriptor {
    // O_NONBLOCK: opening a named pipe nobody writes to must fail the type check, not hang.
    let number = try checked("open", path) { vpdt_open(path, O_RDONLY | O_NONBLOCK, 0) }
    return Descriptor(number: number, path: path)
  }

  /// Opens an existing folder, to flush its entries.
  public static func folder(_ path: String) throws(SystemError) -> Descriptor {
    let number = try checked("open", path) { vpdt_open(path, O_RDONLY | O_DIRECTORY, 0) }
    return Descriptor(number: number, path: path)
  }

  /// Makes `path`, which must not exist, and opens it to write.
  public static func making(_ path: String, mode: UInt32 = 0o600) throws(SystemError) -> Descriptor
  {
    let number = try checked("open", path) {
      vpdt_open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode)
    }
    return Descriptor(number: number, path: path)
  }

  /// Opens the file at `path`, no link, to add at its end, making it if need be. What several
  /// processes add in one writing each does not mix.
  public static func appending(_ path: String) throws(SystemError) -> Descriptor {
    let number = try checked("open", path) {
      vpdt_open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK, 0o600)
    }
    return Descriptor(number: number, path: path)
  }

  /// Opens the file at `path`, no link, to write over what it holds.
  static func overwriting(_ path: String) throws(SystemError) -> Descriptor {
    let number = try checked("open", path) { vpdt_open(path, O_WRONLY | O_NOFOLLOW, 0) }
    return Descriptor(number: number, path: path)
  }

  public func facts() throws(SystemError) -> FileFacts {
    var status = stat()
    try checked("fstat", path) { fstat(number, &status) }
    return FileFacts(status)
  }

  /// Reads into `buffer` and returns how many bytes came; 0 at the end.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try checked("read", path) { Glibc.read(number, buffer.baseAddress, buffer.count) }
  }

  public func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var rest = bytes
    while let base = rest.baseAddress, rest.count > 0 {
      let written = try checked("write", path) { Glibc.write(number, base, rest.count) }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
  }

  public func write(_ bytes: [UInt8]) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { buffer in
      do throws(SystemError) { try write(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Flushes the contents (of a folder: its entries) to the disk.
  public func flush() throws(SystemError) {
    try checked("fsync", path) { fsync(number) }
  }

  /// Lets the disk begin with what was written, so that a flush later has less to wait for.
  public func startFlush() { vpdt_start_writing(number) }

  /// Flushes everything on the file system that holds this file.
  public func flushFileSystem() throws(SystemError) {
    try checked("syncfs", path) { vpdt_syncfs(number) }
  }

  public func setMode(_ mode: UInt32) throws(SystemError) {
    try checked("fchmod", path) { fchmod(number, mode) }
  }
}
