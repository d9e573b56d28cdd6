import Office

/// A kept file that is due to be read again.
public struct FileToRead: Equatable, Sendable {
  public let id: ID<StoredFile>
  public let digest: FileDigest
  /// Its SHA-512, if that was added.
  public let sha512: String?
  /// What it was the last time.
  public let before: KeptCondition?
}

/// How far the reading of all kept files is: those that were damaged, then those nobody has ever read,
/// then the others, the longest unread first.
public struct ScrubPlace: Sendable {
  fileprivate enum Part {
    case damaged, unread, old
  }

  /// What was read since is left out, in UTC milliseconds.
  fileprivate let since: Int64
  /// When this reading began: what was damaged before is looked at again, however short ago.
  fileprivate let begun: Int64
  fileprivate var part = Part.damaged
  fileprivate var file: Int64 = 0
  fileprivate var at = Int64.min

  /// - Parameters:
  ///   - since: Files that were read at this moment or later, and were sound, are left out.
  ///   - begun: The moment of now.
  public init(since: Moment, begun: Moment) {
    self.since = since.milliseconds
    self.begun = begun.milliseconds
  }
}

extension Transaction {
  /// The next kept files to read; none at the end.
  public func nextToRead(_ place: inout ScrubPlace, limit: Int) throws -> [FileToRead] {
    while true {
      let found = try filesToRead(place, limit: limit)
      if let last = found.last {
        place.file = last.file.id.value
        place.at = last.at
        return found.map(\.file)
      }
      switch place.part {
      case .damaged: place.part = .unread
      case .unread: place.part = .old
      case .old: return []
      }
      (place.file, place.at) = (0, .min)
    }
  }

  private func filesToRead(
    _ place: ScrubPlace, limit: Int
  ) throws -> [(file: FileToRead, at: Int64)] {
    let columns = """
      SELECT s.id, s.digest, d.digest, r.result, coalesce(r.at_ms, 0)
      FROM %
        LEFT JOIN file_digest d ON d.file = s.id AND d.algorithm = 'sha512'
      """
    let read = "file_scrub r JOIN stored_file s ON s.id = r.file"
    let (from, condition, values): (String, String, [Value]) =
      switch place.part {
      case .damaged:
        (
          read,
          "r.result <> 'sound' AND r.at_ms < ? AND s.is_kept = 1 AND r.file > ? ORDER BY r.file",
          [.integer(place.begun), .integer(place.file)]
        )
      case .unread:
        (
          "stored_file s LEFT JOIN file_scrub r ON r.file = s.id",
          "r.file IS NULL AND s.is_kept = 1 AND s.id > ? ORDER BY s.id", [.integer(place.file)]
        )
      case .old:
        (
          read,
          "r.at_ms < ? AND s.is_kept = 1 AND (r.at_ms, r.file) > (?, ?) ORDER BY r.at_ms, r.file",
          [.integer(place.since), .integer(place.at), .integer(place.file)]
        )
      }
    return try database.run(
      columns.replacing("%", with: from) + " WHERE \(condition) LIMIT ?",
      values + [.integer(limit)]
    ) { row in
      (try fileToRead(row), Int64(row.int(4)))
    }
  }

  /// A file in four columns: id, digest, SHA-512, and what it was the last time.
  func fileToRead(_ row: Row) throws -> FileToRead {
    guard let digest = FileDigest(row.text(1)) else {
      throw StoreError.corrupt(path: database.path, detail: "stored_file")
    }
    return FileToRead(
      id: row.id(0), digest: digest, sha512: row.optionalText(2),
      before: row.optionalText(3).flatMap { KeptCondition(rawValue: $0) })
  }

  /// How many kept files are still to be read.
  public func countToRead(from place: ScrubPlace) throws -> Int {
    try database.run(
      """
      SELECT count(*) FROM stored_file s LEFT JOIN file_scrub r ON r.file = s.id
      WHERE s.is_kept = 1
        AND (r.file IS NULL OR r.at_ms < ?1 OR (r.result <> 'sound' AND r.at_ms < ?2))
      """, [.integer(place.since), .integer(place.begun)]
    ) { $0.int(0) }[0]
  }

  /// Writes down what a file was when it was read.
  public func note(_ condition: KeptCondition, of file: ID<StoredFile>, at: Moment) throws {
    try database.run(
      """
      INSERT INTO file_scrub (file, at_ms, result) VALUES (?1, ?2, ?3)
      ON CONFLICT (file) DO UPDATE SET at_ms = ?2, result = ?3
      """, [.id(file), .integer(at.milliseconds), .text(condition.rawValue)])
  }

  // MARK: What is known

  /// The kept files that were damaged when they were read last; a look at an index of these alone.
  public func damagedFiles(limit: Int) throws -> [DamagedFile] {
    try database.run(
      """
      SELECT s.digest, r.result, r.at_ms FROM file_scrub r JOIN stored_file s ON s.id = r.file
      WHERE r.result <> 'sound' AND s.is_kept = 1 ORDER BY r.file LIMIT ?
      """, [.integer(limit)]
    ) { row in
      guard let digest = FileDigest(row.text(0)), let result = KeptCondition(rawValue: row.text(1))
      else { throw StoreError.corrupt(path: database.path, detail: "file_scrub") }
      return DamagedFile(
        digest: digest, condition: result, at: row.moment(2),
        documents: try titlesOfDocuments(with: digest))
    }
  }

  public func countDamaged() throws -> Int {
    try database.run(
      """
      SELECT count(*) FROM file_scrub r JOIN stored_file s ON s.id = r.file
      WHERE r.result <> 'sound' AND s.is_kept = 1
      """
    ) { $0.int(0) }[0]
  }

  public func keptStatus(listing limit: Int) throws -> KeptStatus {
    let counts = try database.run(
      """
      SELECT count(*), count(*) - count(r.file), min(r.at_ms), count(d.file)
      FROM stored_file s LEFT JOIN file_scrub r ON r.file = s.id
        LEFT JOIN file_digest d ON d.file = s.id AND d.algorithm = 'sha512'
      WHERE s.is_kept = 1
      """
    ) { ($0.int(0), $0.int(1), $0.optionalMoment(2), $0.int(3)) }[0]
    return KeptStatus(
      files: counts.0, unread: counts.1, oldest: counts.2,
      damaged: try damagedFiles(limit: limit), damagedCount: try countDamaged(),
      furtherDigests: counts.3)
  }
}
