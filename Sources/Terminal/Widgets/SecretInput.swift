import Glibc

/// What is typed where nobody may see it: a passphrase, a PIN.
///
/// It is no value of its form: no draft keeps it, no undoing brings it back, and whoever sends the form
/// takes it from here and clears it. The letters lie in one place that is wiped.
public final class SecretInput {
  /// In bytes; more than any passphrase has.
  private static let room = 1024

  private let bytes = UnsafeMutableRawBufferPointer.allocate(
    byteCount: SecretInput.room, alignment: 1)
  private var count = 0
  /// The bytes of each letter, to take the last one back.
  private var letters: [Int] = []

  public init() {}

  deinit {
    clear()
    bytes.deallocate()
  }

  public var isEmpty: Bool { count == 0 }

  public func clear() {
    explicit_bzero(bytes.baseAddress!, bytes.count)
    count = 0
    letters = []
  }

  public func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try body(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
  }

  /// As many dots as letters were typed.
  var dots: String { String(repeating: "•", count: letters.count) }

  func handle(_ key: Key) -> Reaction {
    switch key {
    case .text(let letter): append(String(letter))
    case .paste(let text): for letter in text where !letter.isNewline { append(String(letter)) }
    case .backspace:
      guard let last = letters.popLast() else { return .handled }
      count -= last
      explicit_bzero(bytes.baseAddress! + count, last)
    case .control("u"), .control("w"): clear()
    case .left, .right, .home, .end, .delete: break
    default: return .ignored
    }
    return .handled
  }

  private func append(_ letter: String) {
    let added = Array(letter.utf8)
    guard count + added.count <= SecretInput.room else { return }
    for (index, byte) in added.enumerated() { bytes[count + index] = byte }
    count += added.count
    letters.append(added.count)
  }
}
