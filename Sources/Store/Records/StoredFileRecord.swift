import Office

/// A file the store holds or knows by its hash.
public struct StoredFile: Equatable, Sendable {
  public let digest: FileDigest
  /// Bytes.
  public let size: Int
  public let structure: FileStructure
  /// False where only the hash is known.
  public let isKept: Bool

  public init(digest: FileDigest, size: Int, structure: FileStructure, isKept: Bool) {
    self.digest = digest
    self.size = size
    self.structure = structure
    self.isKept = isKept
  }
}

extension Transaction {
  /// The row of a file, made if the bytes are new; a file known by its hash becomes a kept one.
  public func insert(_ file: StoredFile) throws -> ID<StoredFile> {
    let columns = file.structure.columns
    try database.run(
      """
      INSERT INTO stored_file (digest, size, is_kept, structure, pages, signatures, unreadable_because)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      ON CONFLICT (digest) DO UPDATE SET is_kept = max(is_kept, ?3)
      """,
      [
        .text(file.digest.description), .integer(file.size), .bool(file.isKept),
        .text(columns.word), columns.pages.map { .integer($0) } ?? .null,
        columns.signatures.map { .integer($0) } ?? .null, .text(columns.reason),
      ])
    return try database.run(
      "SELECT id FROM stored_file WHERE digest = ?", [.text(file.digest.description)]
    ) { $0.id(0) }[0]
  }

  /// Every file the office answers for, in the order of their digests.
  public func eachStoredFile(_ body: (StoredFile) throws -> Void) throws {
    try database.each(
      """
      SELECT digest, size, is_kept, structure, pages, signatures, unreadable_because
      FROM stored_file ORDER BY digest
      """
    ) { row in
      guard let digest = FileDigest(row.text(0)) else {
        throw StoreError.corrupt(path: database.path, detail: "stored_file")
      }
      try body(
        StoredFile(
          digest: digest, size: row.int(1), structure: row.structure(3), isKept: row.int(2) == 1))
    }
  }

  /// Whether the office answers for a kept file of this digest.
  public func keepsFile(_ digest: FileDigest) throws -> Bool {
    try !database.run(
      "SELECT 1 FROM stored_file WHERE digest = ? AND is_kept = 1", [.text(digest.description)]
    ) { $0.int(0) }.isEmpty
  }
}

extension FileStructure {
  fileprivate var columns: (word: String, pages: Int?, signatures: Int?, reason: String?) {
    switch self {
    case .pdf(let pages, let signatures): ("pdf", pages, signatures, nil)
    case .unreadable(let reason): ("unreadable", nil, nil, reason)
    case .other: ("other", nil, nil, nil)
    }
  }
}

extension Row {
  /// The structure in four columns: structure, pages, signatures, unreadable_because.
  func structure(_ column: Int32) -> FileStructure {
    switch text(column) {
    case "pdf": .pdf(pages: optionalInt(column + 1), signatures: int(column + 2))
    case "unreadable": .unreadable(reason: text(column + 3))
    default: .other
    }
  }

  /// An attached file in eleven columns: part, name, digest, size, is_kept, the structure, and
  /// `lastCheckColumns`.
  func attachedFile(_ column: Int32 = 0) throws -> AttachedFile {
    guard let part = AttachedFile.Part(rawValue: text(column)),
      let digest = FileDigest(text(column + 2))
    else { throw StoreError.corrupt(path: "", detail: "file of a document") }
    return AttachedFile(
      part: part, name: text(column + 1), digest: digest, size: int(column + 3),
      structure: structure(column + 5), isKept: int(column + 4) == 1,
      lastCheck: optionalText(column + 9).flatMap { Verdict(rawValue: $0) }.map {
        AttachedFile.LastCheck(
          verdict: $0,
          signers: text(column + 10).split(separator: Witness.separator).map(String.init))
      })
  }
}
