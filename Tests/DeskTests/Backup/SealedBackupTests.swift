import Glibc
import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `A sealed backup` {
  /// A key and its certificate in the folder of the office.
  private func recipient(_ sample: BackedUpOffice) throws -> (BackupRecipients, key: String) {
    let (key, certificate) = (sample.office.path + "/key.pem", sample.office.path + "/cert.pem")
    let request = ChildProcess(
      "openssl",
      ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        + ["-keyout", key, "-out", certificate, "-subj", "/CN=x", "-days", "9"])
    try #require(try request.run().ending == .exited(0))
    return (try BackupRecipients([certificate]), key)
  }

  @Test func `seals what is new alone, prunes like an open one, and restores`() throws {
    let sample = try BackedUpOffice("a")
    let digest = try sample.register("b")
    let (recipients, key) = try recipient(sample)
    try sample.clerk.set(.backupKeep, to: "1,0,0,0")
    let first = try sample.clerk.backUp(to: sample.place, for: recipients, version: "")
    #expect(first.copied == 2)
    #expect(Folders.exists(sample.stored(digest) + ".cms"))
    let document = try sample.clerk.document(named: "2", in: .incoming)
    _ = try sample.clerk.freeze(document, as: .secret, note: "Lọt vào")
    _ = try sample.clerk.takeOut(document, to: "1/2026/MẬT")
    try sample.register("c")
    let second = try sample.later(1).backUp(to: sample.place, for: recipients, version: "")
    #expect(second.copied == 1)
    #expect(second.pruned == [first.generation])
    #expect(second.removed == 1)
    #expect(!Folders.exists(sample.stored(digest) + ".cms"))
    #expect(try OfficeDesk.checkBackups(at: sample.place).faults.count == 0)
    let report = try OfficeDesk.restore(from: sample.place, into: sample.place + "-new", key: key)
    #expect(report.faultCount == 0)
    #expect(report.files == 2)
    #expect(!Folders.exists(sample.place + "-new/.vpdt-unsealed"))
    #expect(try sample.clerk.drillBackup(at: sample.place, key: key).drill.faults == 0)
    #expect(try Folders.names(in: sample.office.path + "/backups") == [])
  }

  @Test func `holds nothing that can be read, and leaves nothing open in the office`() throws {
    let sample = try BackedUpOffice("a")
    let (recipients, _) = try recipient(sample)
    // What one that was ended has left.
    try Folders.makeAll(sample.office.path + "/backups/.vpdt-unsealed/generations")
    _ = try sample.clerk.backUp(to: sample.place, for: recipients, version: "")
    #expect(try Folders.names(in: sample.office.path + "/backups") == [])
    // Long enough not to stand in what was sealed by chance.
    let open = try StartedProgram(
      "grep", ["-rlq", "-e", "%PDF-", "-e", "SQLite format", sample.place])
    #expect(try open.wait() == .status(1))
  }

  @Test func `is refused before anything is made where nothing can be sealed`() throws {
    let sample = try BackedUpOffice("a")
    let recipients = try BackupRecipients([sample.office.path + "/none.pem"])
    let error = #expect(throws: BackupError.self) {
      try sample.clerk.backUp(to: sample.place, for: recipients, version: "")
    }
    #expect(error?.code == "backup.not-sealing")
    #expect(!Folders.exists(sample.place))
  }

  @Test func `of which a file is damaged says which`() throws {
    let sample = try BackedUpOffice("a", "b")
    let (recipients, key) = try recipient(sample)
    let made = try sample.clerk.backUp(to: sample.place, for: recipients, version: "")
    let digests = try sample.clerk.database.read { try $0.keptFiles().map(\.digest) }
    try Folders.removeFile(sample.stored(digests[0]) + ".cms")
    try sample.spoil(sample.stored(digests[1]) + ".cms", at: 5)
    let report = try OfficeDesk.restore(from: sample.place, into: sample.place + "-new", key: key)
    #expect(report.path == nil)
    #expect(report.faults.list.first == .missing(path: sample.stored(digests[0]) + ".cms"))
    #expect(report.faultCount == 2)
    let folder = "\(sample.place)/generations/\(made.generation)"
    try sample.spoil(folder + "/contents.cms", at: 5)
    let drill = try sample.clerk.drillBackup(at: sample.place, key: key)
    #expect(drill.drill.faults > 0)
  }
}
