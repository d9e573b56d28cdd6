import Office
import Platform
import Store

/// Reads the texts of files while a person sits before a screen and does nothing, on a connection of its own:
/// nobody waits for it. What it is in the middle of when they go on is given up, and read at the next rest.
///
/// Unchecked: what it remembers belongs to the thread of the work.
public final class IdleReading: @unchecked Sendable {
  private let folder: OfficeFolder
  private let office: OfficeFacts
  private let person: Person
  private let programs: String?
  private lazy var backstage = Backstage { [unowned self] in turn($0) }
  /// Up to which file nothing is left to be read but letters on scans.
  private var known: ID<StoredFile>?
  /// How long nobody has typed before letters on scans are recognised, in milliseconds: a page takes seconds,
  /// and is lost if somebody goes on meanwhile.
  private var patience = IdleReading.leastPatience

  private static let leastPatience = 4000
  private static let mostPatience = 120_000
  /// Milliseconds between two files, for others.
  private static let rest = 100

  /// Nil for whoever does not keep the files.
  public init?(at desk: OfficeDesk) {
    guard desk.may(.scrubFiles) else { return nil }
    folder = desk.folder
    office = desk.office
    person = desk.person
    programs = desk.programs
  }

  /// Nobody needs the machine.
  public func begin() { backstage.begin() }

  /// Somebody does: it stops, and nobody waits for that.
  public func pause() { backstage.pause() }

  /// Ends it, with every program it has started.
  public func end() { backstage.end() }

  private func turn(_ mayGoOn: @escaping @Sendable () -> Bool) {
    guard ChildProcess(PDFText.program, [], searchPath: programs).isThere else { return }
    let watch = WorkWatch()
    watch.listener = { _ in mayGoOn() }
    // Whatever stands in the way, somebody who works sees it themselves.
    guard let database = try? folder.open(watch) else { return }
    let desk = OfficeDesk(
      folder: folder, office: office, person: person, database: database,
      clock: OfficeDesk.systemMoment, programs: programs)
    try? read(at: desk, mayGoOn)
  }

  private func read(at desk: OfficeDesk, _ mayGoOn: () -> Bool) throws {
    let (wish, last) = try desk.database.readAll { transaction in
      (try transaction.value(of: .textIdle), try transaction.lastFile())
    }
    guard wish != "none" else { return }
    guard try readAll(at: desk, scans: false, mayGoOn) else { return }
    known = last
    guard wish == "scans", rest(patience, mayGoOn) else { return }
    do {
      _ = try readAll(at: desk, scans: true, mayGoOn)
      patience = IdleReading.leastPatience
    } catch WorkError.stopped {
      patience = min(2 * patience, IdleReading.mostPatience)
      throw WorkError.stopped
    }
  }

  /// Reads one file after the other; whether nothing is left.
  private func readAll(at desk: OfficeDesk, scans: Bool, _ mayGoOn: () -> Bool) throws -> Bool {
    while true {
      let round = try desk.readTexts(seconds: 86_400, count: 1, scans: scans, after: known)
      if round.ending == nil { return true }
      guard round.ending == .count, rest(IdleReading.rest, mayGoOn) else { return false }
      if scans { patience = IdleReading.leastPatience }
    }
  }

  /// Rests; whether the work is to go on then.
  private func rest(_ milliseconds: Int, _ mayGoOn: () -> Bool) -> Bool {
    let end = Machine.steadyMilliseconds() + Int64(milliseconds)
    while mayGoOn() {
      let left = end - Machine.steadyMilliseconds()
      if left <= 0 { return true }
      Machine.sleep(milliseconds: Int(min(left, 50)))
    }
    return false
  }
}
