import Glibc
import Office

/// Standard error, led into a file while a full screen is up: what is printed there by Swift, a
/// library or a child would be drawn over the screen and vanish with it.
struct DivertedErrors {
  /// The bytes printed at the end, and by the crash guard: the last ones matter.
  static let longestTail = 4096

  /// A descriptor of the real standard error.
  let original: Int32
  /// The file, which has no name any more.
  let file: Int32

  /// Nil if standard error is no terminal, so that it leads somewhere already, or if no file can be
  /// made; then nothing has changed.
  init?() {
    guard isatty(2) == 1 else { return nil }
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array((folder + "/vpdt-XXXXXX").utf8CString)
    file = mkstemp(&name)
    guard file >= 0 else { return nil }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(name)
    original = fcntl(2, F_DUPFD_CLOEXEC, 3)
    guard original >= 0, dup2(file, 2) == 2 else {
      close(file)
      return nil
    }
  }

  /// Leads standard error back and prints the end of what went to the file.
  func end() {
    dup2(original, 2)
    let size = lseek(file, 0, SEEK_END)
    let start = max(0, size - DivertedErrors.longestTail)
    var bytes = [UInt8](repeating: 0, count: Int(size - start))
    let count = pread(file, &bytes, bytes.count, start)
    let lines = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self).split(separator: "\n")
    for line in lines {
      let shown = Array((harmless(String(line)) + "\n").utf8)
      write(2, shown, shown.count)
    }
    close(file)
    close(original)
  }
}
