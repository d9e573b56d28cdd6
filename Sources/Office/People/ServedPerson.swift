/// Who came over SSH: the person and the key that `sshd` found, as the line of `authorized_keys` names
/// them.
public struct ServedPerson: Equatable, Sendable {
  public let handle: String
  /// `SHA256:…` of the key that was used.
  public let fingerprint: String
  /// The address they came from; empty where `sshd` said none.
  public let address: String

  public init(handle: String, fingerprint: String, address: String) {
    self.handle = handle
    self.fingerprint = fingerprint
    self.address = address
  }
}
