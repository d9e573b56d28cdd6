import BadInput
import Bytes
import Desk
import Exchange
import Office
import Platform
import Signatures

// Bundles of large documents, out and in again, against writing their bytes, flushing them and hashing
// them once.
extension BenchRun {
  private static let count = 1000
  private static let size = 1 << 20

  func measureExchange() throws {
    try measureBase64()
    try measureBag()
    try measureMessageMemory()
    try measureImport()
    try measureExport()
  }

  private func measureExport() throws {
    let office = workplace.path + "/export"
    defer { try? Folders.removeAll(office) }
    let desk = try openOffice(at: office)
    // A body for each round: each gets everything, and everything is exported anew.
    let bodies = try (0...options.rounds).map { index in
      try desk.addBody(
        organId: OrganIdentifier("H29.2.\(index)")!, name: "Đơn vị nhận \(index)")
    }
    let files = try issue(at: desk, to: bodies)
    try measure(
      "exporting \(BenchRun.count) documents of 1 MiB", files,
      remark: "The floor writes raw and base64 files it holds in memory, calls syncfs and runs"
        + " openssl dgst -sha256 over all of them; ours also checks their signatures and reads"
        + " everything back from the disk."
    ) { round in
      _ = try desk.exportBundle(
        to: bodies[round], into: workplace.path + "/out/ours", asArchive: false)
    }
  }

  private func measureImport() throws {
    var random = Random(seed: 4)
    let plain = (0..<BenchRun.count).map { _ in SamplePDF.plain(BenchRun.size, &random) }
    let bag = try BenchRun.bundle(of: plain, in: workplace.path + "/bags")
    defer { try? Folders.removeAll(workplace.path + "/bags") }
    let office = workplace.path + "/import"
    try measure(
      "importing \(BenchRun.count) documents of 1 MiB, none signed", plain,
      remark: "Ours verifies the bag first and reads each document again while it copies it in."
    ) { round in
      try Folders.removeAll(office)
      try importBag(bag, into: office)
    }
    try Folders.removeAll(office)
    try measureSignatureShare(plain, in: office)
  }

  /// How much longer it takes when openssl has to be asked about every file.
  private func measureSignatureShare(_ plain: [[UInt8]], in office: String) throws {
    let few = Array(plain.prefix(200))
    let signed = try sign(few)
    var times: [[Double]] = [[], []]
    for round in 0..<options.rounds {
      for (index, files) in [few, signed].enumerated() {
        let bag = try BenchRun.bundle(of: files, in: workplace.path + "/few-\(round)-\(index)")
        try workplace.settle()
        times[index].append(try seconds { try importBag(bag, into: office) } * 1000)
        try Folders.removeAll(office)
        try Folders.removeAll(Folders.parent(of: bag))
      }
    }
    add(
      Figure(
        what: "importing \(few.count), each signed : none signed", unit: "ms", inTurns: times[1],
        times[0], wanted: .nothing))
  }

  // MARK: Offices

  private func openOffice(at path: String) throws -> OfficeDesk {
    try SampleOffice.found(at: path)
    return try OfficeDesk.open(
      at: path, for: Visitor(account: "founder", moment: OfficeDesk.systemMoment()))
  }

  private func importBag(_ bag: String, into office: String) throws {
    let desk = try openOffice(at: office)
    let clerk = desk.with(try desk.person(named: "lan"))
    let report = try clerk.importMessages([bag])
    guard !report.documents.isEmpty else { throw Skipped(reason: "nothing came in") }
  }

  /// A bundle of documents with these files, for the sample office.
  static func bundle(of files: [[UInt8]], in folder: String) throws -> String {
    try Folders.makeAll(folder)
    let date = CivilDate(year: 2016, month: 1, day: 1)!
    let items = files.enumerated().map { index, bytes in
      var document = EdxmlDocument(sender: EdxmlOrgan(id: "H29.123", name: "UBND xã Đông Hòa"))
      document.receivers = [EdxmlOrgan(id: SampleOffice.plan.facts.organId.description)]
      (document.number, document.notation) = (String(index + 1), "UBND-VP")
      document.promulgatedOn = date
      document.type = EdxmlDocumentType(kind: 2, detail: 18, name: "Công văn")
      document.subject = "Văn bản số \(index + 1)"
      document.id = document.expectedId
      document.attachments = [
        EdxmlAttachment(
          contentId: "1", contentType: "application/pdf", name: "\(index + 1).pdf",
          size: bytes.count, digest: bytes.withUnsafeBytes { SHA256.digest(of: $0) })
      ]
      return BundleItem(document) { _ in
        var place = 0
        return {
          guard place < bytes.count else { return nil }
          defer { place += FileContents.pieceSize }
          return Array(bytes[place..<min(bytes.count, place + FileContents.pieceSize)])
        }
      }
    }
    let head = BundleHead(
      organization: "UBND xã Đông Hòa", organId: "H29.123", date: date, number: 1)
    return try BundleWriter(head, items).write(.folder, into: folder).path
  }

  // MARK: The floor

  /// Measures `work` against its floor in turns, after a round that only warms up.
  private func measure(
    _ what: String, _ files: [[UInt8]], remark: String, _ work: (Int) throws -> Void
  ) throws {
    let encoded = files.map { Base64.encode($0) }
    let bytes = (files + encoded).reduce(0) { $0 + $1.count }
    var ours: [Double] = []
    var floor: [Double] = []
    let out = workplace.path + "/out"
    for round in 0...options.rounds {
      try workplace.settle()
      let own = try seconds { try work(round) }
      try workplace.settle()
      let bare = try seconds { try writeBare(files, encoded, into: out + "/floor") }
      try Folders.removeAll(out)
      if round == 0 { continue }
      ours.append(Double(bytes) / own / 1e6)
      floor.append(Double(bytes) / bare / 1e6)
    }
    add(
      Figure(
        what: what, unit: "MB/s", inTurns: ours, floor, wanted: .atLeast(0.5), remark: remark))
  }

  /// The raw and the base64 file of each document, flushed together, then one hash over them.
  private func writeBare(_ raw: [[UInt8]], _ encoded: [[UInt8]], into folder: String) throws {
    try Folders.makeAll(folder)
    var paths: [String] = []
    for (index, pair) in zip(raw, encoded).enumerated() {
      for (name, bytes) in [("raw", pair.0), ("base64", pair.1)] {
        paths.append("\(folder)/\(index).\(name)")
        try Descriptor.making(paths[paths.count - 1]).write(bytes)
      }
    }
    try Descriptor.folder(folder).flushFileSystem()
    try runProgram("openssl", ["dgst", "-sha256"] + paths)
  }

  /// Takes documents all the way to their issue and returns what was signed.
  private func issue(at desk: OfficeDesk, to bodies: [Body]) throws -> [[UInt8]] {
    let drafter = desk.with(try desk.person(named: "minh"))
    let principal = desk.with(try desk.person(named: "principal"))
    let clerk = desk.with(try desk.person(named: "lan"))
    var random = Random(seed: 3)
    // Signed for a rehearsal: whole signatures of somebody nobody vouches for.
    try clerk.set(.signatureRule, to: SignedFileRule.unbroken.rawValue)
    let drafts = (0..<BenchRun.count).map { _ in SamplePDF.plain(BenchRun.size, &random) }
    let files = zip(drafts, try sign(drafts)).map { (approved: $0, signed: $1) }
    return try files.enumerated().map { index, file in
      let paths = ("\(desk.path)/draft-\(index).pdf", "\(desk.path)/signed-\(index).pdf")
      try Descriptor.making(paths.0).write(file.approved)
      try Descriptor.making(paths.1).write(file.signed)
      let draft = try drafter.draftOutgoing(
        OutgoingDraft(
          kind: DocumentKind(word: "KH")!, subject: AdministrativeText.subject(year: 2026, &random)),
        files: HandedInFiles(main: [paths.0]))
      _ = try drafter.submitOutgoing(draft.id)
      _ = try clerk.numberOutgoing(draft.id)
      _ = try principal.approveOutgoing(draft.id)
      _ = try clerk.attachSigned(paths.1, to: draft.id)
      _ = try clerk.issueOutgoing(draft.id, to: bodies)
      try Folders.removeFile(paths.0)
      try Folders.removeFile(paths.1)
      return file.signed
    }
  }

  private func sign(_ files: [[UInt8]]) throws -> [[UInt8]] {
    let folder = workplace.path + "/signer"
    try Folders.makeAll(folder)
    defer { try? Folders.removeAll(folder) }
    let name = "Nguyễn Văn Hùng"
    let signer = try RehearsalIdentity.make(named: name, in: folder)
    let claim = SignatureClaim(name: name, time: OfficeDesk.systemMoment())
    return try files.map { try signedPDF($0, as: claim, by: signer) }
  }
}
