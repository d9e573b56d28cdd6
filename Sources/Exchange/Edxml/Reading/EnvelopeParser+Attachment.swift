import Bytes
import Office
import XML

extension EnvelopeParser {
  /// Reads an attachment after its start tag; its bytes go to the sink.
  mutating func readAttachment(_ element: XMLElement, _ place: AttachmentPlace) throws {
    try enter(element)
    defer { leave() }
    let index = attachments.count
    let path = "Attachment[\(index)]"
    let line = element.position.line
    guard index < limits.attachments else {
      throw EdxmlError(
        .tooManyAttachments(limit: limits.attachments), path: path, line: line)
    }
    // Two readers would take two different files out of one attachment in another.
    if isInAttachment { throw EdxmlError(.repeated, path: path, line: line) }
    isInAttachment = true
    defer { isInAttachment = false }
    if place == .elsewhere { notes.add(.attachmentElsewhere, path, line: line) }
    var content = AttachmentContent(limits: limits, path: path, line: line)
    var fields = Node(name: "Attachment", line: line)
    var hasContent = false
    try sink.begin(index)
    loop: while true {
      switch try xml.next() {
      case .start(let child):
        switch child.name.local {
        case "ContentTransferEncoded", "AttachmentData":
          if hasContent {
            throw EdxmlError(.repeated, path: path, line: child.position.line)
          }
          hasContent = true
          content.line = child.position.line
          content.name = name(in: fields)
          try readContent(child, into: &content)
        default: fields.children.append(try readNode(child, in: "Attachment"))
        }
      case .text(let part):
        if part.contains(where: { $0 > 0x20 }) { notes.add(.ignoredText, path, line: line) }
      case .end, .endOfDocument: break loop
      }
    }
    content.name = name(in: fields)
    try content.finish(to: &sink, notes: notes)
    try sink.end(content.digest, size: content.size)
    var attachment = try describe(fields, path: path)
    attachment.isWrapped = content.isWrapped
    attachment.size = content.size
    attachment.digest = content.digest
    if content.size == 0 {
      notes.add(.emptyAttachment, path, line: line)
    } else if content.lacksPDF(named: content.name) {
      notes.add(.notPDF, path, line: line)
    }
    attachments.append(attachment)
  }

  private mutating func readContent(
    _ element: XMLElement, into content: inout AttachmentContent
  ) throws {
    try enter(element)
    defer { leave() }
    while true {
      switch try xml.next() {
      case .text(let part): try content.take(part, to: &sink)
      case .start(let child):
        throw EdxmlError(
          .notBase64(offset: nil), path: content.path, line: child.position.line,
          attachmentName: content.name)
      case .end, .endOfDocument: return
      }
    }
  }

  /// The attachment's name as far as it is known, cleaned.
  private func name(in fields: Node) -> String? {
    func value(_ name: String) -> String? {
      fields.children.first { $0.name == name }.flatMap { plain($0.text) }
    }
    return value("AttachmentName")
      ?? value("ContentId").flatMap { listedNames[withoutCid($0)] }
  }

  private func describe(_ fields: Node, path: String) throws -> EdxmlAttachment {
    let section = Section(fields, path: path, notes: notes)
    defer { section.finish() }
    section.ignore("AttachmentSize")
    return EdxmlAttachment(
      contentId: try section.text("ContentId").map(withoutCid),
      contentType: try section.text("ContentType") ?? section.text("AttachmentType"),
      name: try section.text("AttachmentName"), description: try section.text("Description"),
      size: 0, digest: SHA256.digest(of: []))
  }
}

/// A cleaned text, nil if nothing is left of it.
func plain(_ text: String) -> String? {
  let line = cleaned(text).text
  return line.isEmpty ? nil : line
}
