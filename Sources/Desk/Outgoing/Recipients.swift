import Office
import Store

extension OfficeDesk {
  /// The bodies `names` mean: bodies, and groups of them. A body that several groups hold, or that
  /// is named besides, stands there once.
  ///
  /// - Throws: `BodyError` for one that is unknown, ambiguous or closed;
  ///   `OutgoingError.recipientTwice` for the same word twice; `DeliveryError.tooMany`.
  public func recipients(named names: [String]) throws -> [Body] {
    try database.read { transaction in
      var bodies: [Body] = []
      var words: Set<ID<Body>> = []
      var seen: Set<ID<Body>> = []
      for name in names {
        let found = try transaction.bodies(named: name)
        if found.count > 1 {
          throw BodyError.ambiguous(name, organIds: found.map(\.organId.description))
        }
        if let body = found.first {
          guard words.insert(body.id).inserted else {
            throw OutgoingError.recipientTwice(body.name)
          }
          if seen.insert(body.id).inserted { bodies.append(body) }
        } else if let group = try transaction.group(named: name) {
          // Who is no more has left the group without being taken out of it.
          bodies += group.members.filter { $0.closedOn == nil && seen.insert($0.id).inserted }
        } else {
          throw BodyError.unknown(name)
        }
      }
      try check(bodies)
      return bodies
    }
  }

  /// Refuses recipients that cannot be those of one document.
  func check(_ bodies: [Body]) throws {
    if bodies.count > Issuing.recipientLimit {
      throw DeliveryError.tooMany(bodies.count, limit: Issuing.recipientLimit)
    }
    var seen: Set<ID<Body>> = []
    for body in bodies {
      if !seen.insert(body.id).inserted { throw OutgoingError.recipientTwice(body.name) }
      if let day = body.closedOn { throw BodyError.closed(body.name, on: day) }
    }
  }

  /// Says to whom the document will go: these and no others.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 10(2), Annex I.II.9.
  public func planRecipients(
    _ bodies: [Body], of id: ID<OutgoingDocument>
  ) throws -> OutgoingDocument {
    try check(bodies)
    return try move(id, .recipients) { transaction, _, _ in
      try transaction.plan(bodies.map(\.id), for: id)
      let ids = bodies.map(\.id).sorted().map { String($0.value) }
      return [("planned", ids.joined(separator: ","))]
    }
  }

  /// The people `names` mean: persons, all of a unit, or everybody for `all`.
  public func people(named names: [String]) throws -> [ID<Person>] {
    try database.read { transaction in
      let units = try transaction.unitsWithPeople()
      return distinct(
        try names.flatMap { name -> [ID<Person>] in
          if name == "all" { return try transaction.members(of: nil) }
          if let unit = units.first(where: { $0 == normalized(name) }) {
            return try transaction.members(of: unit)
          }
          return [try transaction.person(named: name).id]
        })
    }
  }
}
