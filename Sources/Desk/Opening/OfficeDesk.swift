import Office
import Store

/// The desk of one person in one office: what they can do, each act a use case.
///
/// The clock and the person come in with the desk, so a test can be 31 December at 23:59. Command
/// line and terminal call nothing but this: what one can do, the other can.
public struct OfficeDesk {
  let folder: OfficeFolder
  public let office: OfficeFacts
  public let person: Person
  let database: Database
  let clock: () -> Moment
  let held: HeldPremise
  /// How the person came, over SSH; nil for somebody at the machine itself.
  let served: ServedPerson?
  /// What the person has shown of themselves, and how they are asked.
  public let confirmation: Confirmation
  /// Folders, with colons between them, where the programs are looked for that an office only uses where they
  /// are there; `PATH` if nil.
  public var programs: String?

  /// The folder of the office.
  public var path: String { folder.path }

  /// From where the person came; nil for whoever sits at the machine.
  public var origin: Origin? { database.origin }

  /// Told how far long work of this desk is, and stops it.
  public var watch: WorkWatch { database.watch }

  /// The files of the office.
  var shelf: FileShelf { folder.shelf }

  public func now() -> Moment { clock() }

  /// The same desk with somebody else before it; for rehearsals and tests.
  public func with(_ person: Person) -> OfficeDesk {
    OfficeDesk(
      folder: folder, office: office, person: person, database: database, clock: clock, held: held,
      served: served, programs: programs)
  }

  /// The same desk at another time; for rehearsals and tests.
  public func at(_ moment: Moment) -> OfficeDesk {
    OfficeDesk(
      folder: folder, office: office, person: person, database: database, clock: { moment },
      held: held, served: served, confirmation: confirmation, programs: programs)
  }

  init(
    folder: OfficeFolder, office: OfficeFacts, person: Person, database: Database,
    clock: @escaping () -> Moment, held: HeldPremise = HeldPremise(), served: ServedPerson? = nil,
    confirmation: Confirmation = Confirmation(), programs: String? = nil
  ) {
    self.folder = folder
    self.office = office
    self.person = person
    self.database = database
    self.clock = clock
    self.held = held
    self.served = served
    self.confirmation = confirmation
    self.programs = programs
  }
}
