/// A line of the journal as people read it: who did what to which record.
public struct JournalEntry: Equatable, Sendable {
  public let sequence: Int64
  public let at: Moment
  public let person: ID<Person>
  /// Empty for somebody the office does not know.
  public let personName: String
  public let act: String
  /// The record acted upon, `incoming/12`.
  public let object: String
  /// What people call the record; empty where it has no name of its own or it may not be shown.
  public let objectTitle: String
  /// What was kept about the act; nil where nothing is kept any more, or it may not be shown.
  public let detail: JournalDetail?

  public init(
    sequence: Int64, at: Moment, person: ID<Person>, personName: String, act: String,
    object: String, objectTitle: String, detail: JournalDetail?
  ) {
    self.sequence = sequence
    self.at = at
    self.person = person
    self.personName = personName
    self.act = act
    self.object = object
    self.objectTitle = objectTitle
    self.detail = detail
  }

  /// The same without what the act was about.
  public var withoutDetail: JournalEntry {
    JournalEntry(
      sequence: sequence, at: at, person: person, personName: personName, act: act, object: object,
      objectTitle: objectTitle, detail: nil)
  }

  /// The register or list the record stands in: `incoming` of `incoming/12`.
  public var sort: String { String(object.prefix { $0 != "/" }) }

  /// What tells the record from others of its sort: `12` of `incoming/12`.
  public var key: String { String(object.dropFirst(sort.count + 1)) }
}
