import Bytes
import Office
import Platform
import Testing

@testable import Archive

/// A dossier of three documents, the second with something attached.
func samplePackage(_ profile: PackageProfile = .tt05) -> ArchivePackage {
  var dossier = ArchivedDossier(
    fileCode: "000.00.00.H26.2026.01.VP", title: "Hồ sơ xét tốt nghiệp “2025 – 2026” & phụ lục",
    maintenance: "07", startDate: CivilDate(iso: "2026-01-05")!,
    endDate: CivilDate(iso: "2026-06-30")!, numberOfPage: 4)
  dossier.confidenceLevel = "01"
  dossier.description = "Người lập: Lê Thị Lan\nĐủ thành phần"
  dossier.documents = sampleFiles.enumerated().map { index, files in
    var document = ArchivedDocument(
      docId: "H26.1.2026.01.\(index + 1)", typeName: "22", subject: "Về việc số \(index + 1)",
      files: files.map { file in
        ArchivedFile(
          name: file.name, size: file.bytes.count,
          digest: FileDigest(SHA256.digest(of: file.bytes).description)!, mediaType: file.type)
      })
    document.issuedDate = CivilDate(iso: "2026-02-1\(index)")
    (document.codeNumber, document.codeNotation) = ("\(index + 15)", "QĐ-THCS")
    (document.organName, document.numberOfPage) = ("Trường THCS Nguyễn Du", 1)
    (document.confidenceLevel, document.process) = ("01", false)
    return document
  }
  dossier.numberDocuments()
  var package = ArchivePackage(
    id: PackageID("7D0D1987-0F1C-47A7-8FD6-CC5C7DE4064F")!,
    madeAt: Moment(iso: "2026-11-26T08:00:00")!, bodyName: "Trường THCS Nguyễn Du",
    fondsCode: "H26.1", softwareVersion: "0.6.0", dossier: dossier)
  package.profile = profile
  package.transferCode = "NL-2026-07"
  return package
}

let sampleFiles: [[(name: String, type: String, bytes: [UInt8])]] = [
  [("quyết định 15.pdf", "application/pdf", Array("%PDF-1.7 quyết định".utf8))],
  [
    ("16.PDF", "application/pdf", Array("%PDF-1.7 công văn".utf8)),
    ("danh sách.xlsx", "application/octet-stream", Array("PK danh sách".utf8)),
  ],
  [("tệp không đuôi", "application/octet-stream", [])],
]

func sampleWriter(_ package: ArchivePackage = samplePackage()) -> ArchivePackageWriter {
  ArchivePackageWriter(package) { document, file in
    var rest: ArraySlice<UInt8> = sampleFiles[document][file].bytes[...]
    return {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(7) }
      return Array(rest.prefix(7))
    }
  }
}

func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = "/tmp/vpdt-archive-" + Machine.randomName()
  try Folders.makeAll(folder)
  defer { try? Folders.removeAll(folder) }
  return try body(folder)
}

/// Hands over the path of a package in a folder, to be spoiled.
func withPackage(
  _ profile: PackageProfile = .tt05, _ body: (String) throws -> Void
) throws {
  try withFolder { folder in
    let path = "\(folder)/\(samplePackage().id)"
    for file in madeOnce[profile, default: []] {
      try Folders.makeAll(Folders.parent(of: "\(path)/\(file.path)"))
      try write("\(path)/\(file.path)", file.bytes)
    }
    try body(path)
  }
}

/// The files of the sample, written by the writer once: waiting for the disk takes longer than a test.
private let madeOnce: [PackageProfile: [(path: String, bytes: [UInt8])]] = {
  var made: [PackageProfile: [(path: String, bytes: [UInt8])]] = [:]
  for profile in PackageProfile.allCases {
    made[profile] = try? withFolder { folder in
      try files(in: sampleWriter(samplePackage(profile)).write(.folder, into: folder).path)
    }
  }
  return made
}()

func report(on path: String, limits: PackageLimits = PackageLimits()) throws -> PackageReport {
  try ArchivePackageCheck(path, limits: limits).run()
}

/// What is found, each as its code and its path.
func findings(_ path: String) throws -> [String] {
  try report(on: path).findings.map { "\($0.code) \($0.path)" }
}

func bytes(of path: String) throws -> [UInt8] {
  try #require(try FileContents.read(path, limit: 16 << 20))
}

func replace(_ path: String, with bytes: [UInt8]) throws {
  try Folders.removeFile(path)
  try write(path, bytes)
}

/// Without waiting for the disk.
func write(_ path: String, _ bytes: [UInt8]) throws {
  try Descriptor.making(path, mode: 0o644).write(bytes)
}

func replace(_ path: String, with text: String) throws { try replace(path, with: Array(text.utf8)) }

/// Writes a METS document with something in it exchanged.
func change(_ path: String, _ old: String, to new: String) throws {
  let text = String(decoding: try bytes(of: path), as: UTF8.self)
  let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
  try #require(parts.count == 2, "\(old) does not stand in \(path)")
  try replace(path, with: parts.joined(separator: new))
}

/// All files of a folder, by their paths in it.
func files(in folder: String, _ path: String = "") throws -> [(path: String, bytes: [UInt8])] {
  try Folders.names(in: folder + path).flatMap { name -> [(path: String, bytes: [UInt8])] in
    let place = "\(path)/\(name)"
    if try Folders.ownFacts(of: folder + place)?.kind == .folder {
      return try files(in: folder, place)
    }
    return [(String(place.dropFirst()), try bytes(of: folder + place))]
  }
}
