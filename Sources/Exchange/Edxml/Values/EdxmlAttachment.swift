import Bytes

/// A file inside a message, without its bytes.
public struct EdxmlAttachment: Hashable, Sendable {
  /// Without `cid:`.
  public var contentId: String?
  /// The label the sender chose; it says nothing certain about the bytes.
  public var contentType: String?
  /// A label, never a path; see `SafeName`.
  public var name: String?
  public var description: String?
  /// Whether the file came inside a ZIP of its own, which the reader took off.
  public var isWrapped = false
  /// Bytes of the file itself.
  public var size: Int
  public var digest: Digest

  public init(
    contentId: String?, contentType: String?, name: String?, description: String? = nil, size: Int,
    digest: Digest
  ) {
    self.contentId = contentId
    self.contentType = contentType
    self.name = name
    self.description = description
    self.size = size
    self.digest = digest
  }
}

/// A signature seen in the XML, not checked: that takes the whole file and another program.
public struct EdxmlSignatureMark: Hashable, Sendable {
  /// The namespace of XML signatures, the only one in which a program finds them.
  public static let standardNamespace = "http://www.w3.org/2000/09/xmldsig#"

  /// Local name; `Signature` if it is one that programs look for.
  public var name: String
  public var namespace: String?
  public var line: Int
  /// `SignatureMethod`, such as `http://www.w3.org/2001/04/xmldsig-more#rsa-sha256`.
  public var method: String?
  /// What the signature covers: `URI=""` is the whole document.
  public var covered: [Covered] = []
  /// The first certificate that comes with it, in DER; nil if there is none that can be decoded.
  public var certificate: [UInt8]?

  public struct Covered: Hashable, Sendable {
    public var uri: String?
    /// The first sixteen.
    public var transforms: [String] = []
    public var digestMethod: String?
  }

  public var isStandard: Bool { namespace == EdxmlSignatureMark.standardNamespace }
}
