import Office
import Store

/// A line of the tree of units.
public struct UnitLine: Equatable, Sendable {
  public let unit: Unit
  /// How many units lie above it.
  public let depth: Int
  public let heads: [Person]
  /// How many belong to the unit itself.
  public let members: Int
}

extension OfficeDesk {
  /// Every unit behind the one it belongs to.
  public func unitLines() throws -> [UnitLine] {
    try database.read { transaction in
      try transaction.units().inOrder.map { unit, depth in
        UnitLine(
          unit: unit, depth: depth,
          heads: try transaction.heads(of: unit).inOrderOfPersons(by: \.name),
          members: try transaction.memberCount(of: unit))
      }
    }
  }

  /// Those who belong to the unit called `text` or to one below it, in the order of `people()`.
  public func people(ofUnit text: String) throws -> [Person] {
    try database.read { transaction in
      try transaction.people(of: try transaction.units().unit(called: text).id)
    }.inOfficeOrder { $0 }
  }

  /// - Parameter parent: The abbreviation of the unit it belongs to; nil at the top.
  public func addUnit(
    _ abbreviation: String, name: String, under parent: String?
  ) throws -> Unit {
    let abbreviation = try entered(abbreviation, field: "abbreviation", limit: 20)
    guard OutgoingNumber.isAbbreviation(abbreviation) else {
      throw ValueError.badAbbreviation(abbreviation)
    }
    let name = try entered(name, field: "name", limit: 100)
    return try act { transaction, now in
      try require(.keepPeople)
      let tree = try transaction.units()
      try tree.checkNew(abbreviation)
      let parent = try parent.map { try tree.open($0) }
      let id = try transaction.insertUnit(abbreviation, name: name, under: parent?.id)
      try transaction.record(
        "unit.add", on: "unit/\(id.value)",
        detail: [
          ("abbreviation", abbreviation), ("name", name), ("under", word(parent)),
        ], by: person.id, at: now)
      return try found(transaction.units().unit(id))
    }
  }

  /// Puts a unit under another one, or at the top.
  ///
  /// - Throws: `UnitError.cycle` for a place under itself.
  public func moveUnit(_ text: String, under parent: String?) throws -> Unit {
    try change(text, "unit.move") { transaction, tree, unit, _ in
      if let day = unit.closedOn { throw UnitError.closed(unit.abbreviation, on: day) }
      let parent = try parent.map { try tree.open($0) }
      if let parent { try tree.checkMove(unit, under: parent) }
      try transaction.put(unit.id, under: parent?.id)
      return [("before", word(unit.parent.flatMap { tree.unit($0) })), ("under", word(parent))]
    }
  }

  public func renameUnit(_ text: String, to name: String) throws -> Unit {
    let name = try entered(name, field: "name", limit: 100)
    return try change(text, "unit.rename") { transaction, _, unit, _ in
      try transaction.rename(unit.id, to: name)
      return [("before", unit.name), ("name", name)]
    }
  }

  /// Closes a unit nobody belongs to any more. What was numbered under it keeps its symbol.
  public func closeUnit(_ text: String) throws -> Unit {
    try change(text, "unit.close") { transaction, tree, unit, now in
      try tree.checkClosing(unit)
      let members = try transaction.memberCount(of: unit)
      if members > 0 { throw UnitError.hasPeople(unit.abbreviation, count: members) }
      try transaction.close(unit.id, on: now.date)
      return [("abbreviation", unit.abbreviation)]
    }
  }

  private func change(
    _ text: String, _ act: String,
    work: (Transaction, UnitTree, Unit, Moment) throws -> JournalDetail
  ) throws -> Unit {
    try self.act { transaction, now in
      try require(.keepPeople)
      let tree = try transaction.units()
      let unit = try tree.unit(called: text)
      let detail = try work(transaction, tree, unit, now)
      try transaction.record(
        act, on: "unit/\(unit.id.value)", detail: detail, by: person.id, at: now)
      return try found(transaction.units().unit(unit.id))
    }
  }

  private func word(_ unit: Unit?) -> String { unit.map { "unit/\($0.id.value)" } ?? "" }
}
