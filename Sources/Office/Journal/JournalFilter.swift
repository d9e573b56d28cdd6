/// Which lines of the journal somebody asks for; what is not named is not asked about.
public struct JournalFilter: Equatable, Sendable {
  public var person: ID<Person>?
  /// The record acted upon, `incoming/12`.
  public var object: String?
  /// Acts by their stable words, any of them; nil for all.
  public var acts: [String]?
  /// From this day of the office's clock on.
  public var since: CivilDate?
  /// To the end of this day.
  public var until: CivilDate?

  public init(
    person: ID<Person>? = nil, object: String? = nil, acts: [String]? = nil,
    since: CivilDate? = nil, until: CivilDate? = nil
  ) {
    self.person = person
    self.object = object
    self.acts = acts
    self.since = since
    self.until = until
  }
}

/// A value an act has changed.
public struct JournalChange: Equatable, Sendable {
  public let field: String
  /// What stood there; nil where no line of the journal says.
  public let before: String?
  public let after: String

  public init(field: String, before: String?, after: String) {
    self.field = field
    self.before = before
    self.after = after
  }
}

/// A line of the journal for whoever examines it.
public struct ExaminedEntry: Equatable, Sendable {
  /// Without its text for whoever sees acts and records and not what they hold.
  public let entry: JournalEntry
  /// From where it was done, if over SSH.
  public let origin: Origin?
  /// What was changed, where the act changes what stood before.
  public let changes: [JournalChange]

  public init(entry: JournalEntry, origin: Origin?, changes: [JournalChange]) {
    self.entry = entry
    self.origin = origin
    self.changes = changes
  }
}
