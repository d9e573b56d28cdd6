import Desk
import Office
import Platform

// Reports over one year and over everything, beside bare SQLite that counts the same rows by one column.
extension BenchRun {
  /// A report, and what bare SQLite counts beside it: the rows of its subject by a column of theirs.
  private struct MeasuredReport {
    let name: String
    let tables: String
    let day: String
    let column: String
  }

  private static let reports = [
    MeasuredReport(
      name: "arrivals", tables: "incoming_document d", day: "d.arrived_on", column: "d.kind"),
    MeasuredReport(
      name: "arrivals-by-issuer", tables: "incoming_document d", day: "d.arrived_on",
      column: "d.issuer"),
    MeasuredReport(
      name: "departures", tables: "outgoing_document d", day: "d.issued_on", column: "d.kind"),
    MeasuredReport(
      name: "work-by-person", tables: "incoming_document d JOIN assignment a ON a.document = d.id",
      day: "d.arrived_on", column: "a.person"),
    MeasuredReport(
      name: "handling-incoming",
      tables: "incoming_document d JOIN assignment a ON a.document = d.id", day: "d.arrived_on",
      column: "d.kind"),
    MeasuredReport(
      name: "times", tables: "incoming_document d JOIN assignment a ON a.document = d.id",
      day: "d.arrived_on", column: "substr(d.arrived_on, 1, 7)"),
    MeasuredReport(
      name: "exchange", tables: "outgoing_document d", day: "d.issued_on",
      column: "substr(d.issued_on, 1, 7)"),
    MeasuredReport(
      name: "quality", tables: "incoming_document d", day: "d.arrived_on", column: "d.state"),
  ]

  func measureReports() throws {
    let path = try office(of: options.documents)
    let desk = try OfficeDesk.open(
      at: path, for: Visitor(account: "founder", moment: Moment(iso: "2026-01-05T08:00")!))
    let bare = try BareDatabase(path + "/office.db")
    let year = SampleOffice.firstYear + SampleOffice.years - 1
    for (period, wanted) in [(ReportPeriod.year(year), 150.0), (.all, 1500.0)] {
      for report in BenchRun.reports {
        let definition = try desk.reportDefinition(named: report.name)
        let span = period.days.map { "WHERE \(report.day) BETWEEN '\($0.first)' AND '\($0.last)'" }
        let floor = try bare.prepare(
          """
          SELECT \(report.column), count(*) FROM \(report.tables) \(span ?? "") GROUP BY 1
          """)
        var times: (ours: [Double], floor: [Double]) = ([], [])
        for round in 0...options.rounds {
          let ours = try seconds { _ = try desk.report(definition, period) }
          let bareTime = try seconds { try bare.run(floor) }
          if round > 0 {
            times.ours.append(ours * 1000)
            times.floor.append(bareTime * 1000)
          }
        }
        add(
          Figure(
            what: "report \(report.name), \(period) of \(options.documents)", unit: "ms",
            inTurns: times.ours, times.floor, wanted: .below(wanted),
            remark: report.name == "quality"
              ? "The floor counts the arrivals once; the report looks for 22 things in all records."
              : nil))
      }
    }
    try measureReasons(desk, of: .year(year))
  }

  /// The first page behind the greatest number there is.
  private func measureReasons(_ desk: OfficeDesk, of period: ReportPeriod) throws {
    let report = try desk.report(try desk.reportDefinition(named: "arrivals"), period)
    let times = try (0...options.rounds).map { _ in
      try seconds {
        _ = try desk.reportReasons(
          report, row: report.rows.count, column: report.columns.count - 1, limit: 50)
      } * 1000
    }
    add(
      Figure(
        what: "the first 50 behind a number of \(period)", unit: "ms",
        ours: Samples(Array(times.dropFirst())), wanted: .below(150)))
  }
}
