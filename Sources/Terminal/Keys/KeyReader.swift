import Office

/// Turns the bytes of a terminal into keys.
///
/// A read is not a key: input methods send backspaces and a new syllable in one burst, and a slow
/// link cuts letters and sequences anywhere. What is not complete is kept until the rest comes, or
/// until `patience` is over and the caller says `giveUp()`.
public struct KeyReader: Sendable {
  /// The bytes of a paste that are kept, 1 MiB; what is beyond is read and dropped.
  public static let longestPaste = 1 << 20

  /// So many letters at once are a paste, also of a terminal that does not say so: nobody has typed
  /// as many ahead, and none of them was meant as a shortcut.
  static let leastTorrent = 400

  private var waiting: [UInt8] = []
  private var paste: Paste?
  private let escapeDelay: Int

  /// - Parameter escapeDelay: How long an Escape waits for the rest of a sequence, in milliseconds.
  ///   25 is right but for links that split sequences.
  public init(escapeDelay: Int = 25) {
    self.escapeDelay = escapeDelay
  }

  /// The milliseconds after which the caller is to say `giveUp()` if nothing comes; nil if nothing
  /// is open.
  public var patience: Int? {
    // A paste whose end got lost must not swallow the keyboard.
    if paste != nil { return 1000 }
    return waiting.isEmpty ? nil : escapeDelay
  }

  /// The keys that `bytes` complete.
  public mutating func read(_ bytes: some Sequence<UInt8>) -> [Key] {
    waiting.append(contentsOf: bytes)
    return keys(isComplete: false)
  }

  /// Whether bytes that came at once are a torrent, text and nothing else: what follows at its heels
  /// belongs to it, and `readTorrent` is to read it.
  public func isTorrent(_ bytes: some Collection<UInt8>) -> Bool {
    // A sequence that has begun, or a paste in brackets, goes on.
    guard bytes.count >= KeyReader.leastTorrent, paste == nil, waiting.first != 0x1B
    else { return false }
    return bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0D].contains($0) }
  }

  /// The paste that a torrent is, whatever came at its end.
  public mutating func readTorrent(_ bytes: some Sequence<UInt8>) -> [Key] {
    var paste = Paste()
    for byte in waiting { paste.keep(byte) }
    for byte in bytes { paste.keep(byte) }
    waiting = []
    return [.paste(paste.text)]
  }

  /// The keys in what was kept, knowing that nothing more belongs to it: an Escape was an Escape.
  public mutating func giveUp() -> [Key] {
    if let paste {
      self.paste = nil
      return [.paste(paste.text)]
    }
    return keys(isComplete: true)
  }

  private mutating func keys(isComplete: Bool) -> [Key] {
    var keys: [Key] = []
    var rest = waiting[...]
    reading: while !rest.isEmpty {
      if paste != nil {
        guard let text = continuePaste(&rest) else { break }
        keys.append(.paste(text))
        continue
      }
      switch parse(rest, isComplete: isComplete) {
      case .incomplete: break reading
      case .keys(let found, let length):
        keys += found
        rest = rest.dropFirst(length)
      case .pasteBegins(let length):
        paste = Paste()
        rest = rest.dropFirst(length)
      }
    }
    waiting = Array(rest)
    return keys
  }

  /// Takes what belongs to the paste; its text if it ends here.
  private mutating func continuePaste(_ rest: inout ArraySlice<UInt8>) -> String? {
    while let byte = rest.popFirst() {
      if paste?.add(byte) == true {
        defer { paste = nil }
        return paste?.text
      }
    }
    return nil
  }
}

/// A paste on its way in.
private struct Paste: Sendable {
  private static let end = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []
  private var matched = 0

  /// Takes one byte; true if it was the last of the end mark.
  mutating func add(_ byte: UInt8) -> Bool {
    if byte == Paste.end[matched] {
      matched += 1
      return matched == Paste.end.count
    }
    // The mark's first byte occurs in it once, so a broken match can only restart at this byte.
    for held in Paste.end[..<matched] { keep(held) }
    matched = byte == Paste.end[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return false
  }

  mutating func keep(_ byte: UInt8) {
    if bytes.count < KeyReader.longestPaste { bytes.append(byte) }
  }

  var text: String {
    var whole = bytes[...]
    // The cap may have cut a letter.
    if bytes.count == KeyReader.longestPaste {
      while let last = whole.last, last >= 0x80 {
        whole.removeLast()
        if last >= 0xC0 { break }
      }
    }
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: whole, as: UTF8.self).unicodeScalars {
      // Terminals send line ends as carriage returns, some as both.
      if scalar == "\r" || (scalar == "\n" && !afterReturn) { scalars.append("\n") }
      afterReturn = scalar == "\r"
      if scalar != "\r" && scalar != "\n" { scalars.append(scalar) }
    }
    return normalized(String(scalars))
  }
}
