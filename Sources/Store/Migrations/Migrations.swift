import CSQLite
import Office

/// The schema, version by version. A released file never changes; a change is a new file.
enum Migrations {
  static let all: [[UInt8]] = [
    PackageResources.V0001_office_sql,
    PackageResources.V0002_people_sql,
    PackageResources.V0003_calendar_sql,
    PackageResources.V0004_work_sql,
    PackageResources.V0005_numbers_sql,
    PackageResources.V0006_flow_sql,
    PackageResources.V0007_door_sql,
    PackageResources.V0008_secret_sql,
    PackageResources.V0009_signing_sql,
    PackageResources.V0010_hours_sql,
    PackageResources.V0011_search_sql,
    PackageResources.V0012_verdicts_sql,
    PackageResources.V0013_exchange_sql,
    PackageResources.V0014_carriers_sql,
    PackageResources.V0015_dossiers_sql,
    PackageResources.V0016_archive_sql,
    PackageResources.V0017_rights_sql,
    PackageResources.V0018_backup_sql,
    PackageResources.V0019_journal_sql,
    PackageResources.V0020_finding_sql,
    PackageResources.V0021_reports_sql,
    PackageResources.V0022_imports_sql,
    PackageResources.V0023_groups_sql,
    PackageResources.V0024_scans_sql,
    PackageResources.V0025_symbols_sql,
  ]
}

extension Database {
  /// Brings the schema up to date, one transaction a version.
  ///
  /// - Parameter isNew: Whether this is the empty database of an office that is being made; any
  ///   other has a schema already.
  /// - Throws: `StoreError.newer` for a file a later version of the program has made;
  ///   `notADatabase` for a database that is not an office's; `corrupt` for a version there never
  ///   was.
  func migrate(isNew: Bool = false) throws {
    // Whose file it is comes first: the versions of other programs mean other things.
    guard try pragma("application_id") == Int(Database.applicationId) else {
      throw StoreError.notADatabase(path: path)
    }
    let version = try pragma("user_version")
    if version == Migrations.all.count { return }
    guard version < Migrations.all.count else {
      throw StoreError.newer(path: path, version: version, known: Migrations.all.count)
    }
    guard version > 0 || (isNew && version == 0) else {
      throw StoreError.corrupt(path: path, detail: "user_version \(version)")
    }
    if !isNew { try keepCopy(beforeVersion: Migrations.all.count) }
    // A table others refer to is changed by making it anew: while that lasts, references lead
    // nowhere, and are looked at as a whole before the version is done.
    try execute("PRAGMA foreign_keys = OFF")
    defer { try? execute("PRAGMA foreign_keys = ON") }
    for index in version..<Migrations.all.count {
      // The archive of a town takes minutes: whoever waits is told, and may stop before a version.
      try watch.during(.migration(version: index + 1, of: Migrations.all.count)) {
        try watch.check()
        try writeStoppably { _ in try migrate(from: index) }
      }
    }
  }

  private func migrate(from index: Int) throws {
    // Another process may have been first while this one queued.
    guard try pragma("user_version") == index else { return }
    try execute(String(decoding: Migrations.all[index], as: UTF8.self))
    try each("PRAGMA foreign_key_check") { row in
      throw StoreError.corrupt(path: path, detail: "\(row.text(0)) → \(row.text(2))")
    }
    // Only with the last version are the records as this program reads them.
    if index + 1 == Migrations.all.count { try fillSearch() }
    try execute("PRAGMA user_version = \(index + 1)")
  }

  func pragma(_ name: String) throws -> Int {
    try run("PRAGMA \(name)", row: { $0.int(0) }).first ?? 0
  }
}
