import Office

/// Something about a message of ours that should be put right before it is sent.
public struct ExportProblem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case missing
    /// Longer than receivers can be expected to keep, in characters.
    case tooLong(limit: Int)
    /// An identifier in none of the known forms.
    case unusualIdentifier(String)
    /// A character no receiver could read, or a line end in a text of one line.
    case unfitCharacter
    /// The identifier of the document is not made of its own sender, date, number and notation.
    case identifierDiffers(expected: String)
    /// A revocation, update, replacement or refusal needs a reason.
    case missingReason
  }

  public let kind: Kind
  /// As in `EdxmlField`.
  public let path: String

  public var code: String {
    switch kind {
    case .missing: "edxml.export-missing"
    case .tooLong: "edxml.export-too-long"
    case .unusualIdentifier: "edxml.export-identifier"
    case .unfitCharacter: "edxml.export-character"
    case .identifierDiffers: "edxml.export-document-identifier"
    case .missingReason: "edxml.export-reason"
    }
  }
}

extension EdxmlMessage {
  /// Everything that stands in the way of sending the message, none if it can go.
  ///
  /// Stricter than what is accepted from others. The lengths are our own: no source gives any.
  public var exportProblems: [ExportProblem] {
    var problems = values.compactMap { ExportCheck.problem(with: $0) }
    func add(_ kind: ExportProblem.Kind, _ path: String) {
      problems.append(ExportProblem(kind: kind, path: path))
    }
    switch self {
    case .document(let document):
      for (value, path) in [
        (document.sender.id, "From.OrganId"), (document.receivers.first?.id, "To[0].OrganId"),
        (document.id, "DocumentId"), (document.number, "Code.CodeNumber"),
        (document.notation, "Code.CodeNotation"),
        (document.promulgatedOn?.description, "PromulgationInfo.PromulgationDate"),
        (document.subject, "Subject"), (document.type.name, "DocumentType.TypeName"),
      ] where value == nil {
        add(.missing, path)
      }
      if let expected = document.expectedId, let id = document.id, id != expected {
        add(.identifierDiffers(expected: expected), "DocumentId")
      }
      if document.kind != .new {
        if document.business?.reason == nil { add(.missingReason, "Bussiness.BussinessDocReason") }
        if document.targets.isEmpty { add(.missing, "Bussiness.DocumentId") }
      }
    case .status(let status):
      if status.sender.id == nil { add(.missing, "From.OrganId") }
      if status.about.organId == nil { add(.missing, "ResponseFor[0].OrganId") }
      if status.about.documentId == nil { add(.missing, "ResponseFor[0].DocumentId") }
      if status.timestamp == nil { add(.missing, "Timestamp") }
      if status.code.needsReason, status.description == nil { add(.missingReason, "Description") }
    }
    return problems
  }
}

extension EdxmlDocument {
  /// The identifier the regulation asks for, `H29.123,2026/03/02,15/UBND-VHXH`; nil if a part of it
  /// is missing.
  public var expectedId: String? {
    guard let organ = sender.id, let promulgatedOn, let number, let notation else { return nil }
    return "\(organ),\(promulgatedOn.inMessages),\(number)/\(notation)"
  }
}

enum ExportCheck {
  static func problem(with field: EdxmlField) -> ExportProblem? {
    // A path without its indices, `To.OrganId`, and its last name.
    let names = field.path.split(separator: ".").map { $0.prefix { $0 != "[" } }
    let place = names.joined(separator: ".")
    func problem(_ kind: ExportProblem.Kind) -> ExportProblem {
      ExportProblem(kind: kind, path: field.path)
    }
    if ["From.OrganId", "To.OrganId"].contains(place), !isOrganIdentifier(field.value) {
      return problem(.unusualIdentifier(field.value))
    }
    if let limit = lengths[names.last ?? ""], field.value.count > limit {
      return problem(.tooLong(limit: limit))
    }
    // The last two characters of a plane are none.
    let fits = field.value.unicodeScalars.allSatisfy { !$0.isHidden && $0.value & 0xFFFE != 0xFFFE }
    return fits ? nil : problem(.unfitCharacter)
  }

  /// The most characters written, by element.
  private static let lengths: [Substring: Int] = [
    "CodeNumber": 50, "CodeNotation": 50, "Subject": 500, "OrganName": 200, "Position": 200,
    "OrganAdd": 250, "FullName": 100, "Email": 100, "Website": 100, "Telephone": 30, "Fax": 30,
    "AttachmentName": 255,
  ]
}
