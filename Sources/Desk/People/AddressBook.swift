import Office
import Store

/// What is changed of a body of the address book; nil leaves it as it is.
public struct BodyChange: Sendable {
  public var name: String?
  /// The body it belongs to; an inner nil takes it out from under one.
  public var superior: ID<Body>??
  public var address: String?
  public var isElectronic: Bool?
  /// Makes it the superior body of the office.
  public var becomesSuperior = false

  public init() {}
}

extension OfficeDesk {
  /// Changes what the address book says of a body. Its identifier stays: documents that were issued
  /// bear it.
  ///
  /// - Throws: `BodyError.cycle` for a body that would come to lie below itself.
  public func editBody(_ body: Body, _ change: BodyChange) throws -> Body {
    let name = try change.name.map { try entered($0, field: "name", limit: 200) }
    let address = try change.address.map { try enteredOptional($0, field: "address", limit: 200) }
    return try act { transaction, now in
      try require(.keepBooks)
      let old = try found(transaction.body(body.id))
      if let name, try transaction.group(named: name) != nil { throw BodyError.groupTaken(name) }
      let superior = change.superior ?? old.superior
      try checkPath(of: old, under: superior, in: transaction)
      let new = Body(
        id: old.id, organId: old.organId, name: name ?? old.name,
        isSuperior: old.isSuperior || change.becomesSuperior, superior: superior,
        address: address ?? old.address, isElectronic: change.isElectronic ?? old.isElectronic,
        closedOn: old.closedOn)
      if new.isSuperior, let day = new.closedOn { throw BodyError.closed(new.name, on: day) }
      try recordSuccession(to: new, from: old, in: transaction, at: now)
      try transaction.update(new)
      try recordEdit(new, in: transaction, at: now)
      return try found(transaction.body(body.id))
    }
  }

  /// The body that was the superior one until now is so no longer.
  private func recordSuccession(
    to new: Body, from old: Body, in transaction: Transaction, at now: Moment
  ) throws {
    guard new.isSuperior, !old.isSuperior,
      let last = try transaction.bodies().first(where: \.isSuperior)
    else { return }
    let plain = Body(
      id: last.id, organId: last.organId, name: last.name, isSuperior: false,
      superior: last.superior, address: last.address, isElectronic: last.isElectronic,
      closedOn: last.closedOn)
    try transaction.update(plain)
    try recordEdit(plain, in: transaction, at: now)
  }

  private func recordEdit(_ body: Body, in transaction: Transaction, at now: Moment) throws {
    try transaction.record(
      "body.edit", on: "body/\(body.id.value)",
      detail: [
        ("name", body.name), ("superior", body.isSuperior ? "yes" : "no"),
        ("under", body.superior.map { "body/\($0.value)" } ?? ""), ("address", body.address),
        ("electronic", body.isElectronic ? "yes" : "no"),
      ], by: person.id, at: now)
  }

  private func checkPath(
    of body: Body, under superior: ID<Body>?, in transaction: Transaction
  ) throws {
    guard let superior else { return }
    let first = try found(transaction.body(superior))
    var next: Body? = first
    var seen: Set<ID<Body>> = [body.id]
    while let above = next {
      guard seen.insert(above.id).inserted else {
        throw BodyError.cycle(body.name, under: first.name)
      }
      next = try above.superior.flatMap { try transaction.body($0) }
    }
  }

  /// Closes a body: nothing goes to it from now on. What went to it stays under its name.
  public func closeBody(_ body: Body) throws -> Body {
    try act { transaction, now in
      try require(.keepBooks)
      let old = try found(transaction.body(body.id))
      if let day = old.closedOn { throw BodyError.closed(old.name, on: day) }
      if old.isSuperior { throw BodyError.superiorStays(old.name) }
      try transaction.update(
        Body(
          id: old.id, organId: old.organId, name: old.name, isSuperior: false,
          superior: old.superior, address: old.address, isElectronic: old.isElectronic,
          closedOn: now.date))
      try transaction.record(
        "body.close", on: "body/\(old.id.value)", detail: [("name", old.name)], by: person.id,
        at: now)
      return try found(transaction.body(body.id))
    }
  }

  /// Gives the group of this name these members and no others.
  ///
  /// - Throws: `BodyError.groupTaken` for the name of a body; `BodyError.closed`.
  public func setGroup(_ name: String, to members: [Body]) throws -> BodyGroup {
    let name = try entered(name, field: "name", limit: 100)
    try check(members)
    return try act { transaction, now in
      try require(.keepBooks)
      if try !transaction.bodies(named: name).isEmpty { throw BodyError.groupTaken(name) }
      let id = try transaction.setGroup(name, to: members.map(\.id))
      let group = try found(transaction.groups().first { $0.id == id })
      try transaction.record(
        "body.group", on: "body-group/\(id.value)",
        detail: [
          ("name", group.name),
          ("members", members.map(\.id).sorted().map { String($0.value) }.joined(separator: ",")),
        ], by: person.id, at: now)
      return group
    }
  }

  /// The groups of the address book by their names.
  public func groups() throws -> [BodyGroup] {
    try database.read { try $0.groups() }.inVietnameseOrder(by: \.name)
  }
}
