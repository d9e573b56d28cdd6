import Office

/// What the screens of journal, copies, people, settings, news and pictures say.
public protocol RoomWords {
  /// What a screen is called.
  func room(_ room: Room) -> String
  func head(_ column: RoomColumn) -> String
  /// A word for the last row and a sentence for the help.
  func roomKey(_ key: RoomKey) -> KeyWords
  /// An empty list says what to do about it.
  func emptyRoom(_ room: EmptyRoom) -> String

  // MARK: Journal

  /// The chain was not followed in this session.
  var journalUnchecked: String { get }
  func journalCheck(_ state: JournalCheckState) -> String
  var checkStopped: String { get }
  /// The record of a line of the journal: `văn bản đến 142/2026`.
  func object(_ entry: JournalEntry) -> String
  /// What was kept about an act, in one line.
  func about(_ entry: JournalEntry) -> String
  /// The same in full, with the number of the line.
  func detail(of entry: JournalEntry) -> [String]
  /// The record of a line has no page to open.
  func noPage(of entry: JournalEntry) -> String
  /// How far back the journal was looked through.
  func lookedBack(to moment: Moment, isRunning: Bool) -> String
  func foundEnough(_ count: Int) -> String

  // MARK: Other rooms

  /// Over the register of copies: where documents with a state secret go.
  var secretsElsewhere: String { get }
  /// Who a list of people shows.
  func people(ofUnit name: String) -> String
  var retiredMark: String { get }
  func handedOver(_ handOver: HandOver) -> String
  func handOverQuestion(_ leaver: Person, to receiver: Person, works: Int, reason: String) -> String
  func closeQuestion(_ unit: Unit) -> String
  /// - Parameter changes: All of one person, at least one.
  func confirmQuestion(_ changes: [RightsChange]) -> String
  func retireQuestion(_ person: Person) -> String
  func endQuestion(_ standing: StandingIn) -> String
  func endQuestion(_ authority: SigningAuthority) -> String
  /// Nothing of the sort is in force.
  var nothingToEnd: String { get }
  func standing(_ standing: StandingIn) -> String
  func authority(_ authority: SigningAuthority) -> String
  /// Who may change settings, and since when a change holds.
  var settingsRule: String { get }
  /// What the setting was before anybody changed it, and on what it rests.
  func origin(of setting: Setting) -> String
  func settingSet(_ setting: Setting, to value: String) -> String
  var yes: String { get }
  func confirmYearQuestion(_ year: Int, source: String) -> String
  func dropDayQuestion(_ day: CalendarDay) -> String
  func termSet(_ row: DeadlineTerm, _ settings: DeadlineSettings) -> String
  /// A draft of a form that was put away: what it is for.
  func interrupted(act: String, about: String, at moment: Moment) -> String

  // MARK: News

  func newsSince(_ moment: Moment) -> String
  /// The line of the desk.
  func newsLine(_ count: Int, isMore: Bool) -> String
  /// Where no key calls older ones back.
  var noNews: String { get }
  func newsCut(_ count: Int) -> String
  /// Why something that happened concerns the person.
  func concern(_ concern: Concern) -> String
}

/// How far the chain of the journal was followed.
public enum JournalCheckState: Equatable, Sendable {
  case running(Int64, of: Int64)
  case stopped(Int64, of: Int64)
  case sound(through: Int64, at: Moment)
  case changed(Int64, first: Int64)
  case broken(line: Int64)
}

public enum Room: Sendable {
  case journal, copies, copy, people, units, settings, calendar, deadlines, news
  /// The group of the desk's lines that lead to these.
  case office
}

/// Heads of columns, short enough for a list.
public enum RoomColumn: Sendable {
  case when, who, act, object, line, about
  case copy, form, source, extent, to, signer, standing, decidedBy, reason
  case handle, name, post, unit, roles, open, remark
  case unitName, members, heads
  case setting, value, meaning
  case day, weekday, sort, title, origin, basis
  case duty, documents, term, clock, mark
  case why
}

/// What keys do on these screens.
public enum RoomKey: Sendable {
  case journal, copies, people, units, settings, calendar, deadlines, news
  case verify, stop, filterJournal, further
  case openSource, strikeCopy
  case setRoles, addUnit, renameUnit, moveUnit, closeUnit
  case addPerson, standIn, endStandIn, handOver, authority, endAuthority, retire, setPost, move,
    addKey, confirmRights
  case edit, addDay, dropDay, confirmYear, yearBefore, yearAfter, setTerm, dropTerm
  case weekOfNews
}

public enum EmptyRoom: Sendable {
  case journal, journalMatches, looking, copies, people, units, calendar, deadlines, news
}
