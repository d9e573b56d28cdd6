import Office
import Testing

@Suite struct `The table of rights` {
  /// Who has what, written down a second time: c clerk, p principal, v deputy, g head of a group,
  /// h handler, a archiver, d administrator, u auditor; small letters for their own, capitals for any.
  private let expected = [
    "people.roles": "D", "people.keep": "DP", "people.confirm": "P", "people.hand-over": "DPV",
    "books.keep": "CD", "settings.keep": "D", "trust.keep": "D", "carriers.keep": "D",
    "numbering.keep": "DP", "custody.keep": "DPC", "door.keep": "C", "register.close": "C",
    "copies.make": "C", "secret.keep": "CPV", "files.scrub": "CAD", "plan.draft": "AC",
    "plan.approve": "P", "retention.confirm": "AP", "archive.keep": "APV", "backup.make": "DP",
    "data.import": "C", "data.export": "PCA", "data.open": "PC", "office.review": "DPV",
    "journal.read": "UPD", "journal.read-whole": "UP", "journal.checkpoint": "UCPAD",
    "record.write": "HCPVGAD", "document.read": "CPVGHAU",
    "document.read-limited": "CPAUvgh", "document.limit": "PCvgha",
    "reports.see": "PVCGAU",
  ]
  private let letters: [Role: Character] = [
    .clerk: "C", .principal: "P", .vicePrincipal: "V", .groupHead: "G", .handler: "H",
    .archiver: "A", .administrator: "D", .auditor: "U",
  ]

  @Test func `gives each role exactly what is written here, over its own and over everything`() {
    #expect(Set(expected.keys) == Set(Right.allCases.map(\.rawValue)))
    for right in Right.allCases {
      for role in Role.allCases {
        let holders = expected[right.rawValue] ?? ""
        let letter = letters[role]!
        let isAny = holders.contains(letter)
        let isOwn = isAny || holders.contains(letter.lowercased().first!)
        let table = RightsTable.shipped
        #expect(table.allows(right, to: [role], over: .any) == isAny, "\(right) \(role) any")
        #expect(table.allows(right, to: [role], over: .own) == isOwn, "\(right) \(role) own")
      }
      #expect(!RightsTable.shipped.allows(right, to: []), "\(right) without a role")
    }
  }

  @Test func `adds up what several roles give, and names an article or the office for each`() {
    let table = RightsTable.shipped
    #expect(table.allows(.keepDoor, to: [.handler, .clerk]))
    #expect(table.rows.allSatisfy { !$0.source.isEmpty && !$0.roles.isEmpty })
    #expect(table.holder(of: .keepArchive).role == .archiver)
  }

  @Test func `an auditor reads all and enters nothing, an administrator enters and reads nothing`()
  {
    let table = RightsTable.shipped
    let auditors = Right.allCases.filter { table.allows($0, to: [.auditor], over: .own) }
    #expect(
      auditors == [
        .readJournal, .readWholeJournal, .takeCheckpoint, .read, .readLimited, .seeReports,
      ])
    #expect(!table.allows(.read, to: [.administrator], over: .own))
  }
}
