import Testing

@testable import Office

@Suite struct `The tree of units` {
  func unit(_ id: Int64, _ abbreviation: String, under parent: Int64? = nil) -> Unit {
    Unit(
      id: ID(id), abbreviation: abbreviation, name: "Tổ " + abbreviation,
      parent: parent.map { ID($0) }, closedOn: nil)
  }

  var tree: UnitTree {
    UnitTree([
      unit(1, "TT", under: 3), unit(2, "VP"), unit(3, "CM"), unit(4, "TỰ", under: 1),
    ])
  }

  @Test func `lists each unit behind the one it belongs to`() {
    #expect(tree.inOrder.map(\.unit.abbreviation) == ["CM", "TT", "TỰ", "VP"])
    #expect(tree.inOrder.map(\.depth) == [0, 1, 2, 0])
    #expect(tree.path(to: tree.units[3]).map(\.abbreviation) == ["CM", "TT", "TỰ"])
  }

  @Test(arguments: [("CM", "CM"), ("CM", "TT"), ("CM", "TỰ"), ("TT", "TỰ")])
  func `refuses a unit below itself`(unit: String, parent: String) throws {
    let tree = tree
    let (moved, place) = (try tree.unit(called: unit), try tree.unit(called: parent))
    #expect(throws: UnitError.cycle(unit, under: parent)) {
      try tree.checkMove(moved, under: place)
    }
  }

  @Test func `lets a unit go where it does not lie below itself`() throws {
    try tree.checkMove(try tree.unit(called: "TỰ"), under: try tree.unit(called: "VP"))
    try tree.checkMove(try tree.unit(called: "TT"), under: try tree.unit(called: "VP"))
  }

  @Test func `shows a ring that somebody wrote past the program, and ends`() {
    let ring = UnitTree([
      unit(1, "A", under: 3), unit(2, "B", under: 1), unit(3, "C", under: 2), unit(4, "D"),
    ])
    #expect(ring.inOrder.count == 4)
    #expect(ring.path(to: ring.units[0]).count == 3)
  }

  @Test func `finds a unit in small letters and taken apart`() throws {
    #expect(try tree.unit(called: "tt").id == ID(1))
    #expect(try tree.unit(called: "TU\u{31B}\u{323}").id == ID(4))
    #expect(throws: UnitError.unknown("TTT")) { try tree.unit(called: "TTT") }
    #expect(throws: UnitError.taken("TỰ", by: "Tổ TỰ")) {
      try tree.checkNew("tu\u{31B}\u{323}")
    }
  }

  @Test func `tells apart what differs in capitals alone, where both are there`() throws {
    let both = UnitTree([unit(1, "TT"), unit(2, "Tt")])
    #expect(try both.unit(called: "Tt").id == ID(2))
    #expect(try both.unit(called: "TT").id == ID(1))
  }
}
