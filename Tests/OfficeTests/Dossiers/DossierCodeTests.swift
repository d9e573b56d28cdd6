import Testing

@testable import Office

@Suite struct `The code of a dossier` {
  @Test func `is read with old identifiers and with new ones`() throws {
    let old = try #require(DossierCode("000.00.00.H26.2026.01.VP"))
    #expect(old.organ == "000.00.00.H26" && old.year == 2026)
    #expect(old.notation.description == "01.VP")
    let new = try #require(DossierCode("H26.12.5.2026.01.TCCB"))
    #expect(new.organ == "H26.12.5" && new.notation.symbol == "TCCB")
    // The longest a body may have since 2025.
    let long = "H26.12.5.ABCDEFGHI.123456789.ABCDEF"
    #expect(long.utf8.count == 35)
    #expect(DossierCode(long + ".2026.160.1")?.organ == long)
    #expect(DossierCode(long + "X.2026.160.1") == nil)
  }

  @Test func `comes back from its own words`() throws {
    for organ in ["000.00.15.H29", "H29.123.7", "H26", "G11.00123.X"] {
      for notation in ["01.TCCB", "01", "160.1", "5-TĐKT", "01.2026", "7/HS"] {
        let code = try DossierCode(
          organ: organ, year: 2026, notation: try #require(FileNotation(notation)))
        #expect(DossierCode(code.description) == code)
      }
    }
    let organ = try #require(OrganIdentifier("H29.123.7"))
    #expect(
      try DossierCode(organ: organ, year: 2026, notation: FileNotation(entered: "01.HS"))
        .description == "H29.123.7.2026.01.HS")
  }

  @Test func `is nothing without body, year or notation`() {
    for text in [
      "", "2026.01.VP", ".2026.01.VP", "H26.2026", "H26.2026.", "H26.26.01.VP", "H26..2026.01.VP",
      "h26.2026.01.VP", "123.2026.01.VP", "H26.1234.01.VP", "H26.2026.VP", "H26.2026.01.V P",
      "H26.2026.01\0",
    ] {
      #expect(DossierCode(text) == nil, "\(text)")
    }
    #expect(throws: DossierError.badCode("H26.1234.2026.01")) {
      try DossierCode(organ: "H26.1234", year: 2026, notation: FileNotation("01")!)
    }
  }

  @Test func `ends in a number and a symbol of at most twenty characters`() throws {
    #expect(FileNotation("01.TCCB")?.number == 1)
    #expect(FileNotation(" 01.TĐKT ")?.description == "01.TĐKT")
    #expect(FileNotation("1.tccb")?.key == FileNotation("01.TCCB")?.key)
    #expect(FileNotation("1.TCCB")?.key != FileNotation("11.TCCB")?.key)
    for text in [
      "", "TCCB", "01.", "01..A", "01.TCCB;", "٠١.A", "01 TCCB", "01.ABCDEFGHIJKLMNOPQR",
      "01.\u{202E}A",
    ] {
      #expect(FileNotation(text) == nil, "\(text)")
    }
    #expect(throws: DossierError.badNotation("x")) { try FileNotation(entered: "x") }
  }
}
