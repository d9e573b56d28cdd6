/// A name as written and what it stands for.
public struct XMLName: Hashable, Sendable {
  public let prefix: String?
  public let local: String
  /// The namespace the prefix (or its absence) is bound to, if any.
  public let namespace: String?

  public init(prefix: String? = nil, local: String, namespace: String? = nil) {
    self.prefix = prefix
    self.local = local
    self.namespace = namespace
  }

  /// The name as it stands in the document, `edXML:From`.
  public var written: String { prefix.map { "\($0):\(local)" } ?? local }

  /// Whether the prefix was never declared. Only readers that allow it meet such names.
  public var isUnbound: Bool { prefix != nil && namespace == nil }
}

public struct XMLAttribute: Hashable, Sendable {
  public let name: XMLName
  /// With references expanded; written white space is spaces.
  public let value: String
}

public struct XMLElement: Hashable, Sendable {
  public let name: XMLName
  /// In document order, without the namespace declarations.
  public let attributes: [XMLAttribute]
  /// Where the start tag begins.
  public let position: XMLPosition

  /// The value of the attribute of that name in no namespace.
  public func attribute(_ name: String) -> String? {
    attributes.first { $0.name.prefix == nil && $0.name.local == name }?.value
  }
}

public enum XMLEvent: Hashable, Sendable {
  case start(XMLElement)
  /// Part of the text of the innermost open element: UTF-8, whole characters, references expanded,
  /// lines ended by LF. One text may come in any number of parts.
  case text([UInt8])
  case end(XMLName)
  /// From here on, every further event is this one.
  case endOfDocument
}
