/// Whether files were looked at for the mark of a state secret.
public enum SecretScan: String, Equatable, Sendable {
  /// The first page of each file was read and bears no mark.
  case clear
  /// A file could not be read, or nobody looked: nothing is said of it.
  case unchecked
}

/// A document with a state secret that should never have lain here: frozen since somebody saw it,
/// and taken out once it stands in the separate secret book.
///
/// Legal source: Law 117/2025/QH15, Art. 5; Decree 30/2020/NĐ-CP, Art. 16(3), 22(4).
public struct SecretEntry: Equatable, Sendable {
  public enum Register: String, CaseIterable, Sendable {
    case incoming, outgoing
  }

  public struct TakenOut: Equatable, Sendable {
    public let at: Moment
    public let personName: String
    /// Where it stands in the separate secret book.
    public let bookEntry: String

    public init(at: Moment, personName: String, bookEntry: String) {
      self.at = at
      self.personName = personName
      self.bookEntry = bookEntry
    }
  }

  public let id: ID<SecretEntry>
  public let document: DocumentKey
  /// What people call the document.
  public let title: String
  public let level: SecretLevel
  public let note: String
  public let personName: String
  public let at: Moment
  public let takenOut: TakenOut?
  /// What has carried it out of the office or into it, and may hold it still.
  public let holders: [SecretHolder]

  public var register: Register { document.register }

  public init(
    id: ID<SecretEntry>, document: DocumentKey, title: String, level: SecretLevel, note: String,
    personName: String, at: Moment, takenOut: TakenOut?, holders: [SecretHolder]
  ) {
    self.id = id
    self.document = document
    self.title = title
    self.level = level
    self.note = note
    self.personName = personName
    self.at = at
    self.takenOut = takenOut
    self.holders = holders
  }
}

/// Something outside the registers that may still hold a frozen document.
public enum SecretHolder: Equatable, Sendable {
  /// A bundle of the office's own, and to whom it went.
  case sent(bundle: String, to: String)
  /// The bundle it came in.
  case received(bundle: String)
}

extension DocumentKey {
  public var register: SecretEntry.Register {
    switch self {
    case .incoming: .incoming
    case .outgoing: .outgoing
    }
  }
}
