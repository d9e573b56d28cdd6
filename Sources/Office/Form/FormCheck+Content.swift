// The rules on kind, subject, legal basis, closing mark and appendices.

extension FormCheck {
  /// TT-07: the name of the kind in capitals with the subject under it; a letter has no name, its
  /// subject stands under the number and begins with “V/v”.
  static func kindAndSubject(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    guard let kind = facts.kind, facts.part != .appendix else { return .notAsked }
    if facts.isLetter { return letter(layout) }
    // An open letter is not among the samples.
    if kind.abbreviation == nil { return .notAsked }
    var judgement = FormJudgement()
    let name = kind.name.uppercased()
    let firstPage = layout.lines.indices.prefix { layout.lines[$0].page == 0 }
    func line(_ isFit: (String) -> Bool) -> Int? {
      firstPage.first { layout.lines[$0].cells.contains { isFit($0.text) } }
    }
    if let index = line({ toneSpelling($0) == toneSpelling(name) }) {
      let next = layout.lines[(index + 1)...].first { !$0.cells.isEmpty }
      if !FormFigures.kindsWithoutSubject.contains(kind.word),
        next.map({ !isSubject($0) }) ?? true
      {
        judgement.find(.subjectMissing, next?.text ?? "")
      }
    } else if let index = line({ toneSpelling($0).hasPrefix(toneSpelling(name) + " ") }) {
      judgement.find(.kindNotAlone, layout.lines[index].text, not: name)
    } else if let index = line({ printedKey($0) == printedKey(name) }) {
      judgement.find(.kindNotInCapitals, layout.lines[index].text, not: name)
    } else {
      judgement.find(.kindMissing, not: name)
    }
    return judgement
  }

  private static func letter(_ layout: FormLayout) -> FormJudgement {
    var judgement = FormJudgement()
    let name = printedKey(DocumentKind.officialLetter.name)
    if let line = layout.lines.first(where: { line in
      line.page == 0 && line.cells.contains { printedKey($0.text) == name }
    }) {
      judgement.find(.kindNotWanted, line.text)
    }
    if let subject = layout.head.letterSubject {
      if !subject.hasPrefix("V/v") {
        judgement.find(.subjectOfLetterMisspelt, subject, not: "V/v …")
      }
    } else {
      judgement.find(.subjectOfLetterMissing, not: "V/v …")
    }
    return judgement
  }

  /// Whether a line under the name of a kind is its subject: small letters, no legal basis.
  private static func isSubject(_ line: FormLayout.Line) -> Bool {
    line.text.contains(where: \.isLowercase) && !FormLayout.Head.beginsContent(line)
  }

  /// TT-08: the subject in the data.
  static func subjectLine(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    var judgement = FormJudgement()
    let subject = facts.subject
    if subject.count > FormFigures.subject {
      judgement.find(.subjectTooLong, String(subject.count), not: String(FormFigures.subject))
    }
    if subject.hasSuffix(".") { judgement.find(.subjectEndsInStop, subject) }
    var rest = subject[...]
    while let stop = rest.firstRange(of: ". ") {
      let next = rest[stop.upperBound...]
      // “TP. Huế” is an abbreviation, not the end of a sentence.
      let word = rest[..<stop.lowerBound].split(separator: " ").last ?? ""
      if next.first?.isUppercase == true, word.count > 1, word != word.uppercased() {
        judgement.find(.subjectOfSentences, subject)
        break
      }
      rest = next
    }
    return judgement
  }

  // MARK: Legal basis

  /// TT-09: each basis ends in a semicolon, the last in a full stop, and what is cited first is
  /// cited in full. Laws are cited without number and body.
  static func legalBasis(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    let paragraphs = basis(layout)
    if paragraphs.isEmpty { return .notAsked }
    var judgement = FormJudgement()
    for paragraph in paragraphs.dropLast() where !paragraph.hasSuffix(";") {
      judgement.find(.basisEnding, tail(paragraph), not: ";")
    }
    if let last = paragraphs.last, !last.hasSuffix(".") {
      judgement.find(.lastBasisEnding, tail(last), not: ".")
    }
    var cited: Set<String> = []
    for paragraph in paragraphs {
      let references = paragraph.split(separator: " ").compactMap { word in
        DocumentReference(word.filter { !",;()".contains($0) })?.key
      }
      if let first = references.first, !cited.insert(first).inserted { continue }
      if let missing = incomplete(paragraph, hasReference: !references.isEmpty) {
        judgement.find(.basisIncomplete, paragraph, not: missing)
      }
    }
    return judgement
  }

  private static func tail(_ text: String) -> String {
    text.count > 80 ? "… " + text.suffix(80) : text
  }

  /// What a citation lacks; nil if it is whole, or none of a numbered document.
  private static func incomplete(_ paragraph: String, hasReference: Bool) -> String? {
    let key = folded(paragraph)
    guard key.hasPrefix("can cu ") else { return nil }
    let rest = key.dropFirst(7)
    let numbered =
      DocumentKind.all + DocumentKind.legal.filter { ["NĐ", "TT", "TTLT"].contains($0.word) }
    guard numbered.contains(where: { rest.hasPrefix(folded($0.name) + " ") }) else { return nil }
    var missing: [String] = []
    if !hasReference { missing.append("số, ký hiệu") }
    if !key.contains(" ngay ") { missing.append("ngày") }
    if !key.contains(" cua ") { missing.append("cơ quan ban hành") }
    // The subject follows the body.
    let isNamed = [
      " ve ", " quy dinh ", " ban hanh ", " huong dan ", " sua doi ", " phe duyet ", " giao ",
    ]
    .contains { key.contains($0) }
    if !isNamed { missing.append("trích yếu") }
    return missing.isEmpty ? nil : missing.joined(separator: ", ")
  }

  /// The paragraphs of the legal basis.
  private static func basis(_ layout: FormLayout) -> [String] {
    var paragraphs: [String] = []
    var isOpen = false
    for line in layout.content where paragraphs.count < 100 {
      let key = folded(line.text)
      let isFirst = key.hasPrefix("can cu ")
      let isFurther =
        !paragraphs.isEmpty && (key.hasPrefix("theo de nghi") || key.hasPrefix("xet "))
      if isFirst || isFurther {
        paragraphs.append(line.text)
        isOpen = true
      } else if !paragraphs.isEmpty, isOpen, !line.text.isEmpty, !endsBasis(line.text) {
        paragraphs[paragraphs.count - 1] += " " + line.text
      } else if !paragraphs.isEmpty, !line.text.isEmpty {
        break
      }
      if let last = paragraphs.last { isOpen = !last.hasSuffix(";") && !last.hasSuffix(".") }
    }
    return paragraphs
  }

  private static func endsBasis(_ text: String) -> Bool {
    FormLayout.Foot.isPost(text.filter { $0 != ":" }) || folded(text).hasPrefix("dieu 1")
  }

  // MARK: End of the content

  /// TT-16: `./.` behind the last word.
  static func closingMark(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    if facts.part != .document { return .notAsked }
    guard let last = layout.content.last(where: { $0.text.contains(where: \.isLetter) }) else {
      return .doubtful(.noSignature)
    }
    var judgement = FormJudgement()
    // The mark may have slipped onto a line of its own.
    let isMarked = layout.content.suffix(3).contains { $0.text.hasSuffix("./.") }
    if !isMarked { judgement.find(.closingMarkMissing, tail(last.text), not: "./.") }
    return judgement
  }

  /// TT-17: appendices are announced in the text; several have Roman numbers.
  static func appendices(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    let headings = layout.appendixHeadings
    if facts.part != .document || (headings.isEmpty && facts.appendices == 0) { return .notAsked }
    var judgement = FormJudgement()
    let isAnnounced = layout.content.contains { line in
      let key = folded(line.text)
      return key.contains("phu luc") || key.contains("kem theo") || key.contains("dinh kem")
    }
    if !isAnnounced {
      judgement.find(.appendixNotAnnounced, headings.first.map { layout.lines[$0.line].text } ?? "")
    }
    if headings.count >= FormFigures.numberedAppendices {
      for (index, heading) in headings.enumerated() {
        let expected = roman(index + 1)
        if heading.number != expected {
          judgement.find(
            .appendixNumber, layout.lines[heading.line].text, not: "Phụ lục " + expected)
        }
      }
    }
    return judgement
  }

  private static func roman(_ number: Int) -> String {
    var rest = min(number, 399)
    var text = ""
    for (value, letters) in [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
      (1, "I"),
    ] {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }

  // MARK: Kind, pages, days

  /// TT-22: the pages of the data are those of the file.
  static func pageCount(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    guard let pages = facts.pages, layout.pageCount > 0 else { return .doubtful(.noPages) }
    var judgement = FormJudgement()
    if pages != layout.pageCount {
      judgement.find(.otherPageCount, String(layout.pageCount), not: String(pages))
    }
    return judgement
  }

  /// TT-24: issued on the day of signature, at the latest on the next working day.
  static func dayOfIssue(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    guard let signed = facts.signedOn, let issued = facts.issuedOn else {
      return .doubtful(.notIssued)
    }
    var judgement = FormJudgement()
    if issued < signed {
      judgement.find(.issuedBeforeSigned, words(for: issued), not: words(for: signed))
    } else if let last = facts.lastDayToIssue, issued > last {
      judgement.find(.issuedLate, words(for: issued), not: words(for: last))
    }
    return judgement
  }

  /// TT-25: one of the 29 kinds, or a specialised one the office has entered.
  static func knownKind(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    var judgement = FormJudgement()
    let isSpecialised = facts.specialisedKinds.contains {
      printedKey($0) == printedKey(facts.kindName)
    }
    if facts.kind == nil, !isSpecialised { judgement.find(.unknownKind, facts.kindName) }
    return judgement
  }
}
