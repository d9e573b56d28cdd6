import Office

/// What a signature is to say about itself, and where.
public struct SignatureClaim: Sendable {
  /// The signer, for `/Name`; who it is, the certificate tells.
  public let name: String
  /// For `/M`; nothing in the CMS says when it was signed, unless an authority of time does.
  public let time: Moment
  public var reason: String?
  /// The empty field to be filled; a new one if nil.
  public var field: String?
  /// What is to be seen; nothing if nil.
  public var appearance: SignatureAppearance?
  /// Bytes kept free for the CMS: enough for a chain of certificates and, later, a timestamp.
  public var reserve = 16 << 10

  public init(name: String, time: Moment, reason: String? = nil) {
    self.name = name
    self.time = time
    self.reason = reason
  }
}
