import Office
import Platform
import Store

/// Who says they come to the desk, and when they say it is.
public struct Visitor: Sendable {
  /// The operating-system account. Asking for it may go through name services, so it is asked only
  /// where it decides: in a real office.
  public var account: @Sendable () -> String
  /// `--as` or `VPDT_PERSON`; only in a rehearsal.
  public var actingAs: String?
  /// `--now`; only in a rehearsal.
  public var moment: Moment?
  /// Who came over SSH; nil for somebody at the machine itself.
  public var served: ServedPerson?
  /// From where they came; nil for whoever sits at the machine.
  public var origin: Origin?
  /// Whether their coming is counted; not for a command that a screen which is open carries out.
  public var isCounted = true

  public init(
    account: @escaping @autoclosure @Sendable () -> String, actingAs: String? = nil,
    moment: Moment? = nil, origin: Origin? = nil, served: ServedPerson? = nil
  ) {
    self.account = account
    self.actingAs = actingAs
    self.moment = moment
    self.served = served
    self.origin =
      origin ?? served.flatMap { Origin(address: $0.address, key: $0.fingerprint) }
  }
}

extension OfficeDesk {
  /// Opens the office in the folder `path` for `visitor`, and counts it. Whoever is nobody here is
  /// journaled, at most once a minute for each account.
  ///
  /// - Parameter watch: Told how far long work is, from bringing the data up to date on, and stops it.
  /// - Parameter confirmation: What the person has shown of themselves at another desk of this program.
  /// - Throws: `OfficeFolderError` or `StoreError` if it cannot be opened; `PersonError` if the
  ///   visitor is nobody here, or wants in a real office what only a rehearsal allows: nobody
  ///   backdates a register or acts in another's name.
  public static func open(
    at path: String, for visitor: Visitor, watch: WorkWatch = WorkWatch(),
    confirmation: Confirmation = Confirmation()
  ) throws -> OfficeDesk {
    let folder = OfficeFolder(path: path)
    let database = try folder.open(watch)
    database.origin = visitor.origin
    let (office, person) = try journalingRefusal(database) { transaction in
      let office = try transaction.officeFacts()
      if !office.isRehearsal {
        if visitor.actingAs != nil { throw PersonError.actingForAnother }
        if visitor.moment != nil { throw PersonError.movingTheClock }
      }
      return (office, try transaction.person(of: visitor, in: office))
    }
    if !RightsTable.shipped.allows(.readLimited, to: person.roles) {
      database.veil = Veil(
        person: person.id, readsOthers: RightsTable.shipped.allows(.read, to: person.roles))
    }
    let moment = visitor.moment
    let desk = OfficeDesk(
      folder: folder, office: office, person: person, database: database,
      clock: { moment ?? systemMoment() }, served: visitor.served, confirmation: confirmation)
    if visitor.isCounted { desk.noteOpened(.system) }
    return desk
  }

  /// Reads who the visitor is. One who is nobody here stands in the journal, unless that cannot be
  /// written: turned away they are in any case.
  private static func journalingRefusal<Result>(
    _ database: Database, _ read: (Transaction) throws -> Result
  ) throws -> Result {
    do {
      return try database.read(read)
    } catch PersonError.noneForAccount(let account) {
      try? database.write { try $0.recordRefusal(of: account, at: systemMoment()) }
      throw PersonError.noneForAccount(account)
    } catch KeyError.notTheirs(let fingerprint, let handle) {
      try? database.write {
        try $0.recordRefusal(of: handle + " " + fingerprint, at: systemMoment())
      }
      throw KeyError.notTheirs(fingerprint, handle: handle)
    }
  }

  /// The system's clock; one before 1945 or after 9999 is taken for 1970, which every register
  /// refuses as earlier than its documents.
  public static func systemMoment() -> Moment {
    Moment(milliseconds: Machine.milliseconds()) ?? Moment(milliseconds: 0)!
  }
}

extension Transaction {
  /// One line a minute for each account at most, so that nobody fills the disk by knocking; it says
  /// how often the account has come since the line before.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.7.d.
  fileprivate func recordRefusal(of account: String, at moment: Moment) throws {
    let name = String(cleaned(account.prefix(64)).text)
    // A line is never older than those before it, whatever the clock shows.
    let at = max(moment, try lastJournalMoment() ?? moment)
    guard let count = try refused(account: name, at: at) else { return }
    try record(
      "office.refuse", on: "office/1", detail: [("account", name), ("count", String(count))],
      by: nobody, at: at)
  }

  /// Whoever the office does not know.
  private var nobody: ID<Person> { ID(0) }

  /// Over SSH whoever comes with their own key; in a rehearsal whoever is named, else the clerk; in a
  /// real office the holder of the account.
  fileprivate func person(of visitor: Visitor, in office: OfficeFacts) throws -> Person {
    if let served = visitor.served { return try person(served) }
    if office.isRehearsal { return try player(of: visitor.actingAs ?? Role.clerk.rawValue) }
    let account = visitor.account()
    guard let person = try person(account: account) else {
      throw PersonError.noneForAccount(account)
    }
    return person
  }

  /// - Throws: `KeyError.notTheirs` where `sshd` let in whom the office does not know by this key;
  ///   `PersonError.retired`.
  private func person(_ served: ServedPerson) throws -> Person {
    if let account = served.account { return try person(served, account: account) }
    guard let person = try person(handle: served.handle),
      try openKey(served.fingerprint)?.person == person.id
    else {
      throw KeyError.notTheirs(
        String(cleaned(served.fingerprint).text.prefix(60)),
        handle: String(cleaned(served.handle).text.prefix(40)))
    }
    try person.requireThere()
    return person
  }

  /// - Throws: `PersonError.noneForAccount` where `sudo` let in another account than the person's.
  private func person(_ served: ServedPerson, account: String) throws -> Person {
    guard let person = try person(account: account), person.handle == served.handle else {
      throw PersonError.noneForAccount(String(cleaned(account).text.prefix(40)))
    }
    try person.requireThere()
    return person
  }

  /// Whoever plays `text` in a rehearsal: a person, or the first who holds a role of that name.
  private func player(of text: String) throws -> Person {
    guard let role = Role(rawValue: text) else { return try person(named: text) }
    guard let holder = try holders(of: role).first else { throw PersonError.noHolder(role) }
    return holder
  }

  /// The person called `text`: a handle, a full name, or a role that one person holds.
  ///
  /// - Throws: `PersonError`: unknown, ambiguous, retired, or a role nobody holds.
  func person(named text: String) throws -> Person {
    if let role = Role(rawValue: text) {
      let holders = try holders(of: role)
      if holders.count > 1 {
        throw PersonError.ambiguous(text, handles: holders.map(\.handle))
      }
      guard let holder = holders.first else { throw PersonError.noHolder(role) }
      return holder
    }
    if let person = try person(handle: text) ?? person(handle: folded(text)) {
      try person.requireThere()
      return person
    }
    let named = try people(named: text)
    let active = named.filter { $0.retiredOn == nil }
    if active.count > 1 {
      throw PersonError.ambiguous(text, handles: active.map(\.handle))
    }
    if let person = active.first { return person }
    try named.first?.requireThere()
    throw PersonError.unknown(text)
  }
}
