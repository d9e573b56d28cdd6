import Office
import XML

extension EdxmlError {
  /// The particulars for a person, without words of any language: what was found, or the limit. Holds
  /// a stranger's text.
  public var detail: String {
    switch cause {
    case .notWellFormed(let cause): cause.detail
    case .notEdxml(let root): root
    case .foreignNamespace(let namespace): namespace
    case .malformedDate(let text), .unknownStatus(let text), .unknownKind(let text):
      String(text.prefix(100))
    case .notBase64(let offset): offset.map { "@\($0)" } ?? ""
    case .wrapperRatio(let limit), .attachmentTooLarge(let limit), .tooManyAttachments(let limit),
      .textTooLong(let limit), .tooManyElements(let limit):
      "> \(limit)"
    case .olderGeneration, .missing, .repeated, .damagedWrapper: ""
    }
  }
}

extension XMLError.Cause {
  fileprivate var detail: String {
    switch self {
    case .illegalCharacter(let number):
      "U+" + padded(String(number, radix: 16, uppercase: true), to: 4)
    case .mismatchedTag(let open, let close): "<\(open)> ≠ </\(close)>"
    case .unexpectedEnd(let open): open.last.map { "<\($0)>" } ?? ""
    case .encoding(let text), .version(let text), .malformedName(let text), .secondRoot(let text),
      .repeatedAttribute(let text), .unboundPrefix(let text), .reservedNamespace(let text):
      text
    case .unknownEntity(let name): "&\(name);"
    case .tooDeep(let limit), .tooManyAttributes(let limit), .tooLong(let limit),
      .documentTooLarge(let limit):
      "> \(limit)"
    case .emptyDocument, .textBeforeFirstTag, .invalidUTF8, .malformedDeclaration, .documentType,
      .malformedMarkup, .reservedInstruction, .textOutsideRoot, .malformedReference,
      .strayCDATAEnd, .doubleHyphenInComment:
      ""
    }
  }
}

private func padded(_ digits: String, to count: Int) -> String {
  String(repeating: "0", count: max(0, count - digits.count)) + digits
}
