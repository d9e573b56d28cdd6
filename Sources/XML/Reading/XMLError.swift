/// A place in a document, for the person who has to look at it.
public struct XMLPosition: Hashable, Sendable {
  /// Lines count from 1; LF, CR and CR LF each end one.
  public let line: Int
  /// Bytes from the start of the line, counting from 1.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Why a document is not read: it is not well-formed, or it uses what this reader refuses.
public struct XMLError: Error, Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    case emptyDocument
    /// Something other than a byte order mark stands before the first `<`.
    case textBeforeFirstTag
    /// A byte order mark or a declaration announces something else than UTF-8.
    case encoding(String)
    case invalidUTF8
    /// A character that XML 1.0 excludes, written out or as a reference.
    case illegalCharacter(UInt32)
    case version(String)
    case malformedDeclaration
    /// A document type declaration: it can name files and define entities, so it is never read.
    case documentType
    /// What stands between `<` and `>` is no tag, comment, CDATA section or instruction.
    case malformedMarkup
    /// A processing instruction called `xml` after the start of the document.
    case reservedInstruction
    case malformedName(String)
    case mismatchedTag(open: String, close: String)
    case unexpectedEnd(open: [String])
    case textOutsideRoot
    case secondRoot(String)
    case repeatedAttribute(String)
    case unknownEntity(String)
    case malformedReference
    /// `]]>` in text, which XML reserves for the end of a CDATA section.
    case strayCDATAEnd
    case doubleHyphenInComment
    case unboundPrefix(String)
    /// A declaration of `xml` or `xmlns`, or of a prefix without a name.
    case reservedNamespace(String)
    case tooDeep(limit: Int)
    case tooManyAttributes(limit: Int)
    /// A name or an attribute value of more bytes than the limit.
    case tooLong(limit: Int)
    case documentTooLarge(limit: Int)
  }

  public let cause: Cause
  public let position: XMLPosition

  public init(_ cause: Cause, at position: XMLPosition) {
    self.cause = cause
    self.position = position
  }

  /// Stable, for scripts and for looking up: `xml.mismatched-tag`.
  public var code: String {
    switch cause {
    case .emptyDocument: "xml.empty"
    case .textBeforeFirstTag: "xml.text-before-first-tag"
    case .encoding: "xml.encoding"
    case .invalidUTF8: "xml.invalid-utf8"
    case .illegalCharacter: "xml.illegal-character"
    case .version: "xml.version"
    case .malformedDeclaration: "xml.malformed-declaration"
    case .documentType: "xml.doctype"
    case .malformedMarkup: "xml.malformed-markup"
    case .reservedInstruction: "xml.reserved-instruction"
    case .malformedName: "xml.malformed-name"
    case .mismatchedTag: "xml.mismatched-tag"
    case .unexpectedEnd: "xml.unexpected-end"
    case .textOutsideRoot: "xml.text-outside-root"
    case .secondRoot: "xml.second-root"
    case .repeatedAttribute: "xml.repeated-attribute"
    case .unknownEntity: "xml.unknown-entity"
    case .malformedReference: "xml.malformed-reference"
    case .strayCDATAEnd: "xml.stray-cdata-end"
    case .doubleHyphenInComment: "xml.double-hyphen"
    case .unboundPrefix: "xml.unbound-prefix"
    case .reservedNamespace: "xml.reserved-namespace"
    case .tooDeep: "xml.too-deep"
    case .tooManyAttributes: "xml.too-many-attributes"
    case .tooLong: "xml.too-long"
    case .documentTooLarge: "xml.too-large"
    }
  }
}
