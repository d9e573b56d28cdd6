/// How long the journal was and how it ended at a moment: whoever holds it sees later whether the
/// past was only added to.
///
/// Plain lines, `key: value`, in a fixed order, each ended by a line feed; behind them may stand
/// the signature `ssh-keygen -Y sign` makes over exactly these lines. The last hash covers every
/// line before it, so that these few lines pin down the whole journal.
public struct JournalCheckpoint: Equatable, Sendable {
  /// The first line: the format and its version.
  public static let format = "vpdt-journal-checkpoint-v1"
  /// What signatures over checkpoints are made for, so that one made for something else is none
  /// (PROTOCOL.sshsig).
  public static let namespace = "vpdt-journal-checkpoint"
  /// The most bytes of a checkpoint with its signature.
  public static let sizeLimit = 4096

  /// A place in the journal: a number of lines and the hash of the last of them.
  public struct Place: Hashable, Sendable {
    public let size: Int64
    public let head: String

    public init(size: Int64, head: String) {
      self.size = size
      self.head = head
    }

    /// Reads `12 9f…`.
    init?(_ text: String) {
      let parts = text.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 2, let size = Int64(parts[0]), size >= 0, String(size) == parts[0],
        let head = FileDigest(parts[1])
      else { return nil }
      self.init(size: size, head: head.description)
    }
  }

  public let organId: String
  public let officeName: String
  public let place: Place
  public let at: Moment
  /// The body it was written for; nil for one anybody may hold.
  public let receiver: String?
  /// What the body was sent before; nil for the first it is sent.
  public let previous: Place?

  public init(
    organId: String, officeName: String, place: Place, at: Moment, receiver: String? = nil,
    previous: Place? = nil
  ) {
    self.organId = organId
    self.officeName = inOneLine(cleaned(officeName).text)
    self.place = place
    self.at = at
    self.receiver = receiver
    self.previous = previous
  }

  /// The bytes that are signed.
  public var text: String {
    var lines = [
      JournalCheckpoint.format, "office: \(organId)", "office-name: \(officeName)",
      "size: \(place.size)", "head: \(place.head)", "time: \(at)",
    ]
    if let receiver { lines.append("to: \(receiver)") }
    if let previous { lines.append("previous: \(previous.size) \(previous.head)") }
    return lines.joined(separator: "\n") + "\n"
  }
}

// MARK: Reading

extension JournalCheckpoint {
  /// What begins the signature behind the lines (PROTOCOL.sshsig).
  private static let armour = "-----BEGIN SSH SIGNATURE-----"

  /// Reads a checkpoint as it was kept or handed over.
  ///
  /// - Returns: The checkpoint, and the armoured signature behind it; nil where none stands there.
  /// - Throws: `JournalError.notACheckpoint` for any byte of the lines that is not as it would be
  ///   written.
  public static func read(
    _ bytes: [UInt8]
  ) throws(JournalError) -> (checkpoint: JournalCheckpoint, signature: [UInt8]?) {
    guard bytes.count <= sizeLimit else { throw .notACheckpoint }
    // A text that went through mail may end its lines in two characters.
    let text = bytes.filter { $0 != 13 }
    guard let start = place(of: Array(armour.utf8), in: text) else {
      return (try JournalCheckpoint(lines: text), nil)
    }
    return (try JournalCheckpoint(lines: Array(text[..<start])), Array(text[start...]))
  }

  /// Where a line begins so.
  private static func place(of beginning: [UInt8], in text: [UInt8]) -> Int? {
    text.indices.first { index in
      (index == 0 || text[index - 1] == 10) && text[index...].starts(with: beginning)
    }
  }

  private init(lines bytes: [UInt8]) throws(JournalError) {
    let text = String(decoding: bytes, as: UTF8.self)
    var rest = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)[...]
    guard rest.popFirst() == JournalCheckpoint.format, rest.popLast() == "" else {
      throw .notACheckpoint
    }
    func value(_ key: String) -> String? {
      guard let line = rest.first, line.hasPrefix(key + ": ") else { return nil }
      rest.removeFirst()
      return String(line.dropFirst(key.count + 2))
    }
    guard let organId = value("office"), OrganIdentifier(organId) != nil,
      let name = value("office-name"), let size = value("size"), let head = value("head"),
      let place = Place(size + " " + head), let time = value("time"), time.hasSuffix("+07:00"),
      let at = Moment(iso: time.dropLast(6))
    else { throw .notACheckpoint }
    let receiver = value("to")
    let previous = value("previous").map { Place($0) }
    self.init(
      organId: organId, officeName: name, place: place, at: at, receiver: receiver,
      previous: previous ?? nil)
    // Whatever was left over, out of place or not as we write it shows here.
    guard receiver.map({ OrganIdentifier($0) != nil }) ?? true, self.text.utf8.elementsEqual(bytes)
    else { throw .notACheckpoint }
  }
}
