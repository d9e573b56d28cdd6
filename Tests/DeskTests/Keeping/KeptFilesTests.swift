import Bytes
import Glibc
import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `Reading the stored files again` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  private var clerk: OfficeDesk { office.clerk }

  /// The clerk's desk some days after the office was made.
  private func later(_ days: Int) -> OfficeDesk {
    clerk.at(Moment(milliseconds: clerk.now().milliseconds + Int64(days) * 86_400_000)!)
  }

  /// Registers a document with a file for each name, and returns their digests.
  @discardableResult
  private func register(_ names: String..., on desk: OfficeDesk? = nil) throws -> [FileDigest] {
    try names.map { name in
      let number = name.utf8.first.map { Int($0) } ?? 0
      let path = try office.plain(name + ".pdf")
      let document = try (desk ?? clerk).registerIncoming(
        .plan("\(number)/KH-A"), files: HandedInFiles(main: [path])
      ).document
      return try clerk.incomingDossier(document.id).files[0].digest
    }
  }

  private func spoil(_ digest: FileDigest) throws {
    let path = clerk.shelf.path(of: digest)
    var bytes = try #require(try FileContents.read(path, limit: 1 << 20))
    bytes[9] ^= 1
    try Folders.removeFile(path)
    try FileContents.writeNew(path, bytes)
  }

  /// When each file was read last, in the order they came.
  private func readings() throws -> [String] {
    try clerk.database.run(
      """
      SELECT coalesce(date(r.at_ms / 1000, 'unixepoch') || ' ' || r.result, '-')
      FROM stored_file s LEFT JOIN file_scrub r ON r.file = s.id ORDER BY s.id
      """
    ) { $0.text(0) }
  }

  private func said(_ act: String) throws -> [JournalDetail] {
    try clerk.database.run(
      """
      SELECT d.text FROM journal j JOIN journal_detail d ON d.sequence = j.sequence
      WHERE j.act = ? ORDER BY j.sequence
      """, [.text(act)]
    ) { JournalDetail(text: $0.text(0)) }
  }

  /// Stops the work of `desk` once it has done `count` files.
  private func stop(after count: Int) {
    clerk.watch.listener = { progress in
      if case .items(let done, _) = progress { done < count } else { true }
    }
  }

  @Test func `takes those nobody has read first, then the longest unread`() throws {
    try register("a", "b")
    #expect(try later(1).scrub().files == 2)
    try register("c")
    stop(after: 1)
    let stopped = try later(40).scrub()
    #expect(stopped.isStopped)
    #expect(stopped.files == 1)
    #expect(try readings() == ["2026-11-25 sound", "2026-11-25 sound", "2027-01-03 sound"])
    stop(after: 1)
    #expect(try later(41).scrub().files == 1)
    #expect(try readings() == ["2027-01-04 sound", "2026-11-25 sound", "2027-01-03 sound"])
    clerk.watch.listener = nil
    // It goes on where it was, and reads nothing twice.
    #expect(try later(41).scrub().files == 1)
    #expect(try later(41).scrub().files == 0)
    #expect(try readings() == ["2027-01-04 sound", "2027-01-04 sound", "2027-01-03 sound"])
    #expect(try later(42).scrub(olderThan: 0).files == 3)
  }

  @Test func `goes through more files than are looked up at a time`() throws {
    let paths = try (1...600).map { try office.plain("\($0).txt") }
    _ = try clerk.registerIncoming(
      .plan(), files: HandedInFiles(main: [try office.plain("a.pdf")], attachments: paths))
    stop(after: 300)
    #expect(try later(1).scrub().files == 300)
    clerk.watch.listener = nil
    #expect(try clerk.keptStatus().unread == 301)
    #expect(try later(1).scrub().files == 301)
    #expect(try later(40).scrub().files == 601)
    let status = try clerk.keptStatus()
    #expect(status.files == 601)
    #expect(status.unread == 0)
    #expect(status.oldest == later(40).now())
    #expect(try later(40).addSHA512().added == 601)
    #expect(try clerk.check().faultCount == 0)
  }

  @Test
  func `names what is changed, gone or not readable, with its documents, and the journal knows`()
    throws
  {
    let digests = try register("a", "b", "c", "d")
    try spoil(digests[0])
    try Folders.removeFile(clerk.shelf.path(of: digests[1]))
    try Folders.removeFile(clerk.shelf.path(of: digests[2]))
    try Folders.make(clerk.shelf.path(of: digests[2]))
    let report = try later(1).scrub()
    #expect(report.files == 4)
    #expect(report.damagedCount == 3)
    #expect(report.damaged.map(\.condition) == [.changed, .missing, .unreadable])
    #expect(report.damaged.map(\.digest) == Array(digests[..<3]))
    #expect(report.damaged.map(\.documents) == [["1/2026"], ["2/2026"], ["3/2026"]])
    let lines = try said("file.scrub")
    #expect(lines.count == 2)
    #expect(lines[0]["changed"] == digests[0].description)
    #expect(lines[0]["missing"] == digests[1].description)
    #expect(lines[0]["unreadable"] == digests[2].description)
    #expect(lines[1]["files"] == "4")
    #expect(lines[1]["damaged"] == "3")
    #expect(try clerk.knownDamage() == 3)
    #expect(try clerk.keptStatus().damaged.map(\.condition) == [.changed, .missing, .unreadable])
  }

  @Test func `looks at what was damaged again each time, until it is whole`() throws {
    let digest = try register("a", "b")[0]
    let path = clerk.shelf.path(of: digest)
    let bytes = try #require(try FileContents.read(path, limit: 1 << 20))
    try spoil(digest)
    #expect(try later(1).scrub().damagedCount == 1)
    let again = try later(2).scrub()
    #expect(again.files == 1)
    #expect(again.damagedCount == 1)
    // Not twice in one run.
    #expect(try later(2).scrub().files == 0)
    try Folders.removeFile(path)
    try FileContents.writeNew(path, bytes)
    let restored = try later(3).scrub()
    #expect(restored.files == 1)
    #expect(restored.restored == 1)
    #expect(restored.damagedCount == 0)
    #expect(try said("file.scrub").contains { $0["restored"] == digest.description })
    #expect(try clerk.knownDamage() == 0)
    #expect(try later(4).scrub().files == 0)
  }

  @Test func `calls nothing a loss that was taken out as a state secret, or never kept`() throws {
    let digest = try register("a", "b")[0]
    let path = try office.plain("c.pdf")
    _ = try clerk.registerIncoming(
      .plan("3/KH"), files: HandedInFiles(main: [path], hashOnly: true))
    try spoil(digest)
    #expect(try later(1).scrub().damagedCount == 1)
    let document = try clerk.document(named: "1", in: .incoming)
    _ = try clerk.freeze(document, as: .secret, note: "Lọt vào")
    _ = try clerk.takeOut(document, to: "1/2026/MẬT")
    #expect(try clerk.knownDamage() == 0)
    #expect(try clerk.keptStatus().files == 1)
    #expect(try later(40).scrub(olderThan: 0).files == 1)
  }

  @Test func `lets others write while it reads`() throws {
    try register("a", "b", "c")
    let other = try OfficeDesk.open(at: office.path, for: Visitor(account: "founder"))
    var written = 0
    clerk.watch.listener = { progress in
      guard case .items(let done, _) = progress, done == 1, written == 0 else { return true }
      written += 1
      _ = try? other.registerIncoming(.plan("9/KH-B"), files: HandedInFiles())
      return true
    }
    #expect(try later(1).scrub().files == 3)
    clerk.watch.listener = nil
    #expect(try clerk.incoming(named: "4").reference == "9/KH-B")
  }

  @Test func `keeps to its pace`() throws {
    let large = try office.file(
      "lon.pdf",
      Array("%PDF-1.4\n".utf8) + [UInt8](repeating: 0x20, count: 400_000) + Array("%%EOF\n".utf8))
    _ = try clerk.registerIncoming(.plan(), files: HandedInFiles(main: [large]))
    let begun = Machine.steadyMilliseconds()
    #expect(try later(1).scrub(pace: 1_000_000).bytes == 400_015)
    #expect(Machine.steadyMilliseconds() - begun >= 400)
    // A rest can be stopped as well.
    clerk.watch.listener = { _ in Machine.steadyMilliseconds() - begun < 800 }
    #expect(try later(40).scrub(pace: 1000).isStopped)
    #expect(Machine.steadyMilliseconds() - begun < 5000)
  }

  @Test func `is not for everybody`() throws {
    try register("a")
    #expect(throws: PersonError.lacksRole(.clerk)) { try office.teacher.scrub() }
    #expect(throws: PersonError.lacksRole(.clerk)) { try office.teacher.addSHA512() }
    #expect(throws: PersonError.lacksRole(.clerk)) { try office.teacher.renewEvidence() }
  }

  // MARK: A second digest

  @Test func `adds SHA-512 to what is sound, and to what comes later when asked again`() throws {
    let digests = try register("a", "b")
    try spoil(digests[1])
    let report = try later(1).addSHA512()
    #expect(report.files == 2)
    #expect(report.added == 1)
    #expect(report.damaged.map(\.digest) == [digests[1]])
    let bytes = try FileContents.read(clerk.shelf.path(of: digests[0]), limit: 1 << 20)!
    let sha512 = SHA512.digest(of: bytes).description
    #expect(try clerk.database.read { try $0.sha512(of: digests[0]) } == sha512)
    #expect(try clerk.database.read { try $0.sha512(of: digests[1]) } == nil)
    let line = try #require(try said("file.digest").first)
    #expect(line["count"] == "1")
    #expect(
      line["digest"] == SHA256.digest(of: "\(digests[0]) \(sha512)\n".utf8).description)
    try register("c")
    #expect(try clerk.keptStatus().furtherDigests == 1)
    let again = try later(1).addSHA512()
    #expect(again.files == 2)
    #expect(again.added == 1)
    #expect(try clerk.keptStatus().furtherDigests == 2)
    #expect(try clerk.check().findings == [.rottenFile(digests[1])])
  }

  @Test func `goes on adding where it was stopped`() throws {
    try register("a", "b", "c")
    stop(after: 2)
    let stopped = try later(1).addSHA512()
    #expect(stopped.isStopped)
    #expect(stopped.added == 2)
    clerk.watch.listener = nil
    #expect(try later(1).addSHA512().added == 1)
    #expect(try said("file.digest").compactMap { $0["count"] } == ["2", "1"])
  }

  @Test func `compares both digests from then on`() throws {
    let digests = try register("a", "b")
    _ = try later(1).addSHA512()
    #expect(try later(2).scrub(olderThan: 0).damagedCount == 0)
    try clerk.database.run(
      "UPDATE file_digest SET digest = iif(digest LIKE 'a%', 'b', 'a') || substr(digest, 2) WHERE file = 1"
    )
    let report = try later(3).scrub(olderThan: 0)
    #expect(report.damaged.map(\.digest) == [digests[0]])
    #expect(report.damaged.map(\.condition) == [.changed])
    let findings = try clerk.check().findings
    #expect(findings.contains(.otherSHA512(digests[0])))
    #expect(
      findings.contains { finding in
        if case .differs("digest/1", "digest", _) = finding { true } else { false }
      })
  }

  @Test(arguments: [
    ("DELETE FROM file_digest WHERE file = 1", "check.differs"),
    ("UPDATE file_digest SET batch = 2 WHERE file = 1", "check.without-journal"),
    ("DELETE FROM file_digest", "check.without-record"),
  ])
  func `has a batch of digests that was touched found by a check`(
    sql: String, code: String
  ) throws {
    try register("a", "b")
    _ = try clerk.addSHA512()
    #expect(try clerk.check().findings == [])
    try clerk.database.run(sql)
    #expect(try clerk.check().findings.map(\.code).contains(code))
  }
}
