import Desk
import Glibc
import Office
import Platform
import Store

// A backup of an office in which nothing has changed: against walking over the files that are there.
extension BenchRun {
  private static let keptSize = 1 << 20

  func measureBackup() throws {
    let vpdt = try BenchRun.vpdt()
    try requireRoom(for: 2 * options.files * BenchRun.keptSize)
    let (office, place) = (workplace.path + "/kept", workplace.path + "/backups")
    defer { for path in [office, place] { try? Folders.removeAll(path) } }
    try makeOffice(at: office, files: options.files)
    let first = try seconds { try runProgram(vpdt, ["--office", office, "backup", place]) }
    var ours: [Double] = []
    var floor: [Double] = []
    for _ in 0..<options.rounds {
      try workplace.settle()
      ours.append(try seconds { try runProgram(vpdt, ["--office", office, "backup", place]) })
      floor.append(
        try seconds {
          try runProgram("find", [place + "/files", "-type", "f", "-size", "-1", "-print"])
        })
    }
    let bytes = Double(options.files * BenchRun.keptSize)
    add(
      Figure(
        what: "backup of \(options.files) unchanged files of 1 MiB : find", unit: "s",
        ours: Samples(ours), floor: Samples(floor), wanted: .below(2),
        remark:
          "The first, which copies and reads back everything: \(Int(bytes / first / 1e6)) MB/s."
      ))
  }

  /// Office and backup lie on one disk, and something else may need it meanwhile.
  private func requireRoom(for bytes: Int) throws {
    var facts = statvfs()
    guard statvfs(workplace.path, &facts) == 0 else { return }
    if Int(facts.f_bavail) * Int(facts.f_frsize) < bytes + bytes / 4 {
      throw Skipped(reason: "\(options.work) has no room for \(bytes / 1_000_000_000) GB")
    }
  }

  /// A rehearsal office that keeps so many files no document names: a backup asks for no more.
  private func makeOffice(at path: String, files: Int) throws {
    let plan = OfficePlan(
      facts: OfficeFacts(
        name: "Trường đo", organId: OrganIdentifier("H29.9")!, abbreviation: "D", place: "",
        superiorName: "", isRehearsal: true), superiorId: nil)
    _ = try OfficeDesk.found(
      plan, at: path, by: "bench", moment: OfficeDesk.systemMoment(),
      people: OfficeDesk.rehearsalPeople)
    let folder = OfficeFolder(path: path)
    let database = try folder.open()
    var random = Random(seed: 11)
    for batch in stride(from: 0, to: files, by: 500) {
      let arrived = try (batch..<min(batch + 500, files)).map { _ in
        var intake = try folder.shelf.intake()
        try random.bytes(BenchRun.keptSize).withUnsafeBytes { try intake.write($0) }
        return try intake.finish()
      }
      try folder.shelf.keep(arrived)
      try database.write { transaction in
        for file in arrived {
          _ = try transaction.insert(
            StoredFile(digest: file.digest, size: file.size, structure: .other, isKept: true))
        }
      }
    }
  }
}
