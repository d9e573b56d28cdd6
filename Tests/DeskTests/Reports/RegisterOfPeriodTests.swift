import Desk
import Office
import Support
import Testing

@Suite struct `The register of a period` {
  /// Two documents at the end of one calendar year, one at the beginning of the next.
  private func office() throws -> SampleDesk {
    let office = try SampleDesk(at: "2025-08-31T08:00")
    for (number, day) in [
      "2025-08-31T08:00", "2025-09-01T08:00", "2025-12-31T08:00", "2026-01-05T08:00",
    ].enumerated() {
      let desk = office.clerk.at(Moment(iso: day)!)
      _ = try desk.registerIncoming(
        IncomingDraft.plan("\(number + 1)/KH-A", issued: "2025-08-01"), files: HandedInFiles())
    }
    return office
  }

  private func references(_ period: String, _ office: SampleDesk) throws -> [String] {
    let book = try office.clerk.register(.incoming, in: try #require(ReportPeriod(period)))
    return book.lines.map { $0.cells[3] }
  }

  @Test func `has what arrived in it, from the first day to the last`() throws {
    let office = try office()
    #expect(try references("2025-08", office) == ["1/KH-A"])
    #expect(try references("2025-Q3", office) == ["1/KH-A", "2/KH-A"])
    #expect(try references("2025", office) == ["1/KH-A", "2/KH-A", "3/KH-A"])
    #expect(try references("2026-02", office) == [])
  }

  @Test func `of a school year says of which year its numbers are`() throws {
    let office = try office()
    #expect(try references("2025-2026", office) == ["2/KH-A", "3/KH-A", "4/KH-A"])
    let book = try office.clerk.register(.incoming, in: .schoolYear(2025))
    #expect(
      book.cover == [
        "Năm: 2025-2026", "Từ ngày 01/09/2025 đến ngày 05/01/2026",
        "Từ số 2 (2025) đến số 1 (2026)", "Quyển số: 1",
      ])
  }

  @Test func `of a whole year is the register of that year`() throws {
    let office = try office()
    #expect(
      try office.clerk.register(.incoming, in: .year(2025))
        == office.clerk.register(.incoming, of: 2025))
  }

  @Test func `is none of all years`() throws {
    let office = try office()
    #expect(throws: ReportError.badPeriod("all")) { try office.clerk.register(.incoming, in: .all) }
  }
}
