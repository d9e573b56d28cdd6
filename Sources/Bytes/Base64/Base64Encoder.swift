/// Encodes a message that arrives in pieces of any size, on one line.
public struct Base64Encoder: Sendable {
  /// The bytes that do not yet make a group of three.
  private var pending: [UInt8] = []

  public init() {}

  /// Appends the characters of all complete groups so far to `output`.
  public mutating func encode(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    var rest = bytes[...]
    if !pending.isEmpty {
      let missing = rest.prefix(3 - pending.count)
      pending.append(contentsOf: missing)
      rest = rest.dropFirst(missing.count)
      guard pending.count == 3 else { return }
      output.append(contentsOf: Base64.encode(pending))
      pending.removeAll(keepingCapacity: true)
    }
    let whole = rest.prefix(rest.count / 3 * 3)
    output.append(contentsOf: Base64.encode(UnsafeRawBufferPointer(rebasing: whole)))
    pending.append(contentsOf: rest.dropFirst(whole.count))
  }

  /// Appends the characters of all complete groups so far to `output`.
  public mutating func encode(_ bytes: [UInt8], into output: inout [UInt8]) {
    bytes.withUnsafeBytes { encode($0, into: &output) }
  }

  /// Returns the characters of all complete groups that `bytes` make with what was left before.
  public mutating func encode(_ bytes: [UInt8]) -> [UInt8] {
    let head = pending.isEmpty ? 0 : min(3 - pending.count, bytes.count)
    pending += bytes.prefix(head)
    let first = pending.count == 3 ? pending : []
    if !first.isEmpty { pending.removeAll(keepingCapacity: true) }
    let whole = pending.isEmpty ? (bytes.count - head) / 3 * 3 : 0
    pending += bytes[(head + whole)...]
    return bytes.withUnsafeBytes { bytes in
      let rest = UnsafeRawBufferPointer(rebasing: bytes[head..<head + whole])
      return [UInt8](unsafeUninitializedCapacity: (first.count + whole) / 3 * 4) { text, count in
        let text = UnsafeMutableRawBufferPointer(text)
        count = first.withUnsafeBytes { Base64.encode($0, into: text) }
        count += Base64.encode(rest, into: UnsafeMutableRawBufferPointer(rebasing: text[count...]))
      }
    }
  }

  /// Appends the last characters and the padding; the encoder can then start afresh.
  public mutating func finish(into output: inout [UInt8]) {
    output.append(contentsOf: Base64.encode(pending))
    pending.removeAll(keepingCapacity: true)
  }
}
