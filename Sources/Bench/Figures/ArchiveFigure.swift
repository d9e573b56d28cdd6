import Archive
import Bytes
import Office
import Platform

// Submission packages of many files: against copying the files and hashing the copies when they are
// written, against hashing them alone when they are checked.
extension BenchRun {
  private static let packed = 1000
  private static let packedSize = 1 << 20

  func measureArchive() throws {
    try measureLists()
    let source = workplace.path + "/dossier"
    defer { try? Folders.removeAll(source) }
    let (package, paths) = try dossier(in: source)
    try measureWriting(package, paths, from: source)
    try measureChecking(package, paths)
  }

  private func measureWriting(
    _ package: ArchivePackage, _ paths: [[String]], from source: String
  ) throws {
    let out = workplace.path + "/packages"
    try measureArchive(
      "packing \(BenchRun.packed) files of 1 MiB : cp -r, sha256sum", wanted: .atLeast(0.5),
      remark: "Ours also waits for the disk and reads everything back from it.",
      ours: {
        try Folders.makeAll(out)
        _ = try ArchivePackageWriter(package, paths: paths).write(.folder, into: out)
      },
      floor: {
        try runProgram("cp", ["-r", source, out])
        try runQuiet("cd '\(out)' && find . -type f -exec sha256sum {} + >/dev/null")
      },
      between: { try Folders.removeAll(out) })
  }

  private func measureChecking(_ package: ArchivePackage, _ paths: [[String]]) throws {
    let out = workplace.path + "/package"
    defer { try? Folders.removeAll(out) }
    try Folders.makeAll(out)
    let path = try ArchivePackageWriter(package, paths: paths).write(.folder, into: out).path
    try runQuiet("cd '\(path)' && find . -type f -exec sha256sum {} + >../sums")
    try measureArchive(
      "checking the package : sha256sum -c", wanted: .atLeast(2),
      remark: "Ours reads every description, too, and holds what is named against what is there.",
      ours: {
        let report = try ArchivePackageCheck(path).run()
        guard report.isLawful else { throw Skipped(reason: "\(report.findings.prefix(3))") }
      },
      floor: { try runQuiet("cd '\(path)' && sha256sum --quiet -c ../sums") }, between: {})
  }

  /// Measures in turns, after a round that brings the files into memory.
  private func measureArchive(
    _ what: String, wanted: Figure.Wanted, remark: String, ours own: () throws -> Void,
    floor bare: () throws -> Void, between: () throws -> Void
  ) throws {
    let bytes = Double(BenchRun.packed * BenchRun.packedSize)
    var ours: [Double] = []
    var floor: [Double] = []
    for round in 0...options.rounds {
      try workplace.settle()
      let duration = try seconds(own)
      try between()
      try workplace.settle()
      let other = try seconds(bare)
      try between()
      if round == 0 { continue }
      ours.append(bytes / duration / 1e6)
      floor.append(bytes / other / 1e6)
    }
    add(
      Figure(
        what: what, unit: "MB/s", inTurns: ours, floor, wanted: wanted, remark: remark))
  }

  private func runQuiet(_ script: String) throws { try runProgram("/bin/sh", ["-c", script]) }

  /// A dossier of as many documents, each a file of its own.
  private func dossier(in folder: String) throws -> (ArchivePackage, [[String]]) {
    var random = Random(seed: 7)
    try Folders.makeAll(folder)
    var dossier = ArchivedDossier(
      fileCode: "H29.2.2026.01.VP", title: "Hồ sơ đo", maintenance: "07",
      startDate: CivilDate(year: 2026, month: 1, day: 5)!,
      endDate: CivilDate(year: 2026, month: 6, day: 30)!, numberOfPage: BenchRun.packed)
    let paths = try (1...BenchRun.packed).map { number in
      let bytes = random.bytes(BenchRun.packedSize)
      let path = "\(folder)/\(number).pdf"
      try Descriptor.making(path).write(bytes)
      let file = ArchivedFile(
        name: "\(number).pdf", size: bytes.count,
        digest: FileDigest(SHA256.digest(of: bytes).description)!)
      dossier.documents.append(
        ArchivedDocument(
          docId: "H29.2.2026.01.\(number)", typeName: "22", subject: "Văn bản số \(number)",
          files: [file]))
      return [path]
    }
    dossier.numberDocuments()
    let package = ArchivePackage(
      id: PackageID(bytes: [UInt8](repeating: 7, count: 16))!,
      madeAt: Moment(iso: "2026-11-26T08:00:00")!, bodyName: "Trường THCS", fondsCode: "H29.2",
      softwareVersion: "0", dossier: dossier)
    return (package, paths)
  }
}
