import Office

extension Transaction {
  /// Every kept file and its size in bytes, in the order of their digests.
  public func keptFiles() throws -> [(digest: FileDigest, size: Int)] {
    try database.run("SELECT digest, size FROM stored_file WHERE is_kept = 1 ORDER BY digest") {
      guard let digest = FileDigest($0.text(0)) else {
        throw StoreError.corrupt(path: database.path, detail: "stored_file")
      }
      return (digest, $0.int(1))
    }
  }

  /// The version of the schema.
  public func schemaVersion() throws -> Int { try database.pragma("user_version") }

  public func insert(_ backup: BackupRecord, by person: ID<Person>) throws -> ID<BackupRecord> {
    try database.run(
      """
      INSERT INTO backup (at_ms, place, generation, manifest, files, bytes, lacking, journal_lines,
        made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .moment(backup.at), .text(backup.place), .text(backup.generation),
        .text(backup.manifest.description), .integer(backup.files), .integer(backup.bytes),
        .integer(backup.lacking), .integer(backup.journalLines), .id(person),
      ])
    return ID(database.lastInserted)
  }

  public func insert(_ drill: BackupDrill, by person: ID<Person>) throws -> ID<BackupDrill> {
    try database.run(
      """
      INSERT INTO backup_drill (at_ms, place, generation, faults, files, journal_lines, made_by)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .moment(drill.at), .text(drill.place), .text(drill.generation), .integer(drill.faults),
        .integer(drill.files), .integer(drill.journalLines), .id(person),
      ])
    return ID(database.lastInserted)
  }

  /// The last backup and the last drill.
  public func backupStanding() throws -> BackupStanding {
    BackupStanding(
      backup: try backups("ORDER BY id DESC LIMIT 1").first,
      drill: try database.run(
        """
        SELECT at_ms, place, generation, faults, files, journal_lines FROM backup_drill
        ORDER BY id DESC LIMIT 1
        """
      ) { row in
        BackupDrill(
          at: row.moment(0), place: row.text(1), generation: row.text(2), faults: row.int(3),
          files: row.int(4), journalLines: Int64(row.int(5)))
      }.first)
  }

  /// What the office wrote down of a generation; none if it was ended before it could.
  public func backups(called generation: String) throws -> [BackupRecord] {
    try backups("WHERE generation = ? ORDER BY id", [.text(generation)])
  }

  private func backups(_ condition: String, _ values: [Value] = []) throws -> [BackupRecord] {
    try database.run(
      """
      SELECT at_ms, place, generation, manifest, files, bytes, lacking, journal_lines
      FROM backup \(condition)
      """, values
    ) { row in
      guard let manifest = FileDigest(row.text(3)) else {
        throw StoreError.corrupt(path: database.path, detail: "backup")
      }
      return BackupRecord(
        at: row.moment(0), place: row.text(1), generation: row.text(2), manifest: manifest,
        files: row.int(4), bytes: row.int(5), lacking: row.int(6),
        journalLines: Int64(row.int(7)))
    }
  }
}

extension WitnessedRecords {
  static let backups = WitnessedRecords(
    name: "backup", table: "backup",
    witnesses: [
      Witness("place", ["backup.make"], .last, "r.place"),
      Witness("generation", ["backup.make"], .last, "r.generation"),
      Witness("manifest", ["backup.make"], .last, "r.manifest"),
      Witness("files", ["backup.make"], .last, "r.files"),
      Witness("bytes", ["backup.make"], .last, "r.bytes"),
      Witness("lacking", ["backup.make"], .last, "r.lacking"),
      Witness("journal-lines", ["backup.make"], .last, "r.journal_lines"),
    ])

  static let backupDrills = WitnessedRecords(
    name: "drill", table: "backup_drill",
    witnesses: [
      Witness("place", ["backup.drill"], .last, "r.place"),
      Witness("generation", ["backup.drill"], .last, "r.generation"),
      Witness("faults", ["backup.drill"], .last, "r.faults"),
      Witness("files", ["backup.drill"], .last, "r.files"),
      Witness("journal-lines", ["backup.drill"], .last, "r.journal_lines"),
    ])
}
