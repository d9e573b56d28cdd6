import Office
import Platform

/// How somebody wants to sign a file here.
public struct SigningOrder: Sendable {
  /// Who signs.
  public enum Source: Sendable {
    /// A key of the signer's own: a file, or `pkcs11:…` for a token, whose certificate may lie in a
    /// file.
    case key(String, certificate: String?, passphrase: Secret)
    /// A program, and what it reads.
    case program(String, SigningInput)

    /// A key as it is typed at a screen.
    ///
    /// - Parameter typed: The passphrase; a copy is made of it.
    public static func key(_ typed: String, passphrase: UnsafeRawBufferPointer) -> Source {
      let path = typed.hasPrefix("pkcs11:") ? typed : OfficeDesk.path(entered: typed)
      return .key(path, certificate: nil, passphrase: Secret(copying: passphrase))
    }
  }

  /// What is to be seen.
  public struct Look: Sendable {
    public let place: SignaturePlace
    /// The path of a PNG.
    public let picture: String?
    public let hasText: Bool
    /// Before the text: the form of a copy, or number and symbol.
    public let label: String
    /// The path of the font for the text.
    public let font: String?

    public init(
      place: SignaturePlace, picture: String?, hasText: Bool, label: String, font: String?
    ) {
      self.place = place
      self.picture = picture
      self.hasText = hasText
      self.label = label
      self.font = font
    }
  }

  public let source: Source
  public var look: Look?
  /// The empty field to be filled; a new one if nil.
  public var field: String?
  public var reason: String?
  /// The program through which an authority of time is reached.
  public var stampProgram: String?
  /// Whether the authority of time that the office has set is left out: it cannot be reached today.
  public var isUnstamped = false
  /// Whether the body signs and not a person.
  public var asBody = false
  /// The signer's name, where a program signs and nobody knows yet.
  public var name: String?

  public init(_ source: Source) { self.source = source }
}

/// Refuses to use a key where the machine is reached over a network: whoever administers it could copy
/// the key or sign with it (Decree 30/2020/NĐ-CP, Art. 32(3)).
///
/// - Throws: `SigningFailure.remoteSession`.
public func refuseRemoteSigning() throws(SigningFailure) {
  for name in ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"] where Machine.variable(name) != nil {
    throw .remoteSession
  }
}
