/// What can be wrong with the form of a document; the raw value is a stable word.
public enum FormFlaw: String, CaseIterable, Sendable {
  case nationalNameMissing = "national-name-missing"
  case nationalNameMisspelt = "national-name-misspelt"
  case mottoMissing = "motto-missing"
  case mottoMisspelt = "motto-misspelt"
  case bodyMissing = "body-missing"
  case superiorMissing = "superior-missing"
  case numberLineMissing = "number-line-missing"
  case numberLineUnreadable = "number-line-unreadable"
  case wrongKindInSymbol = "wrong-kind-in-symbol"
  case wrongBodyInSymbol = "wrong-body-in-symbol"
  case letterWithoutUnit = "letter-without-unit"
  case colonMissing = "colon-missing"
  case blanksInNumber = "blanks-in-number"
  case leadingZero = "leading-zero"
  case numberNotPrinted = "number-not-printed"
  case otherNumber = "other-number"
  case dateLineMissing = "date-line-missing"
  case dateLineNotWanted = "date-line-not-wanted"
  case dateUnreadable = "date-unreadable"
  case dateNotPrinted = "date-not-printed"
  case otherDate = "other-date"
  case otherPlace = "other-place"
  case commaMissing = "comma-missing"
  case dayZero = "day-zero"
  case monthZero = "month-zero"
  case kindMissing = "kind-missing"
  case kindNotInCapitals = "kind-not-in-capitals"
  case kindNotAlone = "kind-not-alone"
  case kindNotWanted = "kind-not-wanted"
  case subjectMissing = "subject-missing"
  case subjectOfLetterMissing = "subject-of-letter-missing"
  case subjectOfLetterMisspelt = "subject-of-letter-misspelt"
  case subjectTooLong = "subject-too-long"
  case subjectEndsInStop = "subject-ends-in-stop"
  case subjectOfSentences = "subject-of-sentences"
  case basisEnding = "basis-ending"
  case lastBasisEnding = "last-basis-ending"
  case basisIncomplete = "basis-incomplete"
  case markWithoutStop = "mark-without-stop"
  case otherMark = "other-mark"
  case markWithoutBasis = "mark-without-basis"
  case signatureMissing = "signature-missing"
  case otherPost = "other-post"
  case otherSigner = "other-signer"
  case titleBeforeName = "title-before-name"
  case recipientsMissing = "recipients-missing"
  case recipientsWord = "recipients-word"
  case fileCopyMissing = "file-copy-missing"
  case fileCopyNotLast = "file-copy-not-last"
  case fileCopyMisspelt = "file-copy-misspelt"
  case asAboveMissing = "as-above-missing"
  case asAboveWithoutAddressee = "as-above-without-addressee"
  case addresseeMissing = "addressee-missing"
  case addresseeNotWanted = "addressee-not-wanted"
  case addresseeColon = "addressee-colon"
  case recipientNotPrinted = "recipient-not-printed"
  case otherCopies = "other-copies"
  case urgencyNotPrinted = "urgency-not-printed"
  case otherUrgency = "other-urgency"
  case secretMark = "secret-mark"
  case closingMarkMissing = "closing-mark-missing"
  case appendixNotAnnounced = "appendix-not-announced"
  case appendixNumber = "appendix-number"
  case otherPageCount = "other-page-count"
  case issuedLate = "issued-late"
  case issuedBeforeSigned = "issued-before-signed"
  case unknownKind = "unknown-kind"
}

/// One thing found on checking the form of a document.
public struct FormFinding: Equatable, Sendable {
  /// The id of the rule, `TT-06`.
  public let rule: String
  public let article: String
  public let severity: FormSeverity
  public let flaw: FormFlaw
  /// What stands there; empty where nothing does.
  public let evidence: String
  /// What should stand there; empty where that cannot be said in one piece.
  public let expected: String
}

/// Why a rule was not judged.
public enum FormDoubt: Hashable, Sendable {
  /// The text of the PDF is not known.
  case noText(TextReading.Reason)
  /// The PDF holds pictures only.
  case emptyText
  /// The document has no number yet.
  case noNumber
  /// It has no date yet.
  case noDate
  /// Nobody has approved it, or been named to sign.
  case noSigner
  /// Nobody has entered by what right the signer signs for the head.
  case noBasis
  /// Whom it goes to is not known yet.
  case noRecipients
  /// There is no block of the signature to look into.
  case noSignature
  case noPages
  /// It has not been signed or issued yet.
  case notIssued

  public var word: String {
    switch self {
    case .noText(let reason): reason.rawValue
    case .emptyText: "no-text"
    case .noNumber: "no-number"
    case .noDate: "no-date"
    case .noSigner: "no-signer"
    case .noBasis: "no-basis"
    case .noRecipients: "no-recipients"
    case .noSignature: "no-signature"
    case .noPages: "no-pages"
    case .notIssued: "not-issued"
    }
  }
}

/// What one rule has shown.
struct FormJudgement {
  var findings: [(flaw: FormFlaw, severity: FormSeverity?, evidence: String, expected: String)] = []
  var doubt: FormDoubt?
  /// False for a rule that asks nothing of this kind of document.
  var isAsked = true

  static let notAsked = FormJudgement(isAsked: false)

  static func doubtful(_ doubt: FormDoubt) -> FormJudgement { FormJudgement(doubt: doubt) }

  mutating func find(
    _ flaw: FormFlaw, _ evidence: String = "", not expected: String = "",
    as severity: FormSeverity? = nil
  ) {
    findings.append((flaw, severity, String(evidence.prefix(200)), expected))
  }
}

/// Everything the check of form has to say of a document.
public struct FormReport: Equatable, Sendable {
  public struct Unjudged: Equatable, Sendable {
    public let rule: String
    public let article: String
    public let doubt: FormDoubt
  }

  public fileprivate(set) var findings: [FormFinding] = []
  /// Rules that could not be judged, which is not to have passed.
  public fileprivate(set) var notChecked: [Unjudged] = []
  /// Ids of the rules the document keeps.
  public fileprivate(set) var passed: [String] = []
  /// Ids of the rules that ask nothing of such a document.
  public fileprivate(set) var notAsked: [String] = []

  public func findings(_ severity: FormSeverity) -> [FormFinding] {
    findings.filter { $0.severity == severity }
  }
}

/// The check of form (kiểm tra thể thức).
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 8, 12(2), Annex I.
public enum FormCheck {
  /// Judges every rule.
  public static func report(of facts: FormFacts, text: TextReading) -> FormReport {
    var report = FormReport()
    let (layout, unread) = layout(of: text)
    for rule in FormRule.all {
      if let unread, rule.looksAt.contains(.text) {
        report.notChecked.append(.init(rule: rule.id, article: rule.article, doubt: unread))
        continue
      }
      let judgement = rule.judge(facts, layout)
      report.findings += judgement.findings.map {
        FormFinding(
          rule: rule.id, article: rule.article, severity: $0.severity ?? rule.severity,
          flaw: $0.flaw, evidence: $0.evidence, expected: $0.expected)
      }
      if !judgement.isAsked {
        report.notAsked.append(rule.id)
      } else if let doubt = judgement.doubt, judgement.findings.isEmpty {
        report.notChecked.append(.init(rule: rule.id, article: rule.article, doubt: doubt))
      } else if judgement.findings.isEmpty {
        report.passed.append(rule.id)
      }
    }
    return report
  }

  public static func findings(of facts: FormFacts, text: TextReading) -> [FormFinding] {
    report(of: facts, text: text).findings
  }

  private static func layout(of text: TextReading) -> (FormLayout, FormDoubt?) {
    switch text {
    case .text(let text): text.isEmpty ? (FormLayout(nil), .emptyText) : (FormLayout(text), nil)
    case .empty: (FormLayout(nil), .emptyText)
    case .unchecked(let reason): (FormLayout(nil), .noText(reason))
    }
  }
}
