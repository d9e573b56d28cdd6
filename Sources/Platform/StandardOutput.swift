import Glibc

/// Text for the person or the script that called: gathered, and written in one go.
public struct StandardOutput {
  /// Nil where text is only gathered.
  private let descriptor: Int32?
  private var waiting: [UInt8] = []
  /// Why something could not be written, such as a full disk.
  public private(set) var failure: SystemError?

  public static func output() -> StandardOutput { StandardOutput(descriptor: 1) }
  public static func errors() -> StandardOutput { StandardOutput(descriptor: 2) }

  /// Text that is kept, to be read as `text`.
  public static func gathering() -> StandardOutput { StandardOutput(descriptor: nil) }

  /// What was printed and not written yet.
  public var text: String { String(decoding: waiting, as: UTF8.self) }

  private init(descriptor: Int32?) { self.descriptor = descriptor }

  public mutating func print(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  public mutating func write(_ bytes: UnsafeRawBufferPointer) {
    waiting.append(contentsOf: bytes)
    if waiting.count > 1 << 16 { flush() }
  }

  /// Writes what waits. A reader that went away (a closed pipe) is not an error of ours.
  public mutating func flush() {
    guard let descriptor else { return }
    var sent = 0
    waiting.withUnsafeBytes { bytes in
      while sent < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
        if count > 0 {
          sent += count
        } else if errno != EINTR {
          if errno != EPIPE { failure = SystemError("write", "") }
          break
        }
      }
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Whether standard error is a terminal.
  public static var errorsAreSeen: Bool { isatty(2) == 1 }

  /// Whether standard output is a terminal.
  public static var outputIsSeen: Bool { isatty(1) == 1 }

  public static var isTerminal: Bool { isatty(0) == 1 && isatty(1) == 1 }
}
