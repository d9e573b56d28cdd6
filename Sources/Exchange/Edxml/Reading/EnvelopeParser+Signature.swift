import Bytes
import XML

extension EnvelopeParser {
  /// A signature is one wherever it stands outside the attachments, and in whatever namespace: none
  /// may pass for absent.
  func isSignature(_ element: XMLElement, in parent: String) -> Bool {
    if element.name.namespace == EdxmlSignatureMark.standardNamespace { return true }
    return parent != "Attachment"
      && (element.name.local == "Signature" || element.name.local == "DigitalSignature")
  }

  /// Notes a signature and what it claims to cover. Its values are not kept: checking needs the file.
  mutating func readSignature(_ element: XMLElement) throws {
    var mark = EdxmlSignatureMark(
      name: element.name.local, namespace: element.name.namespace, line: element.position.line)
    var certificate = CertificateText()
    var isEmpty = true
    var depth = 1
    while depth > 0 {
      switch try xml.next() {
      case .start(let child):
        depth += 1
        isEmpty = false
        certificate.enter(child.name.local)
        switch child.name.local {
        case "SignatureMethod": mark.method = child.attribute("Algorithm")
        case "Reference" where mark.covered.count < 16:
          mark.covered.append(.init(uri: child.attribute("URI")))
        case "Transform":
          if let last = mark.covered.indices.last, mark.covered[last].transforms.count < 16 {
            mark.covered[last].transforms.append(child.attribute("Algorithm") ?? "")
          }
        case "DigestMethod":
          if let last = mark.covered.indices.last {
            mark.covered[last].digestMethod = child.attribute("Algorithm")
          }
        default: break
        }
      case .text(let part):
        if part.contains(where: { $0 > 0x20 }) { isEmpty = false }
        certificate.take(part)
      case .end, .endOfDocument:
        depth -= 1
        certificate.leave()
      }
    }
    mark.certificate = certificate.bytes
    // One kit always writes an empty DigitalSignature; that is none.
    if isEmpty, !mark.isStandard { return }
    if !mark.isStandard { notes.add(.uncheckableSignature, mark.name, line: mark.line) }
    if signatures.count < 16 { signatures.append(mark) }
  }
}

/// The text of the first certificate of a signature, as it comes.
private struct CertificateText {
  private var text: [UInt8] = []
  private var state = State.before

  private enum State { case before, inside, after }

  /// Larger than any certificate in base64.
  private static let limit = 64 << 10

  mutating func enter(_ name: String) {
    if state == .inside { state = .after }
    if state == .before, name == "X509Certificate" { state = .inside }
  }

  mutating func take(_ part: [UInt8]) {
    if state == .inside, text.count + part.count <= CertificateText.limit { text += part }
  }

  mutating func leave() { if state == .inside { state = .after } }

  /// What the text stands for; nil if there is none or it is no base64.
  var bytes: [UInt8]? {
    var decoder = Base64Decoder()
    var bytes: [UInt8] = []
    do {
      try decoder.decode(text, into: &bytes)
      try decoder.finish()
    } catch { return nil }
    return bytes.isEmpty ? nil : bytes
  }
}
