/// Who came as the service account without being it: over SSH with a key that `sshd` found, as the line of
/// `authorized_keys` names them, or at the machine itself through a rule of `sudo`.
public struct ServedPerson: Equatable, Sendable {
  /// The word that stands in a rule of `sudo` where a line of `authorized_keys` has the key.
  public static let sudo = "sudo"

  public let handle: String
  /// `SHA256:…` of the key that was used; empty for whoever came through `sudo`.
  public let fingerprint: String
  /// The address they came from; empty where `sshd` said none.
  public let address: String
  /// The account of the machine that `sudo` let in; nil for whoever came over SSH.
  public let account: String?

  public init(handle: String, fingerprint: String, address: String) {
    self.handle = handle
    self.fingerprint = fingerprint
    self.address = address
    account = nil
  }

  public init(handle: String, account: String) {
    self.handle = handle
    self.account = account
    (fingerprint, address) = ("", "")
  }
}
