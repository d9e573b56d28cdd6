/// Why something that holds a state secret is not taken in, or does not move.
///
/// Legal source: Law 117/2025/QH15, Art. 5; Decree 30/2020/NĐ-CP, Art. 16(3), 22(4).
public enum SecretError: ReportableError, Equatable {
  /// A level was given, or the mark stands on the first page of `file`; nothing was kept.
  case refused(SecretLevel, file: String?)
  /// The mark stands on a file of a document that lies here already.
  case liesHere(SecretLevel, document: String, register: SecretEntry.Register)
  case unknownLevel(String)
  /// Frozen: nothing is shown of it and nothing done with it.
  case frozen(String)
  case notFrozen(String, register: SecretEntry.Register)
  case takenOut(String, to: String)
  /// Its bytes are those of a file that `other`, which is not frozen, has too.
  case sharedFile(String, register: SecretEntry.Register, other: String)
  /// One of its files lies by itself in a dossier.
  case fileInDossier(String, dossier: String)

  public var code: String {
    switch self {
    case .refused, .liesHere: "secret.refused"
    case .unknownLevel: "secret.unknown-level"
    case .frozen: "secret.frozen"
    case .notFrozen: "secret.not-frozen"
    case .takenOut: "secret.taken-out"
    case .fileInDossier: "secret.file-in-dossier"
    case .sharedFile: "secret.shared-file"
    }
  }
}
