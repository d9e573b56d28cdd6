import Glibc
import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `Checks of signatures that the office keeps` {
  private let office: SampleDesk
  private let pdf = "pdfsig/pdf/"

  init() throws { office = try SampleDesk() }

  private func register(_ name: String, _ number: Int = 1) throws -> Registration {
    var draft = IncomingDraft.plan("\(number)/KH-A")
    draft.medium = .electronic
    return try office.clerk.registerIncoming(
      draft, files: HandedInFiles(main: [SampleDesk.fixture(pdf + name + ".pdf")]))
  }

  private func checks(_ registration: Registration) throws -> [KeptCheck] {
    try office.clerk.checks(of: registration.files[0].digest, limit: 9)
  }

  @Test func `hold every finding as the check of the file itself finds it`() throws {
    try office.trustSamples()
    let registration = try register("v03-person-then-organ")
    let kept = try #require(try checks(registration).first)
    let checker = try office.clerk.fileChecker(for: 1)
    let bytes = try #require(
      try FileContents.read(
        SampleDesk.fixture(pdf + "v03-person-then-organ.pdf"), limit: 1 << 20))
    #expect(kept.report == bytes.withUnsafeBytes { checker.report(on: $0) })
    #expect(kept.verdict == .valid)
    #expect(kept.personName == office.clerk.person.name)
    #expect(registration.files[0].lastCheck?.verdict == .valid)
    #expect(try office.clerk.check().faults.isEmpty)
  }

  @Test(arguments: ["a01-isa-page-replaced", "b01-byte-flipped-in-signature"])
  func `keep an altered file out, and nothing of it stays`(name: String) throws {
    let before = try office.clerk.verifyJournal().lines
    #expect(throws: RegistrationError.self) { try register(name) }
    #expect(try office.clerk.verifyJournal().lines == before)
    #expect(try office.clerk.incoming(.register, limit: 1).isEmpty)
    try office.clerk.set(.incomingAltered, to: "warn")
    #expect(try register(name).hasWarnings)
  }

  @Test func `are never changed: a later one stands beside them and says why it differs`() throws {
    let registration = try register("v01-bb-pkcs7")
    #expect(registration.hasWarnings)
    try office.trustSamples()
    let verdicts = try office.clerk.verify(registration.files)
    #expect(verdicts.map(\.verdict) == [.valid])
    let kept = try checks(registration)
    #expect(kept.map(\.verdict) == [.valid, .unchecked])
    #expect(VerdictCause.between(kept[1], kept[0]) == [.trust])
  }

  @Test func `are not made twice a day by the same means`() throws {
    let registration = try register("v01-bb-pkcs7")
    _ = try office.clerk.freshVerdicts(of: registration.files)
    #expect(try checks(registration).count == 1)
    let tomorrow = office.clerk.at(Moment(iso: "2026-11-25T09:00")!)
    _ = try tomorrow.freshVerdicts(of: registration.files)
    #expect(try checks(registration).count == 2)
  }

  @Test func `are made of all files, and go on where they were stopped`() throws {
    try office.clerk.set(.incomingAltered, to: "warn")
    let names = ["v01-bb-pkcs7", "v02-bt-cades", "a01-isa-page-replaced", "n01-unsigned"]
    for (number, name) in names.enumerated() { _ = try register(name, number + 1) }
    try office.trustSamples()
    let first = try office.clerk.verifyAll(notWithin: 30)
    #expect(first.checked == 3)
    #expect(first.counts == [.valid: 2, .altered: 1])
    #expect(first.changes.map(\.after) == [.valid, .valid])
    #expect(first.changes.first?.documents == ["1/2026"])
    let second = try office.clerk.verifyAll(notWithin: 30)
    #expect(second.checked == 0)
    #expect(second.fresh == 3)
    #expect(second.counts == first.counts)
    // Stopped before the first group: nothing is entered, and everything is left to be done.
    office.clerk.watch.listener = { _ in false }
    #expect(throws: WorkError.stopped) { try office.clerk.verifyAll(notWithin: 0) }
    office.clerk.watch.listener = nil
    let later = office.clerk.at(Moment(iso: "2027-01-24T09:00")!)
    #expect(try later.verifyAll(notWithin: 30).checked == 3)
  }

  @Test func `tell of files that are gone or rotten, and check the others`() throws {
    let (one, other) = (try register("v01-bb-pkcs7", 1), try register("v02-bt-cades", 2))
    let path = office.clerk.shelf.path(of: one.files[0].digest)
    try Folders.removeFile(path)
    let result = try office.clerk.verifyAll(notWithin: 0)
    #expect(result.lost == [one.files[0].digest])
    #expect(result.checked == 1)
    #expect(throws: FileError.lost(digest: one.files[0].digest.description)) {
      try office.clerk.verify(one.files)
    }
    let second = office.clerk.shelf.path(of: other.files[0].digest)
    try Folders.removeFile(second)
    try FileContents.writeNew(second, Array("%PDF-1.4\nother\n%%EOF\n".utf8))
    #expect(throws: FileError.rotten(digest: other.files[0].digest.description)) {
      try office.clerk.verify(other.files)
    }
  }

  @Test func `lose the names of people when a secret document is taken out`() throws {
    let registration = try register("v01-bb-pkcs7")
    let key = DocumentKey.incoming(registration.document.id)
    _ = try office.clerk.freeze(key, as: .secret, note: "Nhầm")
    _ = try office.clerk.takeOut(key, to: "12/SM")
    let names = try office.clerk.database.run("SELECT signer FROM checked_signature") { $0.text(0) }
    #expect(names.isEmpty)
    #expect(try office.clerk.check().faults.isEmpty)
  }

  @Test(arguments: [
    ("UPDATE signature_check SET verdict = 'VALID'", "verdicts/1", "verdict"),
    ("UPDATE check_batch SET trust = 'x'", "verdicts/1", "trust"),
    (
      "UPDATE trust_entry SET purpose = 'root' WHERE purpose = 'intermediate'", "trust/2", "purpose"
    ),
  ]) func `are not changed behind the program's back unseen`(
    sql: String, object: String, field: String
  ) throws {
    _ = try register("v01-bb-pkcs7")
    try office.trustSamples()
    try office.clerk.database.run(sql)
    let faults = try office.clerk.check().faults
    #expect(
      faults.contains {
        if case .differs(object, field, _) = $0 { true } else { false }
      }, "\(faults)")
  }
}

@Suite struct `The trust store` {
  private let office: SampleDesk
  private let root = SampleDesk.fixture("pdfsig/pki/root.pem")

  init() throws { office = try SampleDesk() }

  private func print() throws -> String {
    try office.clerk.trustContents(of: root, as: .root)[0].fingerprint
  }

  @Test func `trusts nobody whose fingerprint was not compared`() throws {
    #expect(throws: TrustError.self) {
      try office.clerk.addTrust(root, as: .root, confirming: [])
    }
    let short = String(try print().prefix(15))
    #expect(throws: TrustError.otherFingerprint(path: root, said: short)) {
      try office.clerk.addTrust(root, as: .root, confirming: [short])
    }
    #expect(try office.clerk.trustEntries().isEmpty)
    #expect(!Folders.exists(office.path + "/trust"))
  }

  @Test func `takes a fingerprint as people write it`() throws {
    let print = try print().uppercased()
    let spelled = stride(from: 0, to: 64, by: 2).map { index in
      String(print.dropFirst(index).prefix(2))
    }
    _ = try office.clerk.addTrust(
      root, as: .root, confirming: [spelled.joined(separator: ":")])
    #expect(try office.clerk.trustEntries().map(\.isSound) == [true])
  }

  @Test func `believes no file that was exchanged behind the program's back`() throws {
    try office.trustSamples()
    let path = office.path + "/trust/" + (try print()) + ".pem"
    try Folders.removeFile(path)
    try FileContents.writeNew(
      path,
      try FileContents.read(SampleDesk.fixture("pdfsig/pki/intermediate.pem"), limit: 1 << 20)!)
    #expect(try office.clerk.trustEntries().map(\.isSound) == [false, true, true, true])
    #expect(try office.clerk.trustSettings(at: office.clerk.now()).anchors.isEmpty)
  }

  @Test func `is the administrator's alone in a real office`() throws {
    let real = try SampleDesk(isRehearsal: false)
    #expect(throws: PersonError.lacksRole(.administrator)) {
      try real.teacher.addTrust(root, as: .root, confirming: [try print()])
    }
    #expect(throws: PersonError.lacksRole(.administrator)) {
      try real.teacher.removeTrust("x", reason: "y")
    }
  }
}
