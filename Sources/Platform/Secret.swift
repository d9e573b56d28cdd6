import Glibc

/// Bytes that open a key: held in one place, never printed, and wiped when nobody needs them any more.
///
/// A `String` or an array would be copied where nobody sees it and stay in freed memory.
public final class Secret: @unchecked Sendable {
  public let count: Int
  private let bytes: UnsafeMutableRawBufferPointer

  /// A copy of `source`, which stays its owner's to wipe.
  public init(copying source: UnsafeRawBufferPointer) {
    count = source.count
    bytes = .allocate(byteCount: max(1, source.count), alignment: 1)
    // Not to be written to a swap file; where that is not allowed, it is wiped all the same.
    mlock(bytes.baseAddress!, bytes.count)
    bytes.copyMemory(from: source)
  }

  /// For text that is no secret, and for what a screen holds as text already.
  public convenience init(_ text: String) {
    self.init(utf8: Array(text.utf8))
  }

  private convenience init(utf8: [UInt8]) {
    let source = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, utf8.count), alignment: 1)
    defer {
      explicit_bzero(source.baseAddress!, source.count)
      source.deallocate()
    }
    source.copyBytes(from: utf8)
    self.init(copying: UnsafeRawBufferPointer(rebasing: source[..<utf8.count]))
  }

  deinit {
    explicit_bzero(bytes.baseAddress!, bytes.count)
    munlock(bytes.baseAddress!, bytes.count)
    bytes.deallocate()
  }

  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
  }
}

extension Secret {
  /// The longest passphrase that is taken, in bytes. It fits into a pipe as a whole.
  public static let longest = 1024

  /// Reads the first line behind an open descriptor, to the end of the line or of the file.
  ///
  /// - Throws: `SystemError`, EMSGSIZE for a line that is longer than any passphrase.
  public static func read(fromDescriptor number: Int32) throws(SystemError) -> Secret {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: longest + 1, alignment: 1)
    defer {
      explicit_bzero(buffer.baseAddress!, buffer.count)
      buffer.deallocate()
    }
    var count = 0
    while count < buffer.count {
      // One byte at a time: what stands behind the line is somebody else's.
      let got = try checked("read", "fd \(number)") {
        Glibc.read(number, buffer.baseAddress! + count, 1)
      }
      if got == 0 || buffer[count] == UInt8(ascii: "\n") { break }
      count += 1
      if buffer[count - 1] == 3 { break }
    }
    guard count <= longest else { throw SystemError("read", "fd \(number)", EMSGSIZE) }
    if count > 0, buffer[count - 1] == UInt8(ascii: "\r") { count -= 1 }
    return Secret(copying: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }

  /// Asks at the terminal of this process, which does not show what is typed.
  ///
  /// - Parameter prompt: Shown before the place to type; text that is safe as it stands.
  /// - Returns: Nil where there is no terminal.
  public static func typed(prompt: String) throws(SystemError) -> Secret? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return nil }
    var silent = modes
    silent.c_lflag &= ~tcflag_t(ECHO)
    silent.c_lflag |= tcflag_t(ICANON | ECHONL)
    // An interrupt would leave the terminal without echo: Control-C ends the line instead.
    silent.c_lflag &= ~tcflag_t(ISIG)
    withUnsafeMutableBytes(of: &silent.c_cc) { $0[Int(VEOL)] = 3 }
    tcsetattr(terminal, TCSAFLUSH, &silent)
    defer { tcsetattr(terminal, TCSAFLUSH, &modes) }
    _ = prompt.utf8CString.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count - 1) }
    let secret = try read(fromDescriptor: terminal)
    // Control-C and Control-D, typed to give up.
    let isGivenUp = secret.withBytes { $0.contains { $0 < 0x20 } }
    return isGivenUp ? nil : secret
  }
}
