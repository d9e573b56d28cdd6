/// What the signature in the XML of a message is worth. The one that counts is the one inside the PDF.
///
/// Source: edxml.md, section 7; XML Signature Syntax and Processing (W3C).
public struct XMLSignatureReport: Equatable, Sendable {
  public enum Verdict: Equatable, Sendable {
    case unsigned
    /// Nobody has checked it. That never means that it is good.
    case unchecked(Reason)
    /// The message is what was signed; whoever signed it is trusted by nobody here.
    case intact
    /// The message is what was signed, under a root that is trusted here.
    case trusted
    /// The message is not what was signed.
    case broken
    /// Something is signed, but not this message as a whole.
    case otherContent
  }

  public enum Reason: Equatable, Sendable {
    /// Not in the namespace of XML signatures, where programs look for them.
    case foreignNamespace
    /// No certificate comes with it, or none that can be read.
    case noCertificate
    /// More than one, of which a program would check the first.
    case several
    /// `xmlsec1` is not installed.
    case programMissing
    /// `xmlsec1` came to no answer; its own words, if it said any.
    case undecided(String)
  }

  public let verdict: Verdict
  /// Who signed, as the certificate has it. Only a trusted signature makes that certain.
  public let signer: String?
  /// Whether it rests on SHA-1, which no longer protects against forgery.
  public let isWeak: Bool
  /// Where in the file; nil where there is none.
  public let line: Int?

  public init(_ verdict: Verdict, signer: String? = nil, isWeak: Bool = false, line: Int? = nil) {
    self.verdict = verdict
    self.signer = signer
    self.isWeak = isWeak
    self.line = line
  }

  public static let unsigned = XMLSignatureReport(.unsigned)

  /// A stable name, for programs.
  public var name: String {
    switch verdict {
    case .unsigned: "unsigned"
    case .unchecked: "unchecked"
    case .intact: "intact"
    case .trusted: "trusted"
    case .broken: "broken"
    case .otherContent: "other-content"
    }
  }

  /// What the journal keeps of it: a word, a space, and why it is unchecked.
  public var recorded: String {
    let reason =
      switch verdict {
      case .unchecked(.foreignNamespace): " foreign-namespace"
      case .unchecked(.noCertificate): " no-certificate"
      case .unchecked(.several): " several"
      case .unchecked(.programMissing): " program-missing"
      case .unchecked(.undecided(let words)): " undecided " + words
      default: ""
      }
    return (isWeak ? "weak " : "") + name + reason
  }

  /// What the journal has kept; nil for words it does not write.
  public init?(recorded text: String, signer: String?) {
    let isWeak = text.hasPrefix("weak ")
    let parts = text.dropFirst(isWeak ? 5 : 0).split(separator: " ", maxSplits: 2).map(String.init)
    let verdict: Verdict
    switch (parts.first, parts.dropFirst().first) {
    case ("intact", nil): verdict = .intact
    case ("trusted", nil): verdict = .trusted
    case ("broken", nil): verdict = .broken
    case ("other-content", nil): verdict = .otherContent
    case ("unchecked", "foreign-namespace"): verdict = .unchecked(.foreignNamespace)
    case ("unchecked", "no-certificate"): verdict = .unchecked(.noCertificate)
    case ("unchecked", "several"): verdict = .unchecked(.several)
    case ("unchecked", "program-missing"): verdict = .unchecked(.programMissing)
    case ("unchecked", "undecided"):
      verdict = .unchecked(.undecided(parts.count > 2 ? parts[2] : ""))
    default: return nil
    }
    self.init(verdict, signer: signer, isWeak: isWeak)
  }

  /// Whether the message is not what was signed: nothing should come of it before somebody has asked.
  public var isBad: Bool { verdict == .broken || verdict == .otherContent }

  /// What there is to say beside the message; nothing about one that is unsigned, intact or trusted.
  public var remarks: [MessageRemark] {
    let code: String?
    var detail = ""
    switch verdict {
    case .unsigned, .intact, .trusted: code = nil
    case .broken: code = "xml-signature.broken"
    case .otherContent: code = "xml-signature.other-content"
    // Said by the reader of messages already.
    case .unchecked(.foreignNamespace): code = nil
    case .unchecked(.noCertificate): code = "xml-signature.no-certificate"
    case .unchecked(.several): code = "xml-signature.several"
    case .unchecked(.programMissing): code = "xml-signature.program-missing"
    case .unchecked(.undecided(let words)):
      code = "xml-signature.undecided"
      detail = words
    }
    var remarks = code.map { [remark($0, detail)] } ?? []
    if isWeak { remarks.append(remark("xml-signature.weak", "")) }
    return remarks
  }

  private func remark(_ code: String, _ detail: String) -> MessageRemark {
    MessageRemark(code: code, place: "Signature", line: line, detail: detail)
  }
}
