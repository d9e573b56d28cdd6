/// Something in a message that is not as it should be, though it can be read.
public struct EdxmlWarning: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A prefix that is never declared; official senders forget `xlink`.
    case unboundPrefix(String)
    /// Elements of another generation of the standard, or of none, read by local name.
    case strayNamespace(String)
    /// `dd/MM/yyyy` instead of `yyyy/MM/dd`.
    case dayFirstDate
    /// Letters and marks came apart and were put together.
    case decomposedText
    /// Characters that cannot be seen were taken out.
    case hiddenCharacters
    /// Something a message should have; the clerk completes the entry.
    case missing
    /// A number, code or flag that cannot be read as one; it is left out.
    case unreadableNumber(String)
    /// A number outside its list, kept as received.
    case unknownCode(Int)
    /// The identifier of a body in neither of the known forms.
    case unusualIdentifier(String)
    /// The word `null` where an identifier should be.
    case nullIdentifier
    /// An element that is not known here and was left out.
    case ignoredElement
    /// Text between elements.
    case ignoredText
    /// A revocation, update or replacement, or a refusal, without its reason.
    case missingReason
    case noAttachment
    case emptyAttachment
    /// A name that ends in `.pdf` over bytes that are no PDF.
    case notPDF
    /// A name that would be dangerous or useless as a file name.
    case unsafeName
    /// The wrapper's entry is named like a path; the name is not used.
    case hostileEntryName
    /// An attachment the manifest does not know.
    case unlistedAttachment
    /// An entry of the manifest without attachment.
    case missingAttachment
    /// The gateway's own place for attachments, which many readers overlook.
    case attachmentElsewhere
    /// Files in a status message, which should have none.
    case attachmentInStatus
    /// A signature outside the namespace of XML signatures: no program can check it.
    case uncheckableSignature
    /// More warnings than are kept.
    case more
  }

  public let kind: Kind
  /// Where in the message, `To[0].OrganId`; empty for the message as a whole.
  public let path: String
  /// Where in the file, if one place can be named.
  public let line: Int?

  /// Stable, for scripts and for looking up.
  public var code: String {
    switch kind {
    case .unboundPrefix: "edxml.unbound-prefix"
    case .strayNamespace: "edxml.stray-namespace"
    case .dayFirstDate: "edxml.day-first-date"
    case .decomposedText: "edxml.decomposed-text"
    case .hiddenCharacters: "edxml.hidden-characters"
    case .missing: "edxml.missing"
    case .unreadableNumber: "edxml.unreadable-number"
    case .unknownCode: "edxml.unknown-code"
    case .unusualIdentifier: "edxml.unusual-identifier"
    case .nullIdentifier: "edxml.null-identifier"
    case .ignoredElement: "edxml.ignored-element"
    case .ignoredText: "edxml.ignored-text"
    case .missingReason: "edxml.missing-reason"
    case .noAttachment: "edxml.no-attachment"
    case .emptyAttachment: "edxml.empty-attachment"
    case .notPDF: "edxml.not-pdf"
    case .unsafeName: "edxml.unsafe-name"
    case .hostileEntryName: "edxml.hostile-entry-name"
    case .unlistedAttachment: "edxml.unlisted-attachment"
    case .missingAttachment: "edxml.missing-attachment"
    case .attachmentElsewhere: "edxml.attachment-elsewhere"
    case .attachmentInStatus: "edxml.attachment-in-status"
    case .uncheckableSignature: "edxml.uncheckable-signature"
    case .more: "edxml.more-warnings"
    }
  }
}
