import Office

/// What is said of signatures in files.
public protocol VerdictWords {
  /// A verdict in a few words, in capitals where it stands alone.
  func verdict(_ verdict: Verdict) -> String
  /// One plain sentence on a signature.
  func sentence(_ report: SignatureReport) -> String
  /// One plain sentence on a file without a readable signature; nil if its signatures speak for it.
  func sentence(_ report: SignedFileReport) -> String?
  /// A finding, as a line of its own.
  func finding(_ finding: SignatureFinding) -> String
  /// What was checked with what, so that it can be repeated.
  func evidence(_ evidence: CheckEvidence) -> String
  /// Who signed: a person, an organisation with its seal, an authority of time.
  func signatureKind(_ report: SignatureReport) -> String
  /// Signatures that stand in the file but that nothing leads to.
  func orphans(_ count: Int) -> String
}
