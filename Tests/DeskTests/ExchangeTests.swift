import Glibc
import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `Handing documents over` {
  @discardableResult
  func issue(_ office: SampleDesk, subject: String = "Báo cáo") throws -> OutgoingDocument {
    try office.issueReport(subject)
  }

  func export(_ office: SampleDesk, asArchive: Bool = false) throws -> ExportedBundle {
    try office.clerk.exportBundle(
      to: try office.clerk.body(named: "H29.123"), into: office.path + "/outbox",
      asArchive: asArchive)
  }

  @Test(arguments: [false, true])
  func `brings every document and file to the other office, once`(asArchive: Bool) throws {
    let office = try SampleDesk()
    try issue(office, subject: "Báo cáo tháng 10")
    try issue(office, subject: "Báo cáo tháng 11")
    let bundle = try export(office, asArchive: asArchive)
    let superior = try NeighbourDesk()
    let first = try superior.clerk.importMessages([bundle.path], .init(registering: false))
    #expect(first.documents.map(\.subject) == ["Báo cáo tháng 10", "Báo cáo tháng 11"])
    #expect(first.documents.allSatisfy { $0.state == .received && $0.number == nil })
    let files = try superior.clerk.incomingDossier(first.documents[0].id).files
    #expect(files.map(\.part) == [.main, .attachment, .message])
    #expect(files[0].structure == .pdf(pages: 1, signatures: 2))
    #expect(files[1].name == "Báo cáo tháng 10 số liệu.csv")
    let lines = try superior.clerk.verifyJournal().lines
    let second = try superior.clerk.importMessages([bundle.path], .init(registering: true))
    #expect(second.documents.isEmpty && second.known == 2)
    #expect(try superior.clerk.verifyJournal().lines == lines)
    #expect(try superior.clerk.check().findings.isEmpty)
  }

  @Test func `hands each document over once, and says when nothing waits`() throws {
    let office = try SampleDesk()
    try issue(office)
    #expect(try export(office).name == "H29.123.7-2026-11-24-1")
    #expect(throws: ExchangeError.nothingToHandOver(to: "UBND xã Đông Hòa")) { try export(office) }
    try issue(office, subject: "Báo cáo khác")
    #expect(try export(office).name == "H29.123.7-2026-11-24-2")
  }

  @Test func `gives the same bytes again, whatever has changed since`() throws {
    let office = try SampleDesk()
    try issue(office)
    let bundle = try export(office, asArchive: true)
    _ = try office.clerk.addBody(organId: OrganIdentifier("H29.15")!, name: "Sở GDĐT")
    let later = office.clerk.at(Moment(iso: "2036-01-01T08:00")!)
    let again = try later.exportAgain(
      bundle.name, into: office.path + "/again", asArchive: true)
    let bytes = try FileContents.read(bundle.path, limit: 1 << 24)
    #expect(try bytes != nil && bytes == FileContents.read(again.path, limit: 1 << 24))
  }

  @Test func `hands over by the clerk alone, the first time and again`() throws {
    let office = try SampleDesk()
    try issue(office)
    let bundle = try export(office)
    #expect(throws: PersonError.lacksRole(.clerk)) {
      try office.teacher.exportAgain(bundle.name, into: office.path + "/again", asArchive: false)
    }
    #expect(!Folders.exists(office.path + "/again"))
  }

  @Test func `names the stored file that is gone or altered, whichever document it belongs to`()
    throws
  {
    let office = try SampleDesk()
    try issue(office, subject: "Báo cáo tháng 10")
    let second = try issue(office, subject: "Báo cáo tháng 11")
    let files = try office.clerk.outgoingDossier(second.id).files
    let digest = try #require(files.first { $0.part == .attachment }).digest
    // Both carry the same bytes: the second gets a file of its own that is then changed.
    let own = try office.clerk.shelf.takeIn(
      office.file("own.csv", Array("c;d\n".utf8)), limit: 100)
    try office.clerk.shelf.keep([own])
    try office.clerk.database.write { transaction in
      _ = try transaction.insert(
        StoredFile(digest: own.digest, size: own.size, structure: .other, isKept: true))
    }
    try office.clerk.database.run(
      """
      UPDATE outgoing_file SET file = (SELECT id FROM stored_file WHERE digest = ?)
      WHERE document = ? AND part = 'attachment'
      """, [.text(own.digest.description), .integer(second.id.value)])
    #expect(own.digest != digest)
    let path = office.clerk.shelf.path(of: own.digest)
    try Folders.removeFile(path)
    #expect(throws: FileError.lost(digest: own.digest.description)) { try export(office) }
    try FileContents.writeNew(path, Array("c;e\n".utf8))
    #expect(throws: FileError.rotten(digest: own.digest.description)) { try export(office) }
    #expect(try office.clerk.bundles(limit: 9).isEmpty)
  }

  @Test func `says so when a recorded bundle could not be put in its place`() throws {
    let office = try SampleDesk()
    try issue(office)
    // A link into nowhere: seen only when the name is taken.
    let name = "H29.123.7-2026-11-24-1"
    let target = office.path + "/outbox/" + name
    symlink("nowhere", target)
    let refusal = ExchangeError.unfinished(bundle: name, path: target, reason: "File exists")
    #expect(throws: refusal) { try export(office) }
    #expect(try office.clerk.bundles(limit: 9).map(\.finishedAt) == [nil])
    let again = try office.clerk.exportAgain(name, into: office.path + "/again", asArchive: false)
    #expect(try office.clerk.bundles(limit: 9).map(\.finishedAt) == [office.clerk.now()])
    let superior = try NeighbourDesk()
    #expect(
      try superior.clerk.importMessages([again.path], .init(registering: false)).documents.count
        == 1)
  }

  @Test func `refuses to hand over other bytes under a known name`() throws {
    let office = try SampleDesk()
    try issue(office)
    let bundle = try export(office)
    let other = String(repeating: "0", count: 64)
    try office.clerk.database.run("UPDATE bundle SET tag_digest = ?", [.text(other)])
    #expect(throws: ExchangeError.otherBytes(bundle: bundle.name)) {
      try office.clerk.exportAgain(bundle.name, into: office.path + "/again", asArchive: true)
    }
    #expect(!Folders.exists(office.path + "/again"))
  }

  @Test func `leaves everything waiting when the bundle cannot be written`() throws {
    let office = try SampleDesk()
    try issue(office)
    let lines = try office.clerk.verifyJournal().lines
    #expect(throws: FileError.self) {
      try office.clerk.exportBundle(
        to: try office.clerk.body(named: "H29.123"), into: "/proc/nowhere", asArchive: false)
    }
    #expect(try office.clerk.verifyJournal().lines == lines)
    #expect(try export(office).documents == 1)
  }

  @Test func `refuses a changed, missing or added file, naming each, and stores nothing`() throws {
    let office = try SampleDesk()
    try issue(office)
    let bundle = try export(office)
    try Folders.removeFile(bundle.path + "/data/0001/files/01-v03-person-then-organ.pdf")
    try FileContents.writeNew(bundle.path + "/data/0001/files/09-extra.pdf", Array("x".utf8))
    let superior = try NeighbourDesk()
    let error = #expect(throws: ExchangeError.self) {
      try superior.clerk.importMessages([bundle.path], .init(registering: false))
    }
    guard case .badBundle(_, let faults) = error else { return }
    #expect(Set(faults.map(\.code)).isSuperset(of: ["bundle.missing-file", "bundle.unknown-file"]))
    #expect(try superior.clerk.check().findings.isEmpty)
    #expect(try superior.clerk.incoming(.state(.received), limit: 1).isEmpty)
  }

  @Test func `refuses another body's bundle, and a rehearsal's before a real office`() throws {
    let office = try SampleDesk()
    try issue(office)
    let bundle = try export(office)
    let other = try NeighbourDesk(organId: "H29.999")
    #expect(throws: ExchangeError.otherRecipient(organId: "H29.123", own: "H29.999")) {
      try other.clerk.importMessages([bundle.path], .init(registering: false))
    }
    let real = try NeighbourDesk(isRehearsal: false)
    #expect(throws: ExchangeError.fromRehearsal(path: bundle.path)) {
      try real.clerk.importMessages([bundle.path], .init(registering: false))
    }
  }

  @Test func `registers at once what nothing is warned of, and leaves the rest to the clerk`()
    throws
  {
    let office = try SampleDesk()
    try issue(office, subject: "Báo cáo tháng 10")
    try issue(office, subject: "Báo cáo tháng 11")
    let bundle = try export(office)
    let superior = try NeighbourDesk()
    // Both carry the same signed file: the second is warned of.
    let report = try superior.clerk.importMessages([bundle.path], .init(registering: true))
    #expect(report.registrations.map(\.document.title) == ["1/2026"])
    #expect(report.documents.map(\.state) == [.registered, .received])
    let waiting = try #require(report.documents.last)
    let registered = try superior.clerk.registerReceived([waiting.id])
    #expect(registered.map(\.document.title) == ["2/2026"])
    #expect(registered[0].lookAlikes.map(\.likeness) == [.mainFile])
  }
}
