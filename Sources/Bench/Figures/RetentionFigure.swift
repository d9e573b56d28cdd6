import Desk
import Office
import Platform

// The archive's lists over many dossiers: each is read, its end reckoned, and those of the first screen
// are explained.
extension BenchRun {
  private static let dossiers = 100_000
  private static let screen = 50

  func measureLists() throws {
    let path = workplace.path + "/archive"
    defer { try? Folders.removeAll(path) }
    try SampleOffice.found(at: path)
    let bare = try BareDatabase(path + "/office.db")
    try bare.execute(BenchRun.filling)
    let desk = try OfficeDesk.open(
      at: path, for: Visitor(account: "founder", moment: Moment(iso: "2045-03-02T08:00")!))
    let reading = try bare.prepare(
      "SELECT sum(length(title) + length(class) + length(state) + year) FROM dossier")
    for standing in [RetentionStanding.onHold, .expired, .unsetOrUnconfirmed] {
      var times: (ours: [Double], floor: [Double]) = ([], [])
      for round in 0...options.rounds * 2 {
        let ours = try seconds {
          _ = try desk.dossiers(standing: standing, limit: BenchRun.screen)
        }
        let floor = try seconds { try bare.run(reading) }
        if round > 0 {
          times.ours.append(ours * 1000)
          times.floor.append(floor * 1000)
        }
      }
      add(
        Figure(
          what: "list \(standing.rawValue) of \(BenchRun.dossiers) dossiers", unit: "ms",
          ours: Samples(times.ours), floor: Samples(times.floor), wanted: .below(200),
          remark: "The floor is SQLite reading every row once."))
    }
    let all = try (0...options.rounds).map { _ in
      try seconds { _ = try desk.standingCounts() } * 1000
    }
    add(
      Figure(
        what: "all lists counted", unit: "ms", ours: Samples(Array(all.dropFirst())),
        wanted: .below(500)))
    try measureListMemory(of: path)
  }

  private func measureListMemory(of path: String) throws {
    let command = [
      "-f", "%M", try BenchRun.vpdt(), "--office", path, "--now", "2045-03-02T08:00", "retention",
      "due", "on-hold",
    ]
    let outcome = try ChildProcess("time", command, searchPath: "/usr/bin").run()
    let memory = Double(String(decoding: outcome.errors, as: UTF8.self).filter(\.isNumber))
    guard outcome.ending == .exited(0), let memory else {
      throw Skipped(reason: "memory needs /usr/bin/time")
    }
    add(
      Figure(
        what: "memory of the command", unit: "MiB", ours: Samples([memory / 1024]),
        wanted: .below(30)))
  }

  /// Dossiers of forty years, in four classes; a tenth has a term of its own, and the last one is held,
  /// so that its list looks at every one.
  private static let filling = """
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(dossiers))
    INSERT INTO dossier (year, notation, title, state, class, term, term_because, keeper, started_on,
      ended_on, note, opened_ms, closed_ms)
    SELECT 2000 + i % 40, printf('%d.TC', 10 + i / 40), 'Hồ sơ công việc số ' || i,
      CASE i % 5 WHEN 0 THEN 'closed' ELSE 'archived' END,
      CASE i % 4 WHEN 0 THEN 'BNV22-TH-01' WHEN 1 THEN 'BNV22-QH-01' WHEN 2 THEN 'BNV22-KT-01b'
        ELSE 'BNV11-4b' END,
      iif(i % 10 = 0, '50', ''), iif(i % 10 = 0, 'còn dùng', ''), 1,
      printf('%d-01-05', 2000 + i % 40), printf('%d-12-20', 2000 + i % 40), '', 0, 0
    FROM n;
    INSERT INTO hold (reason, basis, placed_ms, placed_by, lifted_because)
    VALUES ('Thanh tra', '', 0, 1, '');
    INSERT INTO hold_item (hold, place, dossier) SELECT 1, 1, max(id) FROM dossier;
    """
}
