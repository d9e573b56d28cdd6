import Office

extension EnglishWords {
  public func flaw(_ finding: FormFinding) -> Problem {
    let (what, remedy) = sentences(finding.flaw, finding.evidence, finding.expected)
    return Problem(what, try: remedy)
  }

  private func sentences(
    _ flaw: FormFlaw, _ found: String, _ wanted: String
  ) -> (String, String) {
    switch flaw {
    case .nationalNameMissing: ("the name of the State is missing", "print: \(wanted)")
    case .nationalNameMisspelt: ("the name of the State reads “\(found)”", "print: \(wanted)")
    case .mottoMissing: ("the motto is missing", "print: \(wanted)")
    case .mottoMisspelt: ("the motto reads “\(found)”", "print, hyphens with blanks: \(wanted)")
    case .bodyMissing:
      (
        "the issuing body is not there by its official name: “\(found)”",
        "print: \(wanted.uppercased())"
      )
    case .superiorMissing: ("the superior body is missing above", "print: \(wanted.uppercased())")
    case .numberLineMissing: ("the line of number and symbol is missing", "print: \(wanted)")
    case .numberLineUnreadable: ("“\(found)” cannot be read", "print: \(wanted)")
    case .wrongKindInSymbol:
      ("symbol “\(found)” is not that of the kind", "begin it with \(wanted)")
    case .wrongBodyInSymbol:
      ("symbol “\(found)” lacks the office's abbreviation", "print \(wanted)")
    case .letterWithoutUnit: ("symbol “\(found)” of a letter names no unit", "print \(wanted)")
    case .colonMissing: ("the colon is missing: “\(found)”", "print “\(wanted)”")
    case .blanksInNumber: ("there are blanks round / or -: “\(found)”", "print \(wanted)")
    case .leadingZero: ("the number reads “\(found)”", "print \(wanted): one zero, below 10 only")
    case .numberNotPrinted: ("the file does not carry the number yet", "print \(wanted)")
    case .otherNumber: ("the file says \(found), the register \(wanted)", "print \(wanted)")
    case .dateLineMissing: ("place and date are missing", "print: \(wanted)")
    case .dateLineNotWanted:
      ("minutes have no line of place and date: “\(found)”", "say when in the text")
    case .dateUnreadable: ("“\(found)” cannot be read", "print: \(wanted)")
    case .dateNotPrinted: ("the file does not carry the date yet: “\(found)”", "print \(wanted)")
    case .otherDate: ("the file says “\(found)”", "the date of issue is \(wanted)")
    case .otherPlace: ("the place reads “\(found)”", "print \(wanted)")
    case .commaMissing: ("no comma behind the place: “\(found)”", "print “\(wanted)”")
    case .dayZero: ("it reads “\(found)”", "print “\(wanted)”: a zero before days below 10 only")
    case .monthZero: ("it reads “\(found)”", "print “\(wanted)”: a zero before months 1 and 2 only")
    case .kindMissing: ("the name of the kind is missing", "print on a line of its own: \(wanted)")
    case .kindNotInCapitals: ("the kind is not in capitals: “\(found)”", "print \(wanted)")
    case .kindNotAlone:
      (
        "kind and subject share a line: “\(found)”",
        "print \(wanted) alone, the subject in small letters"
      )
    case .kindNotWanted: ("an official letter names no kind: “\(found)”", "leave the line out")
    case .subjectMissing: ("there is no subject under the kind", "print it in small letters")
    case .subjectOfLetterMissing: ("there is no subject under the number", "print: \(wanted)")
    case .subjectOfLetterMisspelt:
      ("the subject of the letter reads “\(found)”", "begin with “V/v”")
    case .subjectTooLong: ("the subject has \(found) characters", "at most \(wanted)")
    case .subjectEndsInStop: ("the subject ends in a full stop", "leave the stop out")
    case .subjectOfSentences: ("the subject has several sentences", "make it one short sentence")
    case .basisEnding: ("a legal basis does not end in a semicolon: “\(found)”", "end it with “;”")
    case .lastBasisEnding:
      ("the last legal basis does not end in a full stop: “\(found)”", "end it with “.”")
    case .basisIncomplete: ("a first citation lacks \(wanted): “\(found)”", "cite in full")
    case .markWithoutStop: ("the mark of authority lacks its stop: “\(found)”", "print \(wanted)")
    case .otherMark: ("the authority reads “\(found)”", "print \(wanted)")
    case .markWithoutBasis:
      ("signing \(found) has no basis on that day", "let the head sign, or enter a basis in force")
    case .signatureMissing: ("post and name of the signer are missing", "print them under the text")
    case .otherPost: ("the post reads “\(found)”", "print \(wanted)")
    case .otherSigner: ("the signer reads “\(found)”", "print \(wanted)")
    case .titleBeforeName: ("a title stands before the name: “\(found)”", "leave \(wanted) out")
    case .recipientsMissing: ("“Nơi nhận:” is missing", "print “Nơi nhận:” and “- Lưu: VT, ….”")
    case .recipientsWord: ("it reads “\(found)”", "print “\(wanted)”")
    case .fileCopyMissing: ("the recipients lack the copy for the file", "end with “\(wanted)”")
    case .fileCopyNotLast: ("the copy for the file is not last: “\(found)” follows", "put it last")
    case .fileCopyMisspelt: ("the copy for the file reads “\(found)”", "print “\(wanted)”")
    case .asAboveMissing: ("there is an addressee but no “Như trên”", "print “\(wanted)”")
    case .asAboveWithoutAddressee: ("“\(found)” without an addressee above", "name the recipients")
    case .addresseeMissing: ("“Kính gửi” is missing", "print “\(wanted)”")
    case .addresseeNotWanted: ("this kind has no addressee: “\(found)”", "leave the line out")
    case .addresseeColon: ("it reads “\(found)”", "print “\(wanted)”")
    case .recipientNotPrinted: ("the file does not name \(wanted)", "add it to the recipients")
    case .otherCopies: ("the recipients add up to \(found) copies", "the data say \(wanted)")
    case .urgencyNotPrinted: ("the mark of urgency is missing", "stamp \(wanted)")
    case .otherUrgency:
      (
        "the file is marked \(found)",
        wanted.isEmpty ? "the data say not urgent" : "the data say \(wanted)"
      )
    case .secretMark:
      ("the file is marked \(found)", "not on a networked machine: use the secret book")
    case .closingMarkMissing:
      ("the text does not end in “\(wanted)”: “\(found)”", "print “\(wanted)”")
    case .appendixNotAnnounced: ("the text does not speak of its appendix", "name it in the text")
    case .appendixNumber: ("an appendix is called “\(found)”", "print “\(wanted)”: Roman, in order")
    case .otherPageCount:
      ("the file has \(found) pages, the data say \(wanted)", "correct one of them")
    case .issuedLate: ("issued \(found)", "at the latest \(wanted)")
    case .issuedBeforeSigned: ("issued \(found), before it was signed", "signed \(wanted)")
    case .unknownKind: ("“\(found)” is no kind of administrative document", "choose one of the 29")
    }
  }

  public func doubt(_ doubt: FormDoubt) -> String {
    switch doubt {
    case .noText(.programMissing): "without pdftotext the text of the file cannot be read"
    case .noText(.outOfTime): "reading the text took too long"
    case .noText(.stopped): "reading the text was stopped"
    case .noText(.tooLong): "there is too much text"
    case .noText(.failed): "pdftotext cannot read the file"
    case .noText(.noFile): "there is no file to read"
    case .emptyText: "the file holds pictures and no text"
    case .noNumber: "there is no number yet"
    case .noDate: "there is no date of issue yet"
    case .noSigner: "nobody has approved it yet"
    case .noBasis: "no basis for signing is entered"
    case .noRecipients: "there are no recipients yet"
    case .noSignature: "there is no block of the signature"
    case .noPages: "the number of pages is not known"
    case .notIssued: "not signed or not issued yet"
    }
  }

  public func heading(_ severity: FormSeverity, count: Int) -> String {
    switch severity {
    case .error: "Errors (\(count))"
    case .warning: "Warnings (\(count))"
    case .advice: "Advice (\(count))"
    }
  }

  public var formCheckKey: String { "form" }

  public func notChecked(count: Int) -> String { "Not checked (\(count))" }

  public func formChecked(_ report: FormReport) -> String {
    "kept \(report.passed.count), not checked \(report.notChecked.count), not asked \(report.notAsked.count)"
  }
}
