extension StrictCheck {
  /// What the message says of its attachments, beside what they are.
  ///
  /// A receiver of the .NET kind keeps a wrapper as the file itself; one of the Java kind unwraps
  /// whatever is called a ZIP, and keeps only a part of a .docx.
  mutating func addLabels(of document: EdxmlDocument, starts: [[UInt8]]) {
    for (index, attachment) in document.attachments.enumerated() {
      let path = "Attachment[\(index)]"
      addSize(path, attachment.size)
      let start = starts.indices.contains(index) ? starts[index] : []
      let listed = document.references.enumerated().first { reference in
        attachment.contentId != nil && reference.element.contentId == attachment.contentId
      }
      if let label = attachment.contentType {
        addLabel(label, of: attachment, start: start, at: path + ".ContentType")
      } else if listed?.element.contentType == nil {
        add("edxml.export-missing", path + ".ContentType")
      }
      guard let (place, reference) = listed else { continue }
      let listing = "Reference[\(place)]"
      if let label = reference.contentType, label != attachment.contentType {
        if let own = attachment.contentType {
          add("edxml.label-differs", listing + ".ContentType", detail: "\(label) ≠ \(own)")
        } else {
          addLabel(label, of: attachment, start: start, at: listing + ".ContentType")
        }
      }
      if let name = reference.name, let own = attachment.name, name != own {
        add("edxml.label-differs", listing + ".AttachmentName", detail: "\(name) ≠ \(own)")
      }
    }
  }

  private mutating func addLabel(
    _ label: String, of attachment: EdxmlAttachment, start: [UInt8], at path: String
  ) {
    let isCalledZip = ["application/zip", "application/x-zip-compressed"].contains(
      label.lowercased())
    if attachment.isWrapped {
      // A wrapper that says it is one is the Java kit's way, and read by all; others lose the file.
      if !isCalledZip { add("edxml.hidden-wrapper", path, detail: label) }
      return
    }
    let name = attachment.name ?? ""
    if isCalledZip {
      if fileExtension(of: name) != "zip" || !StrictCheck.isZip(start) {
        add("edxml.label-lies", path, detail: "\(label) ≠ \(name)")
      }
      return
    }
    let fitting = ContentTypes.label(for: name)
    guard fitting != "application/octet-stream", label.lowercased() != "application/octet-stream"
    else { return }
    // Other names for the same kind are no lie; one of another family is.
    if family(label) != family(fitting) || label.lowercased() == "application/pdf",
      label.lowercased() != fitting
    {
      add("edxml.label-lies", path, detail: "\(label) ≠ \(name)")
    }
  }

  /// `image` of `image/png`; of the many kinds of `application` only PDF counts by itself.
  private func family(_ label: String) -> String {
    let label = label.lowercased()
    return label == "application/pdf" ? label : String(label.prefix { $0 != "/" })
  }

  private static func isZip(_ start: [UInt8]) -> Bool {
    start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0x50, 0x4B, 5, 6])
  }
}
