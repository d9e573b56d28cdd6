import Office
import Store

/// Everything the office knows about a person.
public struct PersonDossier: Equatable, Sendable {
  public let person: Person
  /// From the top down to the unit the person belongs to.
  public let units: [Unit]
  public let posts: [PostChange]
  public let standingsIn: [StandingIn]
  public let authorities: [SigningAuthority]
  public let custody: [CustodyItem]
  /// Those that count, in the order they came.
  public let keys: [PersonKey]
  /// Open incoming documents the person works on, the newest first; no more than a screenful or two.
  public let work: [IncomingDocument]
  /// What they drafted that is not issued.
  public let drafts: [OutgoingDocument]
  /// How much of both there is.
  public let openWork: Int
}

extension OfficeDesk {
  /// The person called `text`, who may have left.
  public func anyone(named text: String) throws -> Person {
    try database.read { transaction in
      if Role(rawValue: text) == nil,
        let person = try transaction.person(handle: text)
          ?? transaction.person(
            handle: folded(text))
      {
        return person
      }
      let named = try transaction.people(named: text)
      return named.count == 1 ? named[0] : try transaction.person(named: text)
    }
  }

  public func personDossier(_ id: ID<Person>) throws -> PersonDossier {
    try database.read { transaction in
      let person = try found(transaction.person(id))
      let tree = try transaction.units()
      let unit = tree.units.first { $0.abbreviation == person.unit }
      return PersonDossier(
        person: person, units: unit.map { tree.path(to: $0) } ?? [],
        posts: try transaction.postChanges(of: id),
        standingsIn: try transaction.standingsIn(with: id),
        authorities: try transaction.authorities(of: id),
        custody: try transaction.custodyItems(heldBy: id),
        keys: try transaction.openKeys(of: id),
        work: try transaction.incoming(.work(id), .older, than: nil, limit: 50),
        drafts: try transaction.openDrafts(of: id), openWork: try transaction.openWork(of: id))
    }
  }

  /// Gives a person another post from today on, and keeps the one before with the reason.
  public func setPost(_ post: String, of holder: Person, because reason: String) throws -> Person {
    let post = try entered(post, field: "post", limit: 100)
    let reason = try entered(reason, field: "reason", limit: 500)
    return try act { transaction, now in
      try require(.keepPeople)
      let before = try present(holder, in: transaction)
      try transaction.setPost(post, of: before, on: now.date, because: reason)
      try transaction.record(
        "person.post", on: "person/\(holder.id.value)",
        detail: [("before", before.post), ("post", post), ("reason", reason)], by: person.id,
        at: now)
      return try found(transaction.person(holder.id))
    }
  }

  /// Puts a person into another unit; nil for none.
  public func move(_ member: Person, toUnit text: String?) throws -> Person {
    try act { transaction, now in
      try require(.keepPeople)
      let before = try present(member, in: transaction)
      let unit = try text.map { try transaction.units().open($0).abbreviation } ?? ""
      try transaction.setUnit(unit, of: member.id)
      try transaction.record(
        "person.move", on: "person/\(member.id.value)",
        detail: [("before", before.unit), ("unit", unit)], by: person.id, at: now)
      return try found(transaction.person(member.id))
    }
  }

  /// The person as they are now, who must not have left.
  func present(_ person: Person, in transaction: Transaction) throws -> Person {
    let now = try found(transaction.person(person.id))
    try now.requireThere()
    return now
  }
}
