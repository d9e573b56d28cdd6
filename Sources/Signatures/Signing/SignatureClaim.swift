import Office

/// What a signature is to say about itself.
public struct SignatureClaim: Sendable {
  /// The signer, for `/Name`; who it is, the certificate tells.
  public let name: String
  /// For `/M`. What the CMS says about the time comes from the clock of the machine.
  public let time: Moment
  public var reason: String?
  /// Bytes kept free for the CMS: enough for a chain of certificates and, later, a timestamp.
  public var reserve = 12 << 10

  public init(name: String, time: Moment, reason: String? = nil) {
    self.name = name
    self.time = time
    self.reason = reason
  }
}
