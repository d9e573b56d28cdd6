import Office
import Store

/// Somebody who can be given something to do today.
public struct Available: Equatable, Sendable {
  public let person: Person
  /// Parts in pieces of work, and drafts that are not issued.
  public let openWork: Int
  /// Who takes their place today; nil while they are here.
  public let standIn: String?
}

/// What forms offer before it is typed: of the last entries only, so that it costs the same in an
/// office of any age.
extension OfficeDesk {
  /// The entries that are looked at for what was typed before.
  private static let reach = 500

  /// What stood in the last entries of the arrivals register, the latest first.
  public func earlierEntries() throws -> [EarlierEntry] {
    try database.read { try $0.earlierEntries(limit: OfficeDesk.reach) }
  }

  /// The subjects of the office's own last documents, the latest first.
  public func earlierSubjects() throws -> [String] {
    try database.read { try $0.earlierSubjects(limit: OfficeDesk.reach) }
  }

  /// Everybody who has not left, with what they have to do, by their given names.
  public func availablePeople() throws -> [Available] {
    let today = now().date
    return try database.read { transaction in
      let works = try transaction.openWorks()
      let standings = try transaction.standingsIn(from: today).filter {
        $0.holds(on: today, for: .incoming)
      }
      let people = try transaction.people().filter { $0.retiredOn == nil }
      return people.inOrderOfPersons(by: \.name).map { person in
        Available(
          person: person, openWork: works[person.id] ?? 0,
          standIn: standings.first { $0.leader == person.id }?.standInName)
      }
    }
  }

  /// An entry of the same number, symbol and issuer; nil if there is none.
  ///
  /// - Parameter own: The entry that is being written about.
  public func entry(
    of reference: DocumentReference, from issuer: String, besides own: ID<IncomingDocument>? = nil
  ) throws -> IncomingDocument? {
    try database.read { transaction in
      let name = try transaction.body(named: issuer)?.name ?? issuer
      return try transaction.lookAlikes(
        reference: reference, issuer: name, documentId: nil, mainFile: nil, besides: own
      ).first?.document
    }
  }

  /// The mark of a state secret on the first page of a file that is about to be handed in; nil where
  /// none was found, or nothing could be read while somebody waits for it.
  ///
  /// Legal source: Law 117/2025/QH15, Art. 5.
  public func secretMark(ofFileAt path: String) -> SecretLevel? {
    guard (try? database.read { try holds(.secretScan, in: $0) }) == true,
      case .text(let text) = PDFText.read(path, pages: 1, timeLimit: 500, searching: programs)
    else { return nil }
    return SecretMark.level(in: text)
  }
}
