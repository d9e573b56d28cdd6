/// A part of the office (tổ, bộ phận); it may belong to another one.
public struct Unit: Equatable, Sendable {
  public let id: ID<Unit>
  /// What stands in symbols (Decree 30/2020/NĐ-CP, Annex I.II.3.b) and is typed in commands; it
  /// never changes, so that numbers given under it stay readable.
  public let abbreviation: String
  /// NFC.
  public let name: String
  /// The unit it belongs to; nil at the top.
  public let parent: ID<Unit>?
  /// Since when nobody can be put into it.
  public let closedOn: CivilDate?

  public init(
    id: ID<Unit>, abbreviation: String, name: String, parent: ID<Unit>?, closedOn: CivilDate?
  ) {
    self.id = id
    self.abbreviation = abbreviation
    self.name = name
    self.parent = parent
    self.closedOn = closedOn
  }
}

/// All units of the office, and how they hang together.
public struct UnitTree: Sendable {
  public let units: [Unit]

  public init(_ units: [Unit]) { self.units = units }

  public func unit(_ id: ID<Unit>) -> Unit? { units.first { $0.id == id } }

  /// The unit abbreviated as `text`, in capitals or not; exactly, where two differ in nothing else.
  ///
  /// - Throws: `UnitError.unknown`.
  public func unit(called text: String) throws(UnitError) -> Unit {
    let wanted = normalized(text)
    if let unit = units.first(where: { $0.abbreviation == wanted }) { return unit }
    let key = nameKey(wanted)
    guard let unit = units.first(where: { nameKey($0.abbreviation) == key }) else {
      throw .unknown(text)
    }
    return unit
  }

  /// The same, for somebody or something that is to belong to it from now on.
  ///
  /// - Throws: `UnitError.unknown`, `UnitError.closed`.
  public func open(_ text: String) throws(UnitError) -> Unit {
    let unit = try unit(called: text)
    if let day = unit.closedOn { throw .closed(unit.abbreviation, on: day) }
    return unit
  }

  /// Refuses an abbreviation that is one already but for capitals.
  ///
  /// - Throws: `UnitError.taken`.
  public func checkNew(_ abbreviation: String) throws(UnitError) {
    let key = nameKey(abbreviation)
    if let unit = units.first(where: { nameKey($0.abbreviation) == key }) {
      throw .taken(unit.abbreviation, by: unit.name)
    }
  }

  /// Refuses to put a unit under itself or under one of its own parts.
  ///
  /// - Throws: `UnitError.cycle`.
  public func checkMove(_ unit: Unit, under parent: Unit) throws(UnitError) {
    if path(to: parent).contains(where: { $0.id == unit.id }) {
      throw .cycle(unit.abbreviation, under: parent.abbreviation)
    }
  }

  /// Refuses to close a unit that still has open ones under it.
  ///
  /// - Throws: `UnitError.hasUnits`.
  public func checkClosing(_ unit: Unit) throws(UnitError) {
    if let day = unit.closedOn { throw .closed(unit.abbreviation, on: day) }
    let parts = units.filter { $0.parent == unit.id && $0.closedOn == nil }
    if !parts.isEmpty { throw .hasUnits(unit.abbreviation, parts: parts.map(\.abbreviation)) }
  }

  /// The units from the top down to `unit`. Ends where a tree that was written past the program
  /// bites its own tail.
  public func path(to unit: Unit) -> [Unit] {
    var path = [unit]
    while let parent = path[0].parent.flatMap({ self.unit($0) }),
      !path.contains(where: { $0.id == parent.id })
    {
      path.insert(parent, at: 0)
    }
    return path
  }

  /// Each unit behind the one it belongs to, with how deep it lies; by abbreviation within one.
  public var inOrder: [(unit: Unit, depth: Int)] {
    var found: [(unit: Unit, depth: Int)] = []
    var seen: Set<ID<Unit>> = []
    func add(_ unit: Unit, _ depth: Int) {
      guard seen.insert(unit.id).inserted else { return }
      found.append((unit, depth))
      for part in sorted where part.parent == unit.id { add(part, depth + 1) }
    }
    let sorted = units.inVietnameseOrder(by: \.abbreviation)
    for unit in sorted where unit.parent == nil { add(unit, 0) }
    // What hangs in a ring has no top; it is shown all the same.
    for unit in sorted { add(unit, 0) }
    return found
  }
}
