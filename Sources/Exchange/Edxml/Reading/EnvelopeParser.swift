import Bytes
import XML

/// Namespaces of the standard and its past.
enum EdxmlNamespace {
  static let current = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
  static let older = "http://www.e-doc.vn/Schema/"
  static let soap = [
    "http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope",
  ]
}

/// Takes the XML apart: small things become a tree, attachments pass through, signatures are noted.
struct EnvelopeParser<Sink: EdxmlAttachmentSink> {
  let limits: EdxmlLimits
  let notes: Notes
  var xml: XMLReader
  var sink: Sink
  var attachments: [EdxmlAttachment] = []
  var signatures: [EdxmlSignatureMark] = []
  /// Where each attachment begins.
  private(set) var attachmentLines: [Int] = []
  var isInAttachment = false
  /// Names from the manifest by ContentId, for attachments that have none themselves.
  private(set) var listedNames: [String: String] = [:]
  private var open = OpenElements()
  /// The attachment in which reading has come to an end.
  private var failedIn: String?
  private var elementCount = 0
  private var textCount = 0

  init(limits: EdxmlLimits, sink: Sink, source: @escaping () throws -> [UInt8]?) {
    self.limits = limits
    self.sink = sink
    notes = Notes(limit: limits.warnings)
    var bounds = XMLReader.Limits()
    bounds.depth = limits.depth
    bounds.document = limits.file
    xml = XMLReader(unboundPrefixes: .reported, limits: bounds, source: source)
  }

  /// Where reading has got to, `To[0].OrganId`; outside of what a message says, the elements now
  /// open, `edXML/edXMLEnvelope`.
  var openPath: String { failedIn ?? open.place }

  func error(_ cause: EdxmlError.Cause) -> EdxmlError {
    EdxmlError(cause, path: openPath, line: xml.position.line)
  }

  /// Reads the file to its end.
  mutating func parse() throws -> Node {
    guard case .start(let root) = try xml.next() else { throw error(.notEdxml(root: "")) }
    try checkRoot(root)
    let node = try readNode(root, in: "")
    while try xml.next() != .endOfDocument {}
    return node
  }

  private func checkRoot(_ root: XMLElement) throws {
    let namespace = root.name.namespace ?? ""
    func refusal(_ cause: EdxmlError.Cause) -> EdxmlError {
      EdxmlError(cause, path: root.name.local, line: root.position.line)
    }
    if namespace == EdxmlNamespace.older || EdxmlNamespace.soap.contains(namespace) {
      throw refusal(.olderGeneration)
    }
    guard namespace == EdxmlNamespace.current || root.name.isUnbound else {
      throw refusal(.foreignNamespace(namespace))
    }
    guard root.name.local == "edXML" else { throw refusal(.notEdxml(root: root.name.local)) }
  }

  /// Reads an element after its start tag, up to its end tag.
  mutating func readNode(_ element: XMLElement, in parent: String) throws -> Node {
    try enter(element)
    let node = try readOpenNode(element)
    // Not after an error: its place is that of the elements still open.
    leave()
    return node
  }

  private mutating func readOpenNode(_ element: XMLElement) throws -> Node {
    var node = Node(name: element.name.local, line: element.position.line)
    var text: [UInt8] = []
    while true {
      switch try xml.next() {
      case .text(let part):
        text += part
        guard text.count <= limits.text else { throw error(.textTooLong(limit: limits.text)) }
      case .start(let child):
        if isSignature(child, in: node.name) {
          try readSignature(child)
        } else if child.name.local == "Attachment", AttachmentPlace(rawValue: node.name) != nil {
          attachmentLines.append(child.position.line)
          let path = "Attachment[\(attachments.count)]"
          do {
            try readAttachment(child, AttachmentPlace(rawValue: node.name)!)
          } catch {
            failedIn = path
            throw error
          }
        } else {
          node.children.append(try readNode(child, in: node.name))
        }
      case .end, .endOfDocument:
        if text.contains(where: { $0 > 0x20 }) {
          textCount += text.count
          guard textCount <= limits.texts else { throw error(.textTooLong(limit: limits.texts)) }
          node.text = String(decoding: text, as: UTF8.self)
        }
        if node.name == "Reference" { remember(node) }
        return node
      }
    }
  }

  /// Counts an element and looks at its namespaces.
  mutating func enter(_ element: XMLElement) throws {
    open.enter(element.name.local)
    elementCount += 1
    let line = element.position.line
    guard elementCount <= limits.elements else {
      throw error(.tooManyElements(limit: limits.elements))
    }
    for name in [element.name] + element.attributes.map(\.name) where name.isUnbound {
      notes.addOnce(.unboundPrefix(name.prefix ?? ""), openPath, line: line)
    }
    switch element.name.namespace {
    case EdxmlNamespace.current: break
    case nil:
      if !element.name.isUnbound { notes.addOnce(.strayNamespace(""), openPath, line: line) }
    case EdxmlNamespace.older:
      notes.addOnce(.strayNamespace(EdxmlNamespace.older), openPath, line: line)
    case .some(let namespace):
      throw EdxmlError(.foreignNamespace(namespace), path: openPath, line: line)
    }
  }

  mutating func leave() { open.leave() }

  private mutating func remember(_ reference: Node) {
    func value(_ name: String) -> String? {
      reference.children.first { $0.name == name }.flatMap { plain($0.text) }
    }
    guard let id = value("ContentId"), let name = value("AttachmentName") else { return }
    listedNames[withoutCid(id)] = name
  }
}

/// The elements under which attachments are found.
enum AttachmentPlace: String {
  /// Beside the envelope, where the regulation puts them.
  case standard = "AttachmentEncoded"
  /// Inside the envelope, where one gateway puts them.
  case elsewhere = "edXMLAttachments"
}

/// A ContentId without the `cid:` that some systems write on both sides and some on one.
func withoutCid(_ id: String) -> String {
  id.hasPrefix("cid:") ? String(id.dropFirst(4)) : id
}
