import Office
import Platform
import Signatures
import Store

/// A handed-in file that has been copied, hashed and looked at, but belongs to nothing yet.
struct TakenFile {
  let part: AttachedFile.Part
  let name: String
  let arrived: ArrivedFile
  let structure: FileStructure
  /// What its first page says of secrecy.
  var finding = SecretFinding.unchecked
  /// What the check of its signatures has found; nil if it has none.
  var report: SignedFileReport?

  func stored(isKept: Bool = true) -> StoredFile {
    StoredFile(
      digest: arrived.digest, size: arrived.size, structure: structure, isKept: isKept)
  }
}

extension OfficeDesk {
  /// Copies the files in; nothing is kept until `keep`.
  ///
  /// - Throws: `FileError`, `notPDF` for a main file that is none; `ValueError` for a name with
  ///   control characters.
  func takeIn(_ files: HandedInFiles) throws -> [TakenFile] {
    if files.main.isEmpty, files.attachments.isEmpty { return [] }
    try database.read { try requirePresent(in: $0) }
    // Only what is kept counts against the limit.
    let limit = files.hashOnly ? .max : try fileLimit()
    return try checked(
      files.main.map { try copyIn($0, as: .main, limit: limit) }
        + files.attachments.map { try copyIn($0, as: .attachment, limit: limit) })
  }

  /// Copies one file in, and checks its signatures.
  ///
  /// - Throws: `FileError`; `SecretError.refused`.
  func takeIn(_ path: String, as part: AttachedFile.Part, limit: Int) throws -> TakenFile {
    try checked([try copyIn(path, as: part, limit: limit)])[0]
  }

  /// - Parameter scanning: Whether a mark of secrecy on the first page refuses the file; not where
  ///   nothing but its hash is kept of what goes back for that very reason.
  /// - Throws: `SecretError.refused`, besides what is said above.
  func copyIn(
    _ path: String, as part: AttachedFile.Part, limit: Int, scanning: Bool = true
  ) throws -> TakenFile {
    try requireOwnPath(path)
    let name = try enteredFileName(path)
    let arrived = try shelf.takeIn(path, limit: limit, watch: watch)
    let structure = try structure(of: arrived)
    if structure == .other, part != .attachment { throw FileError.notPDF(path: path) }
    var taken = TakenFile(part: part, name: name, arrived: arrived, structure: structure)
    if scanning {
      taken.finding = try refuseMarked(
        FileToScan(path: arrived.path, structure: structure), named: name)
    }
    return taken
  }

  func keep(_ files: [TakenFile]) throws {
    try shelf.keep(files.map(\.arrived))
  }

  /// Bytes a single file may have (setting `file.limit`).
  func fileLimit() throws -> Int { try number(of: .fileLimit) }

  /// What the structure of the bytes says about pages and signatures.
  func structure(of arrived: ArrivedFile) throws -> FileStructure {
    do {
      return try MappedFile(arrived.path).withBytes { FileStructure(of: $0) }
    } catch {
      throw FileError(reading: arrived.path, error)
    }
  }
}
