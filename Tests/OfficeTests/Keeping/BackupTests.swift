import Testing

@testable import Office

@Suite struct `How many backups stay` {
  /// A backup at noon of each day from the first to the last.
  private func daily(_ first: String, _ last: String) -> [Moment] {
    let (from, to) = (CivilDate(iso: first)!, CivilDate(iso: last)!)
    return (from.dayNumber...to.dayNumber).map { Moment(CivilDate(dayNumber: $0)!, hour: 12)! }
  }

  private func days(_ rule: String, _ moments: [Moment]) -> [String] {
    BackupKeeping(rule)!.kept(of: moments).sorted().map(\.date.description)
  }

  @Test func `is the newest of each of the last days, weeks, months and years`() {
    let all = daily("2024-01-01", "2026-11-27")
    #expect(days("3,0,0,0", all) == ["2026-11-25", "2026-11-26", "2026-11-27"])
    // The last day of each week is a Sunday, but of the week that runs.
    #expect(days("0,3,0,0", all) == ["2026-11-15", "2026-11-22", "2026-11-27"])
    #expect(days("0,0,3,0", all) == ["2026-09-30", "2026-10-31", "2026-11-27"])
    #expect(days("0,0,0,9", all) == ["2024-12-31", "2025-12-31", "2026-11-27"])
    #expect(
      days("2,2,2,2", all)
        == ["2025-12-31", "2026-10-31", "2026-11-22", "2026-11-26", "2026-11-27"])
  }

  @Test func `counts days that have one, and takes the newest of a day`() {
    let moments = ["2026-11-01T08:00", "2026-11-20T08:00", "2026-11-27T08:00", "2026-11-27T17:00"]
      .map { Moment(iso: $0)! }
    let kept = BackupKeeping("2,0,0,0")!.kept(of: moments)
    #expect(kept.sorted() == [moments[1], moments[3]])
  }

  @Test func `is never none`() {
    let moments = daily("2026-11-01", "2026-11-05")
    #expect(BackupKeeping("0,0,0,0") == nil)
    #expect(days("0,1,0,0", moments).last == "2026-11-05")
    #expect(BackupKeeping("7,5,12,7")!.kept(of: []).isEmpty)
  }

  @Test(arguments: ["", "7", "7,5,12", "7,5,12,7,1", "7,5,-1,7", "a,1,1,1", "1001,1,1,1", "7,5,,7"])
  func `is asked for in four numbers`(text: String) {
    #expect(BackupKeeping(text) == nil)
    #expect(throws: ValueError.badSetting("backup.keep", value: text)) {
      try Setting.backupKeep.check(text)
    }
  }
}

@Suite struct `What a backup says of itself` {
  private let facts = BackupFacts(
    office: "Trường THCS Hoa Ban", organId: "H29.123.7", founded: JournalLine.origin,
    at: Moment(iso: "2026-11-27T08:01:05")!, program: "0.1.0", schema: 17, journalLines: 12,
    journalHead: JournalLine.origin, files: 3, bytes: 99, lacking: 1)

  @Test func `is read as it was written`() {
    #expect(BackupFacts(text: facts.text) == facts)
    let owner = BackupOwner(
      office: facts.office, organId: facts.organId, founded: facts.founded)
    #expect(BackupOwner(text: owner.text) == owner)
  }

  @Test func `is nothing to rely on where a line lacks, is odd, or of a later format`() {
    for line in facts.text.split(separator: "\n") where !line.hasPrefix("office") {
      let name = line.prefix { $0 != ":" }
      #expect(BackupFacts(text: facts.text.replacing(line + "\n", with: "")) == nil, "\(name)")
      guard !["organ", "program"].contains(name) else { continue }
      #expect(BackupFacts(text: facts.text.replacing(line, with: "\(name): -1")) == nil, "\(name)")
    }
    #expect(BackupFacts(text: facts.text.replacing("format: 1", with: "format: 2")) == nil)
  }

  @Test func `is called by the office's clock and its manifest`() {
    let digest = FileDigest(String(repeating: "0123456789abcdef", count: 4))!
    let name = BackupFacts.name(at: facts.at, manifest: digest)
    #expect(name == "2026-11-27T0801-0123456789ab")
    #expect(BackupFacts.isName(name, of: digest))
    #expect(!BackupFacts.isName(name, of: JournalLine.origin))
  }

  @Test func `is current for a week, a drill for a quarter, and only if both went well`() {
    func standing(_ backup: String, lacking: Int = 0, _ drill: String, faults: Int = 0) -> Bool {
      BackupStanding(
        backup: BackupRecord(
          at: Moment(iso: backup)!, place: "", generation: "", manifest: JournalLine.origin,
          files: 0, bytes: 0, lacking: lacking, journalLines: 0),
        drill: BackupDrill(
          at: Moment(iso: drill)!, place: "", generation: "", faults: faults, files: 0,
          journalLines: 0)
      ).isCurrent(on: CivilDate(iso: "2026-11-27")!)
    }
    #expect(standing("2026-11-20", "2026-08-27"))
    #expect(!standing("2026-11-19", "2026-08-27"))
    #expect(!standing("2026-11-20", "2026-08-26"))
    #expect(!standing("2026-11-27", lacking: 1, "2026-11-27"))
    #expect(!standing("2026-11-27", "2026-11-27", faults: 1))
    let today = CivilDate(iso: "2026-11-27")!
    #expect(!BackupStanding(backup: nil, drill: nil).isCurrent(on: today))
  }
}
