/// A check of the signatures in a stored file, as it was entered. It stays as it is, whatever later
/// checks find.
public struct KeptCheck: Equatable, Sendable {
  public let id: ID<KeptCheck>
  /// Who had it made.
  public let personName: String
  /// What it came to by the rules of its time.
  public let verdict: Verdict
  public let report: SignedFileReport

  /// Checks that were made together.
  public enum Batch {}

  public init(id: ID<KeptCheck>, personName: String, verdict: Verdict, report: SignedFileReport) {
    self.id = id
    self.personName = personName
    self.verdict = verdict
    self.report = report
  }

  /// What a check is made with besides the file: with the same means and no passing of time it
  /// comes to the same.
  public var means: CheckMeans { report.evidence.means }
}

/// The tools and the trust of a check.
public struct CheckMeans: Hashable, Sendable {
  public let openssl: String
  public let rules: String
  public let trust: String

  public init(openssl: String, rules: String, trust: String) {
    self.openssl = openssl
    self.rules = rules
    self.trust = trust
  }
}

extension CheckEvidence {
  public var means: CheckMeans { CheckMeans(openssl: openssl, rules: rules, trust: trust) }
}

/// What may have made a later check of the same bytes come to something else.
public enum VerdictCause: String, CaseIterable, Sendable {
  /// Certificates or revocation lists were added to what the office trusts, or taken away.
  case trust
  case openssl
  case rules
  /// Nothing but the time has changed: a certificate ended, or a list.
  case time

  /// The causes there may be between two checks, one after the other.
  public static func between(_ before: KeptCheck, _ after: KeptCheck) -> [VerdictCause] {
    let (old, new) = (before.means, after.means)
    var causes: [VerdictCause] = []
    if old.trust != new.trust { causes.append(.trust) }
    if old.openssl != new.openssl { causes.append(.openssl) }
    if old.rules != new.rules { causes.append(.rules) }
    return causes.isEmpty ? [.time] : causes
  }
}

/// What is known of the signatures in a file of a document.
public enum FileVerdict: Equatable, Sendable {
  /// No PDF: nothing is signed in it that could be read.
  case none
  /// The structure alone tells: it has no signature, or cannot be read.
  case structural(Verdict)
  /// Signatures nobody has checked yet.
  case notChecked
  /// The newest check.
  case checked(KeptCheck)

  public init(_ structure: FileStructure, last: KeptCheck?) {
    switch structure {
    case .other: self = .none
    case .unreadable: self = .structural(.unreadable)
    case .pdf(_, signatures: 0): self = .structural(.unsigned)
    case .pdf: self = last.map { .checked($0) } ?? .notChecked
    }
  }

  /// Nil where there is nothing to judge.
  public var verdict: Verdict? {
    switch self {
    case .none: nil
    case .structural(let verdict): verdict
    case .notChecked: .unchecked
    case .checked(let check): check.verdict
    }
  }
}
