/// The kinds of SSH keys the office takes, by the names OpenSSH gives them.
public enum SSHKeyKind: String, CaseIterable, Sendable {
  case ed25519 = "ssh-ed25519"
  case ecdsa256 = "ecdsa-sha2-nistp256"
  case ecdsa384 = "ecdsa-sha2-nistp384"
  case ecdsa521 = "ecdsa-sha2-nistp521"
  case rsa = "ssh-rsa"
  /// On a FIDO device, which signs only when it is touched.
  case securityKeyEd25519 = "sk-ssh-ed25519@openssh.com"
  case securityKeyECDSA = "sk-ecdsa-sha2-nistp256@openssh.com"

  /// Whether the secret half cannot leave the device it was made on.
  public var isOnDevice: Bool { self == .securityKeyEd25519 || self == .securityKeyECDSA }
}

/// A public SSH key with which a person comes and signs.
public struct PersonKey: Equatable, Sendable {
  public let id: ID<PersonKey>
  public let person: ID<Person>
  public let personName: String
  public let handle: String
  public let kind: SSHKeyKind
  /// Base64, as in `authorized_keys`.
  public let key: String
  /// `SHA256:…`, as `ssh-keygen -l` prints it.
  public let fingerprint: String
  public let comment: String
  public let addedAt: Moment
  /// Nil while the key counts.
  public let removedAt: Moment?

  public init(
    id: ID<PersonKey>, person: ID<Person>, personName: String, handle: String, kind: SSHKeyKind,
    key: String, fingerprint: String, comment: String, addedAt: Moment, removedAt: Moment?
  ) {
    self.id = id
    self.person = person
    self.personName = personName
    self.handle = handle
    self.kind = kind
    self.key = key
    self.fingerprint = fingerprint
    self.comment = comment
    self.addedAt = addedAt
    self.removedAt = removedAt
  }

  /// The line of a file `allowed_signers` that lets this key sign approvals for its person, and
  /// nothing else (ssh-keygen(1)).
  public var allowedSigner: String {
    "\(handle) namespaces=\"\(ApprovalStatement.namespace)\" \(kind.rawValue) \(key)\n"
  }
}
