import Office
import Store
import Support
import Testing

@testable import Desk

@Suite struct `The journal` {
  func office(entries: Int) throws -> SampleDesk {
    let office = try SampleDesk()
    for number in 1...entries {
      _ = try office.clerk.registerIncoming(.plan("\(number)/KH-A"), files: HandedInFiles())
    }
    return office
  }

  @Test(arguments: [
    "UPDATE journal SET act = 'incoming.submit' WHERE sequence = 3",
    "UPDATE journal SET at_ms = at_ms + 1 WHERE sequence = 3",
    "UPDATE journal SET digest = upper(digest) WHERE sequence = 3",
    "DELETE FROM journal_detail WHERE sequence = 3; DELETE FROM journal WHERE sequence = 3",
    """
    UPDATE journal SET sequence = 99 WHERE sequence = 3;
    UPDATE journal SET sequence = 3 WHERE sequence = 4;
    UPDATE journal SET sequence = 4 WHERE sequence = 99
    """,
  ])
  func `shows the first line that was changed, deleted or moved`(sql: String) throws {
    let office = try office(entries: 5)
    #expect(try office.clerk.verifyJournal().lines == 6)
    for statement in ["PRAGMA foreign_keys = OFF"] + sql.split(separator: ";").map(String.init) {
      try office.clerk.database.run(statement)
    }
    #expect(throws: JournalError.broken(line: 3)) { try office.clerk.verifyJournal() }
  }

  @Test func `shows a line whose kept text was rewritten`() throws {
    let office = try office(entries: 3)
    try office.clerk.database.run(
      "UPDATE journal_detail SET text = replace(text, 'KH', 'QĐ') WHERE sequence = 2")
    #expect(try office.clerk.verifyJournal().changedDetails == [2])
  }

  @Test func `holds no free text and nobody's name`() throws {
    let office = try office(entries: 2)
    var text = ""
    try office.clerk.exportJournal { text += $0 + "\n" }
    #expect(!text.contains("Kế hoạch"))
    #expect(!text.contains("Lan"))
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `has a line for each record, or check says which has none`() throws {
    let office = try office(entries: 2)
    try office.clerk.database.run(
      """
      INSERT INTO incoming_document (state, year, number, arrived_on, arrived_ms, issuer,
        issuer_key, reference, reference_key, kind, subject, urgency, medium)
      VALUES ('registered', 2026, 9, '2026-11-24', 0, 'x', 'x', '9/X', '9/x', 'x', 'x', 0, 'paper')
      """)
    #expect(
      try office.clerk.check().findings == [
        .withoutJournal(object: "incoming/3"),
        .numberGap(register: "incoming", year: 2026, number: 9),
        .searchIndex(object: "incoming/3"),
      ])
  }
}
