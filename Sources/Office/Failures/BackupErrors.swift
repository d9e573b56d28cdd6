/// Why a backup was not made, or is not what it should be.
public enum BackupError: ReportableError, Equatable {
  /// The folder holds something else, or nothing where backups were looked for.
  case notAPlace(path: String)
  /// It holds the backups of another office.
  case otherOffice(path: String, name: String, organId: String)
  /// It lies in the folder of an office.
  case insideOffice(path: String)
  case noGeneration(path: String)
  case unknownGeneration(String, path: String)
  /// Made by a later version of the program, or not readable.
  case unreadableGeneration(String)
  /// It was made, without so many stored files the office itself does not have whole.
  case incomplete(count: Int)
  /// What was written is not what comes back.
  case notAsWritten(path: String)
  case damaged(count: Int)
  case drillFailed(count: Int)
  /// The place is sealed, and nobody said for whom, or with what it is opened; or not so.
  case sealed(path: String, by: BackupSeal)
  /// The place is open, and somebody said for whom it is sealed.
  case notSealed(path: String)
  /// Keys and certificates at once.
  case mixedRecipients
  /// The program that seals is not there, or refuses.
  ///
  /// - Parameter reason: What it said.
  case notSealing(program: String, reason: String)
  /// The key is none of those the backup was sealed for.
  case notOpening(key: String, generation: String)

  public var code: String {
    switch self {
    case .notAPlace: "backup.not-a-place"
    case .otherOffice: "backup.other-office"
    case .insideOffice: "backup.inside-office"
    case .noGeneration: "backup.no-generation"
    case .unknownGeneration: "backup.unknown-generation"
    case .unreadableGeneration: "backup.unreadable-generation"
    case .incomplete: "backup.incomplete"
    case .notAsWritten: "backup.not-as-written"
    case .damaged: "backup.damaged"
    case .drillFailed: "backup.drill-failed"
    case .sealed: "backup.sealed"
    case .notSealed: "backup.not-sealed"
    case .mixedRecipients: "backup.mixed-recipients"
    case .notSealing: "backup.not-sealing"
    case .notOpening: "backup.not-opening"
    }
  }
}

/// Why an office was not restored.
public enum RestoreError: ReportableError, Equatable {
  /// Something is there already.
  case notEmpty(path: String)
  /// It would lie in an office, or in the backups themselves.
  case inside(path: String)
  /// A disk of its own begins there: nothing can take its place as a whole.
  case mountPoint(path: String)
  /// The database of the backup is not whole; without it there is no office.
  case noDatabase(generation: String)
  /// So many faults; nothing was put there.
  case faulty(count: Int)
  /// It was put there as was asked, faults and all.
  case restoredFaulty(count: Int)

  public var code: String {
    switch self {
    case .notEmpty: "restore.not-empty"
    case .inside: "restore.inside"
    case .mountPoint: "restore.mount-point"
    case .noDatabase: "restore.no-database"
    case .faulty: "restore.faulty"
    case .restoredFaulty: "restore.restored-faulty"
    }
  }
}
