/// How much a finding of the check of form weighs.
public enum FormSeverity: String, CaseIterable, Sendable {
  /// Against the decree; to be put right before the document is signed.
  case error
  case warning
  /// Better otherwise; nothing of the decree is broken.
  case advice
}

/// One rule of form (thể thức) that a program can judge.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 8 and Annex I; each row names where it comes from.
public struct FormRule: Sendable {
  /// What a rule looks at.
  public enum Source: String, Sendable {
    /// What the office knows of the document.
    case data
    /// The text of its PDF.
    case text
    /// The pages of its PDF.
    case pages
  }

  /// `TT-01`; it never changes its meaning.
  public let id: String
  /// Of Decree 30/2020/NĐ-CP: `Annex I.II.3`, `Art. 18(1)`.
  public let article: String
  public let severity: FormSeverity
  public let looksAt: Set<Source>
  let judge: @Sendable (FormFacts, FormLayout) -> FormJudgement

  init(
    _ id: String, _ article: String, _ severity: FormSeverity, _ looksAt: Set<Source>,
    _ judge: @escaping @Sendable (FormFacts, FormLayout) -> FormJudgement
  ) {
    self.id = id
    self.article = article
    self.severity = severity
    self.looksAt = looksAt
    self.judge = judge
  }

  /// The rules, in the order of their ids. Those on signatures, fonts and digitised copies (TT-18 to
  /// TT-21, TT-23) look at the file itself and are not among them.
  public static let all: [FormRule] = [
    //        id       Decree 30/2020  severity  looks at        judged by
    FormRule("TT-01", "Annex I.II.1", .error, [.text], FormCheck.nationalName),
    FormRule("TT-02", "Annex I.II.2", .error, [.data, .text], FormCheck.issuingBody),
    FormRule("TT-03", "Annex I.II.3", .error, [.data, .text], FormCheck.symbol),
    FormRule("TT-04", "Annex I.II.3", .error, [.text], FormCheck.spelledNumber),
    FormRule("TT-05", "Art. 15(1)", .error, [.data, .text], FormCheck.givenNumber),
    FormRule("TT-06", "Annex I.II.4", .error, [.data, .text], FormCheck.placeAndDate),
    FormRule("TT-07", "Annex I.II.5", .error, [.text], FormCheck.kindAndSubject),
    FormRule("TT-08", "Annex I.II.5", .warning, [.data], FormCheck.subjectLine),
    FormRule("TT-09", "Annex I.II.6", .warning, [.text], FormCheck.legalBasis),
    FormRule("TT-10", "Annex I.II.7.b", .error, [.data, .text], FormCheck.authority),
    FormRule("TT-11", "Annex I.II.7.c", .error, [.data, .text], FormCheck.signer),
    FormRule("TT-12", "Annex I.II.9", .error, [.text], FormCheck.recipientsBlock),
    FormRule("TT-13", "Annex I.II.9", .error, [.data, .text], FormCheck.addressee),
    FormRule("TT-14", "Annex I.II.9", .warning, [.data, .text], FormCheck.recipients),
    FormRule("TT-15", "Annex I, 10a–10b", .error, [.data, .text], FormCheck.marks),
    FormRule("TT-16", "Annex III.II", .warning, [.text], FormCheck.closingMark),
    FormRule("TT-17", "Annex I.III.1", .error, [.data, .text], FormCheck.appendices),
    FormRule("TT-22", "Annex VI.II", .warning, [.pages], FormCheck.pageCount),
    FormRule("TT-24", "Art. 18(1)", .warning, [.data, .pages], FormCheck.dayOfIssue),
    FormRule("TT-25", "Art. 7", .error, [.data], FormCheck.knownKind),
  ]
}

/// Figures of the decree the rules compare with.
enum FormFigures {
  /// Characters of a subject (Annex VI Part II).
  static let subject = 500
  /// Numbers and days below have a zero before them (Annex I.II.3, I.II.4).
  static let firstWithoutZero = 10
  /// The last month that has a zero before it (Annex I.II.4: months 1 and 2).
  static let lastMonthWithZero = 2
  /// From so many appendices on each has a number, in Roman digits (Annex I.III.1).
  static let numberedAppendices = 2
  /// Kinds whose samples have a name and no subject under it (Annex III.II, 1.8 and 1.10).
  static let kindsWithoutSubject: Set<String> = ["GGT", "GNP", "PG", "PC", "PB"]
  /// Kinds that name whom they are for in their text, so that "Như trên" may stand in them
  /// (Annex III.II, 1.7 and 1.8).
  static let kindsAddressedInText: Set<String> = ["GM", "GGT", "GNP", "PG", "PC", "PB"]
  /// Kinds that have "Kính gửi" when they go to a superior body (Annex I.II.9).
  static let kindsAddressedUpwards: Set<String> = ["TTr", "BC"]
}
