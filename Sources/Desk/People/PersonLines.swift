import Office
import Store

/// A line of the list of people.
public struct PersonLine: Equatable, Sendable {
  public let person: Person
  /// Open work and drafts together.
  public let openWork: Int
  /// Today's, as leader or as stand-in.
  public let standingsIn: [StandingIn]
  /// Those that hold today, of whoever is no head.
  public let authorities: [SigningAuthority]
}

extension OfficeDesk {
  /// Everybody, or those of a unit and the units below it, by their given names; those who have left
  /// come last.
  ///
  /// - Throws: `UnitError.unknown`.
  public func personLines(ofUnit unit: String? = nil) throws -> [PersonLine] {
    let today = now().date
    return try database.read { transaction in
      let people =
        try unit.map { try transaction.people(of: transaction.units().unit(called: $0).id) }
        ?? transaction.people()
      let standings = try transaction.standingsIn(from: today).filter {
        $0.endedOn == nil && $0.validity.contains(today)
      }
      let authorities = try transaction.authorities().filter { $0.isInForce(on: today) }
      let lines = try people.map { person in
        PersonLine(
          person: person, openWork: try transaction.openWork(of: person.id),
          standingsIn: standings.filter { $0.leader == person.id || $0.standIn == person.id },
          authorities: authorities.filter { $0.person == person.id })
      }
      return lines.inOfficeOrder(\.person)
    }
  }

  // MARK: What the person may do

  /// Whether the person keeps people, units and powers: an administrator or the head.
  public var keepsPeople: Bool { may(.keepPeople) }

  /// Whether the person keeps settings; in a rehearsal everybody plays with them.
  public var administers: Bool { may(.keepSettings) }

  /// Whether the person keeps the calendar, the terms and the address book.
  public var keepsBooks: Bool { may(.keepBooks) }
}

extension SigningAuthority {
  /// Whether it holds on `day`: begun, not over, not ended.
  public func isInForce(on day: CivilDate) -> Bool {
    endedOn == nil && Validity(from: plan.from, until: plan.until).contains(day)
  }
}

extension Sequence {
  /// Those who are here first, each part by the given names.
  func inOfficeOrder(_ person: (Element) -> Person) -> [Element] {
    let ordered = inOrderOfPersons { person($0).name }
    return ordered.filter { person($0).retiredOn == nil }
      + ordered.filter { person($0).retiredOn != nil }
  }
}
