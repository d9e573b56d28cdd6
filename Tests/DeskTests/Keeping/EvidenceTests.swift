import Bytes
import Office
import Platform
import Signatures
import Store
import Support
import Testing

@testable import Desk

private let hasOpenSSL = HelperProgram.all().contains { $0.name == .openssl && $0.version != nil }

@Suite struct `Evidence that files were there` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  private var clerk: OfficeDesk { office.clerk }
  private let nobody = TrustFiles(anchors: [], intermediates: [], revocationLists: [])

  @discardableResult
  private func register(_ name: String) throws -> FileDigest {
    let path = try office.plain(name + ".pdf")
    let number = Int(name) ?? name.utf8.first.map { Int($0) } ?? 0
    let document = try clerk.registerIncoming(
      .plan("\(number)/KH-A"), files: HandedInFiles(main: [path])
    ).document
    return try clerk.incomingDossier(document.id).files[0].digest
  }

  private func tsa(_ words: String...) throws {
    let child = ChildProcess(
      SampleDesk.fixture("programs/tsa"), words,
      environment: ["PATH": Machine.variable("PATH") ?? "/usr/bin:/bin"])
    try #require(try child.run().ending == .exited(0))
  }

  /// The path of an authority's answer to a request for `root`.
  private func stamp(
    _ root: EvidenceRoot, by authority: String = "tsa", digest: String = "sha256"
  ) throws -> String {
    let folder = office.path + "/" + authority
    if !Folders.exists(folder) { try tsa("make", folder, "TSA thử", digest) }
    let name = office.path + "/" + Machine.randomName()
    try clerk.writeStampRequest(for: root, to: name + ".tsq")
    try tsa("stamp", folder, name + ".tsq", name + ".tsr")
    return name + ".tsr"
  }

  private func trust(_ authority: String = "tsa") -> TrustFiles {
    TrustFiles(
      anchors: [office.path + "/\(authority)/ca.pem"], intermediates: [], revocationLists: [])
  }

  /// Whether a path leads from a digest to a root.
  private func leads(_ path: EvidencePath, from digest: FileDigest, to root: EvidenceRoot) -> Bool {
    let steps = path.steps.map { step -> MerkleTree.Step in
      switch step {
      case .left(let digest): .left(Digest(hex: digest.description)!)
      case .right(let digest): .right(Digest(hex: digest.description)!)
      }
    }
    return FileDigest(MerkleTree.root(of: digest.bytes, along: steps)) == root.root
  }

  @Test func `is a root over all files in the order they came, kept or not`() throws {
    #expect(throws: EvidenceError.noFiles) { try clerk.renewEvidence() }
    let first = try register("a")
    let second = try register("b")
    let path = try office.plain("c.pdf")
    _ = try clerk.registerIncoming(
      .plan("3/KH"), files: HandedInFiles(main: [path], hashOnly: true))
    let third = try clerk.incomingDossier(ID(3)).files[0].digest
    let (root, isNew) = try clerk.renewEvidence()
    #expect(isNew)
    #expect(root.leaves == 3)
    func node(_ kind: UInt8, _ parts: [UInt8]...) -> [UInt8] {
      SHA256.digest(of: [kind] + parts.flatMap(\.self)).bytes
    }
    let pair = node(1, node(0, first.bytes), node(0, second.bytes))
    #expect(root.root.bytes == node(1, pair, node(0, third.bytes)))
    #expect(try clerk.check().findings == [])
    // What was taken out later is still in it.
    let document = try clerk.document(named: "1", in: .incoming)
    _ = try clerk.freeze(document, as: .secret, note: "Lọt vào")
    _ = try clerk.takeOut(document, to: "1/2026/MẬT")
    #expect(try clerk.check().faultCount == 0)
    #expect(try clerk.evidence(of: first.description).files[0].paths.count == 1)
    #expect(throws: SecretError.self) { try clerk.evidence(of: "1/2026") }
  }

  @Test func `stays while nothing has come`() throws {
    try register("a")
    let first = try clerk.renewEvidence().root
    let lines = try clerk.verifyJournal().lines
    let (again, isNew) = try clerk.renewEvidence()
    #expect(!isNew)
    #expect(again == first)
    #expect(try clerk.verifyJournal().lines == lines)
    try register("b")
    #expect(try clerk.renewEvidence().isNew)
    #expect(try clerk.evidenceRoots().map(\.leaves) == [1, 2])
  }

  @Test func `shows for each file the way to the newest root`() throws {
    let digests = try (1...13).map { try register("\($0)") }
    let root = try clerk.renewEvidence().root
    for (index, digest) in digests.enumerated() {
      let evidence = try clerk.evidence(of: "\(index + 1)/2026")
      #expect(evidence.title == "\(index + 1)/2026")
      #expect(evidence.files.map(\.name) == ["\(index + 1).pdf"])
      let path = try #require(evidence.files[0].paths.first)
      #expect(path.position == index + 1)
      #expect(leads(path, from: digest, to: root))
      #expect(!leads(path, from: digests[(index + 1) % 13], to: root))
    }
    try register("14")
    #expect(throws: EvidenceError.notCovered("14/2026")) { try clerk.evidence(of: "14") }
  }

  @Test func `names what it cannot show`() throws {
    _ = try clerk.registerIncoming(.plan(), files: HandedInFiles())
    #expect(throws: EvidenceError.withoutFiles("1/2026")) { try clerk.evidence(of: "1") }
    #expect(throws: EvidenceError.unknownFile("9")) { try clerk.evidence(of: "9") }
    let digest = String(repeating: "0", count: 64)
    #expect(throws: EvidenceError.unknownFile(digest)) { try clerk.evidence(of: digest) }
    try register("a")
    #expect(throws: EvidenceError.noRoot) { try clerk.evidence(of: "2") }
  }

  @Test func `is not shown where the digests lead elsewhere`() throws {
    try register("a")
    try register("b")
    let root = try clerk.renewEvidence().root
    let line = try clerk.verifyJournal().lines
    try clerk.database.run(
      "UPDATE stored_file SET digest = '0000' || substr(digest, 5) WHERE id = 1")
    #expect(throws: EvidenceError.altered(root: root.id.value)) { try clerk.evidence(of: "2") }
    #expect(
      try clerk.check().findings.contains(
        .differs(object: "evidence/1", field: "root", line: line)))
  }

  @Test(.enabled(if: hasOpenSSL, "openssl is not installed"))
  func `holds a time stamp for the root it was given for, and says whom it trusts`() throws {
    try register("a")
    let first = try clerk.renewEvidence().root
    let answer = try stamp(first)
    try register("b")
    let second = try clerk.renewEvidence().root
    let (root, token) = try clerk.attachStamp(answer, trusting: nobody)
    #expect(root.id == first.id)
    #expect(token.standing == .intact)
    #expect(token.authority == "TSA thử")
    #expect(throws: EvidenceError.attachedAlready(root: 1)) {
      try clerk.attachStamp(answer, trusting: nobody)
    }
    let other = try stamp(second)
    #expect(throws: EvidenceError.otherContent(path: other)) {
      try clerk.attachStamp(other, to: "1", trusting: nobody)
    }
    #expect(throws: EvidenceError.unknownRoot("7")) {
      try clerk.attachStamp(other, to: "7", trusting: nobody)
    }
    #expect(try clerk.attachStamp(other, to: "2", trusting: trust()).token.standing == .trusted)
    #expect(try clerk.evidenceRoots().map(\.tokens.count) == [1, 1])
    // A file that was there from the beginning has both.
    #expect(try clerk.evidence(of: "1").files[0].paths.map(\.root.value) == [2, 1])
    #expect(try clerk.evidence(of: "2").files[0].paths.map(\.root.value) == [2])
    #expect(try clerk.check().findings == [])
  }

  @Test(.enabled(if: hasOpenSSL, "openssl is not installed"))
  func `is renewed by a root that has the time stamps before it among its leaves`() throws {
    let digest = try register("a")
    let first = try clerk.renewEvidence().root
    let old = try clerk.attachStamp(try stamp(first), trusting: nobody).token
    // Nothing has come but the time stamp.
    let (second, isNew) = try clerk.renewEvidence()
    #expect(isNew)
    #expect(second.leaves == 2)
    _ = try clerk.attachStamp(try stamp(second, by: "tsa2"), trusting: trust("tsa2"))
    let evidence = try clerk.evidence(of: digest.description)
    #expect(evidence.roots.map(\.id.value) == [2, 1])
    let renewed = try #require(evidence.renewed.first { $0.digest == old.digest })
    #expect(renewed.paths.count == 1)
    #expect(leads(renewed.paths[0], from: old.digest, to: second))
    for (path, root) in zip(evidence.files[0].paths, [second, first]) {
      #expect(leads(path, from: digest, to: root))
    }
  }

  @Test(.enabled(if: hasOpenSSL, "openssl is not installed"))
  func `takes no time stamp that is damaged, weak, foreign or nothing of the kind`() throws {
    try register("a")
    let unmade = try office.file("unmade", [0x30, 0])
    #expect(throws: EvidenceError.notAStamp(path: unmade)) {
      try clerk.attachStamp(unmade, trusting: nobody)
    }
    let root = try clerk.renewEvidence().root
    let answer = try stamp(root)
    var bytes = try #require(try FileContents.read(answer, limit: 1 << 20))
    bytes[bytes.count - 1] ^= 1
    let damaged = try office.file("damaged.tsr", bytes)
    #expect(throws: EvidenceError.damaged(path: damaged)) {
      try clerk.attachStamp(damaged, trusting: nobody)
    }
    let weak = try stamp(root, by: "weak", digest: "sha1")
    #expect(throws: EvidenceError.weak(path: weak, algorithm: "SHA-1")) {
      try clerk.attachStamp(weak, trusting: nobody)
    }
    #expect(throws: EvidenceError.untrusted(path: answer, authority: "TSA thử")) {
      try clerk.attachStamp(answer, trusting: trust("weak"))
    }
    let large = try office.file("large.tsr", [UInt8](repeating: 0x30, count: 2 << 20))
    #expect(throws: EvidenceError.notAStamp(path: large)) {
      try clerk.attachStamp(large, trusting: nobody)
    }
    #expect(try clerk.evidenceRoots()[0].tokens == [])
  }

  @Test(
    .enabled(if: hasOpenSSL, "openssl is not installed"),
    arguments: [
      ("UPDATE evidence_token SET token = x'00'", "token"),
      (
        "UPDATE evidence_token SET digest = iif(digest LIKE 'a%', 'b', 'a') || substr(digest, 2)",
        "token"
      ),
      ("UPDATE evidence_token SET standing = 'trusted'", "standing"),
      ("UPDATE evidence_token SET authority = 'Khác'", "authority"),
      ("UPDATE evidence_token SET at_ms = at_ms - 86400000", "time"),
      ("UPDATE evidence_root SET root = iif(root LIKE 'a%', 'b', 'a') || substr(root, 2)", "root"),
      ("UPDATE evidence_root SET leaves = 7", "leaves root"),
    ])
  func `that was touched is found by a check`(sql: String, fields: String) throws {
    try register("a")
    let root = try clerk.renewEvidence().root
    _ = try clerk.attachStamp(try stamp(root), trusting: nobody)
    #expect(try clerk.check().findings == [])
    try clerk.database.run(sql)
    let found = try clerk.check().findings.compactMap { finding -> String? in
      if case .differs("evidence/1", let field, _) = finding { field } else { nil }
    }
    #expect(Set(found) == Set(fields.split(separator: " ").map(String.init)))
  }

  @Test func `is not written over anything`() throws {
    try register("a")
    _ = try clerk.renewEvidence()
    let evidence = try clerk.evidence(of: "1")
    let folder = office.path + "/out"
    try clerk.writeEvidence(evidence, to: folder)
    #expect(
      try Folders.names(in: folder + "/1") == ["\(evidence.files[0].digest).path", "root.bin"])
    #expect(throws: FileError.exists(path: folder)) {
      try clerk.writeEvidence(evidence, to: folder)
    }
    #expect(throws: FileError.self) {
      try clerk.writeEvidence(evidence, to: office.path + "/nowhere/out")
    }
  }
}
