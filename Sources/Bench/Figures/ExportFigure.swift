import BadInput
import Bytes
import Desk
import Office
import Platform
import Signatures

// A bundle of large documents, against writing its bytes, flushing them and hashing them once.
extension BenchRun {
  private static let count = 200
  private static let size = 1 << 20

  func measureExport() throws {
    let office = workplace.path + "/export"
    defer { try? Folders.removeAll(office) }
    try SampleOffice.found(at: office)
    let desk = try OfficeDesk.open(
      at: office, for: Visitor(account: "founder", moment: OfficeDesk.systemMoment()))
    // A body for each round: each gets everything, and everything is exported anew.
    let bodies = try (0...options.rounds).map { index in
      try desk.addBody(
        organId: OrganIdentifier("H29.2.\(index)")!, name: "Đơn vị nhận \(index)")
    }
    let files = try issue(at: desk, to: bodies)
    let encoded = files.map { Base64.encode($0) }
    let bytes = (files + encoded).reduce(0) { $0 + $1.count }
    var ours: [Double] = []
    var floor: [Double] = []
    for (round, body) in bodies.enumerated() {
      let out = workplace.path + "/out"
      try workplace.settle()
      let durations = (
        try seconds {
          _ = try desk.exportBundle(to: body, into: out + "/ours", asArchive: false)
        },
        try { () throws -> Double in
          try workplace.settle()
          return try seconds { try writeBare(files, encoded, into: out + "/floor") }
        }()
      )
      try Folders.removeAll(out)
      if round == 0 { continue }
      ours.append(Double(bytes) / durations.0 / 1e6)
      floor.append(Double(bytes) / durations.1 / 1e6)
    }
    add(
      Figure(
        what: "exporting \(BenchRun.count) documents of 1 MiB", unit: "MB/s", inTurns: ours, floor,
        wanted: .atLeast(0.5),
        remark: "The floor writes raw and base64 files it holds in memory, calls syncfs and runs"
          + " openssl dgst -sha256 over all of them; ours also reads everything back from the disk."
      ))
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
    let signer = try RehearsalIdentity.make(named: principal.person.name, in: workplace.path)
    let claim = SignatureClaim(name: principal.person.name, time: desk.now())
    return try (1...BenchRun.count).map { index in
      let approved = SamplePDF.plain(BenchRun.size, &random)
      let file = (approved: approved, signed: try signedPDF(approved, as: claim, by: signer))
      let paths = ("\(desk.path)/draft-\(index).pdf", "\(desk.path)/signed-\(index).pdf")
      try Descriptor.making(paths.0).write(file.approved)
      try Descriptor.making(paths.1).write(file.signed)
      let draft = try drafter.draftOutgoing(
        OutgoingDraft(
          kind: DocumentKind(word: "KH")!, subject: Phrases.subject(year: 2026, &random)),
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
}
