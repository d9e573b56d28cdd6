import Office
import Store

extension OfficeDesk {
  /// Enters a body in the address book.
  public func addBody(organId: OrganIdentifier, name: String) throws -> Body {
    let name = try entered(name, field: "name", limit: 200)
    if organId == office.organId { throw BodyError.ownOffice(organId: organId.description) }
    return try act { transaction, now in
      try require(.keepBooks)
      if let known = try transaction.body(named: organId.description) {
        throw BodyError.taken(organId: organId.description, by: known.name)
      }
      if try transaction.group(named: name) != nil { throw BodyError.groupTaken(name) }
      let id = try transaction.insertBody(organId: organId, name: name, isSuperior: false)
      try transaction.record(
        "body.add", on: "body/\(id.value)",
        detail: [("organ", organId.description), ("name", name)], by: person.id, at: now)
      return try found(transaction.body(id))
    }
  }

  /// The address book: the superior body, then the others by their names.
  public func bodies() throws -> [Body] {
    let bodies = try database.read { try $0.bodies() }.inVietnameseOrder(by: \.name)
    return bodies.filter(\.isSuperior) + bodies.filter { !$0.isSuperior }
  }

  /// The body with the identifier or the name `text`.
  ///
  /// - Throws: `BodyError`: unknown, or a name of several bodies.
  public func body(named text: String) throws -> Body {
    let found = try database.read { try $0.bodies(named: text) }
    guard let body = found.first else { throw BodyError.unknown(text) }
    if found.count > 1 {
      throw BodyError.ambiguous(text, organIds: found.map(\.organId.description))
    }
    return body
  }
}
