import Bytes

/// Whom an office trusts, and when it asks.
public struct TrustSettings: Sendable {
  /// Certificates that are trusted because somebody compared them with their owner's: roots, or
  /// authorities below one.
  public let anchors: [Certificate]
  /// Certificates that may help to lead to an anchor and are not trusted by themselves.
  public let intermediates: [Certificate]
  public let revocationLists: [RevocationList]
  /// The moment of the check, in UTC milliseconds: what is judged without a proven time is judged
  /// as of then.
  public let at: Int64
  /// Of all certificates and lists, whatever their order; the same trust, the same digest.
  public let digest: Digest

  public init(
    anchors: [Certificate], intermediates: [Certificate] = [],
    revocationLists: [RevocationList] = [], at: Int64
  ) {
    self.anchors = anchors
    self.intermediates = intermediates
    self.revocationLists = revocationLists
    self.at = at
    var text = ""
    for (kind, digests) in [
      ("anchor", anchors.map(\.sha256)), ("intermediate", intermediates.map(\.sha256)),
      ("list", revocationLists.map(\.sha256)),
    ] {
      for digest in Set(digests).sorted() { text += "\(kind) \(digest)\n" }
    }
    digest = SHA256.digest(of: text.utf8)
  }
}
