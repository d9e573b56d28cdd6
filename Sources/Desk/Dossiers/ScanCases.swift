import Office
import Platform
import Signatures
import Store

/// A scan of a folder, its data and what was found of it.
public struct LookedAtScan: Equatable, Sendable {
  public let row: ScanList.Row
  public let report: ScanReport
}

extension OfficeDesk {
  /// The largest list that is read, in bytes.
  private static let largestScanList = 8 << 20

  /// Looks at a folder of scans and the table of data that lies in it; takes in nothing.
  ///
  /// - Parameter list: The table; nil for the only `.csv` of the folder.
  /// - Throws: `DossierError.badScanList` with every fault of the table, `noScanList`,
  ///   `scansDisagree` where folder and list differ; `FileError`.
  public func lookAtScans(
    in folder: String, list: String? = nil
  ) throws -> [LookedAtScan] {
    let folder = try path(entered: folder)
    return try listedScans(in: folder, list).map { row, path in
      try watch.check()
      return LookedAtScan(row: row, report: try report(on: path, row))
    }
  }

  private func report(on path: String, _ row: ScanList.Row) throws -> ScanReport {
    do {
      return try MappedFile(path).withBytes {
        ScanReport(of: $0, listed: row.pages, isMap: row.isMap)
      }
    } catch {
      throw FileError(reading: path, error)
    }
  }

  private func listedScans(
    in folder: String, _ list: String?
  ) throws -> [(row: ScanList.Row, path: String)] {
    let names: [String]
    do {
      names = try Folders.names(in: folder).sorted()
    } catch {
      throw FileError(reading: folder, error)
    }
    let tables = names.filter { folded($0).hasSuffix(".csv") }
    guard list != nil || tables.count == 1 else {
      throw DossierError.noScanList(folder: folder, found: tables.count)
    }
    let path = try list.map { try self.path(entered: $0) } ?? folder + "/" + tables[0]
    let read = ScanList.read(try table(at: path, limit: OfficeDesk.largestScanList))
    guard read.problems.isEmpty else { throw DossierError.badScanList(read.problems) }
    let compared = read.list.compare(with: names.filter { !tables.contains($0) })
    guard compared.agrees else {
      throw DossierError.scansDisagree(
        missing: compared.missing.map(\.file), unlisted: compared.unlisted)
    }
    for row in read.list.rows {
      if let day = row.issuedOn, day > now().date { throw DossierError.notYet(day) }
    }
    return compared.present.map { ($0.row, folder + "/" + $0.name) }
  }

  /// Takes the scans of a folder into a dossier, all of them or none, each marked as made from paper and,
  /// until the body has signed it, as no copy.
  ///
  /// - Throws: as `lookAtScans`; `DossierError.badScans` for files that cannot be taken in;
  ///   `SecretError.refused` for a mark of secrecy; `MoveRefusal`, `HoldError.held`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 25; Annex I, part II.
  public func takeInScans(
    in folder: String, list: String? = nil, into dossier: Dossier
  ) throws -> (dossier: Dossier, scans: [LookedAtScan]) {
    try require(.write)
    try database.read { _ = try self.dossier(dossier.id, for: .file, in: $0, at: now()) }
    let listed = try listedScans(in: path(entered: folder), list)
    var scans: [LookedAtScan] = []
    for (row, path) in listed {
      try watch.check(.items(done: scans.count, of: listed.count))
      scans.append(LookedAtScan(row: row, report: try report(on: path, row)))
    }
    let refused = scans.filter(\.report.isRefused)
    if !refused.isEmpty {
      throw DossierError.badScans(
        refused.map { scan in
          RefusedScan(
            file: scan.row.file, findings: scan.report.findings.filter(\.refuses))
        })
    }
    let limit = try fileLimit()
    let taken = try listed.map { try copyIn($0.path, as: .main, limit: limit) }
    try keep(taken)
    let after = try act { transaction, now in
      let dossier = try self.dossier(dossier.id, for: .file, in: transaction, at: now)
      for (file, scan) in zip(taken, scans) {
        try enter(scan, file, into: dossier, transaction, now)
      }
      return try found(transaction.dossier(dossier.id))
    }
    return (after, scans)
  }

  private func enter(
    _ scan: LookedAtScan, _ file: TakenFile, into dossier: Dossier, _ transaction: Transaction,
    _ now: Moment
  ) throws {
    let row = scan.row
    let document = FiledDocument(
      title: row.title, kind: row.documentKind?.name ?? row.kind, reference: row.reference,
      issuedOn: row.issuedOn, author: row.author, originalAt: row.place)
    let id = try enter(
      document, file, pages: scan.report.pages, into: dossier, note: row.note, in: transaction,
      at: now)
    try transaction.setScan(id)
    try transaction.record(
      "dossier.file", on: "dossier/\(dossier.id.value)",
      detail: [
        ("document", "filed/\(id.value)"), ("title", row.title), ("reference", row.reference),
        ("original", row.place), ("file", file.arrived.digest.description), ("scan", "yes"),
        ("dpi", scan.report.leastDPI.map { String(Int($0)) } ?? ""),
        ("findings", scan.report.findings.map(\.word).joined(separator: " ")),
      ], by: person.id, at: now)
  }
}
