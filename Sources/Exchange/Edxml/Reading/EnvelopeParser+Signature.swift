import XML

extension EnvelopeParser {
  /// A signature in its own namespace is one wherever it stands; in any other, only where the
  /// message has a place for it.
  func isSignature(_ element: XMLElement, in parent: String) -> Bool {
    if element.name.namespace == EdxmlSignatureMark.standardNamespace { return true }
    guard ["edXML", "edXMLEnvelope", "edXMLHeader"].contains(parent) else { return false }
    return element.name.local == "Signature" || element.name.local == "DigitalSignature"
  }

  /// Notes a signature and what it claims to cover. Its values are not kept: checking needs the file.
  mutating func readSignature(_ element: XMLElement) throws {
    let path = (openPath.isEmpty ? "" : openPath + "/") + element.name.local
    var mark = EdxmlSignatureMark(
      namespace: element.name.namespace, line: element.position.line)
    var isEmpty = true
    var depth = 1
    while depth > 0 {
      switch try xml.next() {
      case .start(let child):
        depth += 1
        isEmpty = false
        switch child.name.local {
        case "SignatureMethod": mark.method = child.attribute("Algorithm")
        case "Reference" where mark.covered.count < 16:
          mark.covered.append(.init(uri: child.attribute("URI")))
        case "Transform":
          if let last = mark.covered.indices.last, mark.covered[last].transforms.count < 16 {
            mark.covered[last].transforms.append(child.attribute("Algorithm") ?? "")
          }
        default: break
        }
      case .text(let part): if part.contains(where: { $0 > 0x20 }) { isEmpty = false }
      case .end, .endOfDocument: depth -= 1
      }
    }
    // One kit always writes an empty DigitalSignature; that is none.
    if isEmpty, !mark.isStandard { return }
    if !mark.isStandard { notes.add(.uncheckableSignature, path, line: mark.line) }
    if signatures.count < 16 { signatures.append(mark) }
  }
}
