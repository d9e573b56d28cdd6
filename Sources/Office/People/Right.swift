/// Something a person may do in the office or not, beside the moves of the workflows.
public enum Right: String, CaseIterable, Sendable {
  /// Takes people in, gives them roles, lets them go.
  case giveRoles = "people.roles"
  /// Posts, units, standing in, authority to sign, keys.
  case keepPeople = "people.keep"
  /// Confirms what an administrator changed in the rights of somebody.
  case confirmRights = "people.confirm"
  case handOver = "people.hand-over"
  /// Calendar, terms, kinds, councils, address book.
  case keepBooks = "books.keep"
  case keepSettings = "settings.keep"
  case keepTrust = "trust.keep"
  case keepCarriers = "carriers.keep"
  case keepNumbering = "numbering.keep"
  /// Seals and key devices.
  case keepCustody = "custody.keep"
  /// What comes in and goes out.
  case keepDoor = "door.keep"
  case closeRegister = "register.close"
  case makeCopies = "copies.make"
  case keepSecrets = "secret.keep"
  case scrubFiles = "files.scrub"
  case draftPlan = "plan.draft"
  case approvePlan = "plan.approve"
  case confirmRetention = "retention.confirm"
  case keepArchive = "archive.keep"
  case makeBackup = "backup.make"
  /// Takes old registers in.
  case importData = "data.import"
  /// Hands all data over.
  case exportData = "data.export"
  /// Opens issued documents to the public.
  case openData = "data.open"
  /// Writes down how safe the office was found.
  case review = "office.review"
  case readJournal = "journal.read"
  /// Sees what a line says as well, not only who did what to what.
  case readWholeJournal = "journal.read-whole"
  /// Takes the state of the journal away, as a checkpoint.
  case takeCheckpoint = "journal.checkpoint"
  /// Enters anything at all.
  case write = "record.write"
  case read = "document.read"
  /// Reads what is limited to named people.
  case readLimited = "document.read-limited"
  /// Limits a document or dossier to named people.
  case limit = "document.limit"
  /// Sees reports, those on the work of people too.
  case seeReports = "reports.see"
}

/// What a person is to what they act upon.
public enum Relation: String, CaseIterable, Sendable {
  /// They drafted it, work on it, were named for it, or it is about themselves.
  case own
  case any
}

/// Who may do what: one table of rights, roles and relations.
///
/// Source: the table beside this file.
public struct RightsTable: Sendable {
  public struct Row: Equatable, Sendable {
    public let right: Right
    /// The first is the one a refusal names.
    public let roles: [Role]
    public let relation: Relation
    public let source: String
    public let isVerified: Bool
  }

  public let rows: [Row]

  public static let shipped = RightsTable(
    TabSeparated.read(PackageResources.rights_tsv, columns: 5).rows.compactMap { row in
      guard let right = Right(rawValue: row.cells[0]),
        let relation = Relation(rawValue: row.cells[2])
      else { return nil }
      return Row(
        right: right,
        roles: row.cells[1].split(separator: ",").compactMap { Role(rawValue: String($0)) },
        relation: relation, source: row.cells[3], isVerified: row.cells[4] == "verified")
    })

  init(_ rows: [Row]) { self.rows = rows }

  /// Whether somebody who holds `roles` has the right over what they stand to in `relation`.
  public func allows(
    _ right: Right, to roles: Set<Role>, over relation: Relation = .any
  ) -> Bool {
    rows.contains { row in
      row.right == right && (row.relation == .any || relation == .own)
        && !roles.isDisjoint(with: row.roles)
    }
  }

  /// The role that has the right first of all, and where that is written.
  public func holder(of right: Right) -> (role: Role, source: String) {
    rows.first { $0.right == right }.flatMap { row in row.roles.first.map { ($0, row.source) } }
      ?? (.administrator, "")
  }
}
