// The rules on signature, recipients and marks.

extension FormCheck {
  // MARK: Signature

  /// TT-10: the mark before the post is the one the signer signs with, and its basis holds.
  static func authority(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    // Minutes are signed by who took them and who presided (Annex III.II, sample 1.9).
    if facts.part != .document || facts.isMinutes { return .notAsked }
    var judgement = FormJudgement()
    let posts = layout.foot.posts
    let printed = posts.compactMap(mark)
    for post in posts {
      if let mark = mark(post), !post.hasPrefix(mark.mark) {
        judgement.find(.markWithoutStop, post, not: mark.mark)
      }
    }
    guard let signer = facts.signer else {
      judgement.doubt = .noSigner
      return judgement
    }
    if posts.isEmpty {
      judgement.doubt = .noSignature
      return judgement
    }
    let isFit = signer.form == .direct ? printed.isEmpty : printed.contains(signer.form)
    if !isFit {
      judgement.find(
        .otherMark, posts.joined(separator: " / "),
        not: signer.form == .direct
          ? signer.post.uppercased() : signer.form.mark + " " + signer.headPost.uppercased())
    }
    if signer.form != .direct, signer.form != .acting {
      switch signer.basisHolds {
      case false: judgement.find(.markWithoutBasis, signer.form.mark)
      case nil: judgement.doubt = .noBasis
      default: break
      }
    }
    return judgement
  }

  private static func mark(_ post: String) -> SigningForm? {
    guard let first = post.split(separator: " ").first, post.contains(" ") || post.contains(".")
    else { return nil }
    // The blank behind the stop may be missing: KT.HIỆU TRƯỞNG.
    let word = first.prefix { $0 != "." }
    return word.isEmpty ? nil : SigningForm(rawValue: String(word))
  }

  /// TT-11: post and name are the signer's; no titles before the name.
  static func signer(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    if facts.part != .document { return .notAsked }
    var judgement = FormJudgement()
    let foot = layout.foot
    if foot.signature.isEmpty {
      judgement.find(.signatureMissing)
      return judgement
    }
    if !facts.allowsTitles, let title = foot.name.flatMap(title) {
      judgement.find(.titleBeforeName, foot.name ?? "", not: title, as: .warning)
    }
    guard let signer = facts.signer else {
      judgement.doubt = .noSigner
      return judgement
    }
    let name = printedKey(signer.name)
    if !foot.signature.contains(where: { printedKey(bareName($0)) == name }) {
      judgement.find(.otherSigner, foot.name ?? "", not: signer.name)
    }
    let post = printedKey(signer.post)
    if !facts.isMinutes, !post.isEmpty,
      !foot.posts.contains(where: { isPost(post, printedKey($0)) })
    {
      judgement.find(.otherPost, foot.posts.joined(separator: " / "), not: signer.post.uppercased())
    }
    return judgement
  }

  /// A post may be printed with the unit behind it; a mark may stand before it.
  private static func isPost(_ post: String, _ printed: String) -> Bool {
    printed == post || printed.hasPrefix(post + " ")
      || SigningForm.acting.mark.lowercased() + " " + post == printed
  }

  /// Degrees and honours in their usual abbreviations; not exhaustive, the decree names none.
  private static let titles: Set<String> = [
    "ts", "ths", "gs", "pgs", "cn", "bs", "ks", "ngut", "ngnd",
  ]

  /// The first word of a name that is a title.
  private static func title(_ name: String) -> String? {
    guard let first = name.split(separator: " ").first, first.contains(".") || isShort(first)
    else { return nil }
    let words = first.split(separator: ".").map { folded($0) }
    guard let word = words.first, titles.contains(word) else { return nil }
    return String(first)
  }

  private static func isShort(_ word: Substring) -> Bool {
    word.count > 1 && word == word.uppercased() || word == "ThS" || word == "Ths"
  }

  /// The name without titles.
  private static func bareName(_ text: String) -> String {
    guard let title = title(text) else { return text }
    let rest = text.dropFirst(title.count).drop { $0 == " " }
    if !rest.isEmpty, !title.contains(".") || title.hasSuffix(".") { return String(rest) }
    // “ThS.Nguyễn”: the title hangs on the name.
    let name = title.split(separator: ".").last.map(String.init) ?? ""
    return titles.contains(folded(name)) ? String(rest) : name + " " + rest
  }

  // MARK: Recipients

  private static func isAsAbove(_ item: String) -> Bool { folded(item).hasPrefix("nhu tren") }

  /// The line “Kính gửi”, if there is one.
  private static func addresseeLine(_ layout: FormLayout) -> String? {
    layout.lines.first { $0.page == 0 && folded($0.text).hasPrefix("kinh gui") }?.text
  }

  /// TT-12: “Nơi nhận:” ends with the copy for the file; “Như trên” stands there if there is an
  /// addressee above.
  static func recipientsBlock(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    if facts.part != .document { return .notAsked }
    var judgement = FormJudgement()
    guard let word = layout.foot.word else {
      judgement.find(.recipientsMissing, not: "Nơi nhận:")
      return judgement
    }
    if word != "Nơi nhận:" { judgement.find(.recipientsWord, word, not: "Nơi nhận:") }
    let items = layout.foot.recipients
    if let index = items.lastIndex(where: FormLayout.Foot.isFileCopy) {
      let item = items[index]
      if index != items.count - 1 { judgement.find(.fileCopyNotLast, items.last ?? "") }
      if !item.hasPrefix("Lưu: VT") || !item.hasSuffix(".") {
        judgement.find(.fileCopyMisspelt, item, not: "Lưu: VT, ….")
      }
    } else {
      judgement.find(.fileCopyMissing, items.last ?? "", not: "- Lưu: VT, ….")
    }
    let hasAddressee = addresseeLine(layout) != nil
    let hasAsAbove = items.contains(where: isAsAbove)
    if hasAddressee, !hasAsAbove { judgement.find(.asAboveMissing, not: "- Như trên;") }
    if hasAsAbove, !hasAddressee,
      !FormFigures.kindsAddressedInText.contains(facts.kind?.word ?? "")
    {
      judgement.find(.asAboveWithoutAddressee, "Như trên")
    }
    return judgement
  }

  /// TT-13: “Kính gửi” in letters, and in proposals and reports to a superior body; nowhere else.
  static func addressee(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    if facts.part != .document { return .notAsked }
    guard let kind = facts.kind else { return .notAsked }
    // Open letters are not among the samples.
    if kind.abbreviation == nil, !facts.isLetter { return .notAsked }
    var judgement = FormJudgement()
    let line = addresseeLine(layout)
    if let line, !line.hasPrefix("Kính gửi:") {
      judgement.find(.addresseeColon, line, not: "Kính gửi:")
    }
    if facts.isLetter {
      if line == nil { judgement.find(.addresseeMissing, not: "Kính gửi: …") }
    } else if FormFigures.kindsAddressedUpwards.contains(kind.word) {
      switch facts.goesUpwards {
      case true: if line == nil { judgement.find(.addresseeMissing, not: "Kính gửi: …") }
      case false: if let line { judgement.find(.addresseeNotWanted, line) }
      default: judgement.doubt = .noRecipients
      }
    } else if let line {
      judgement.find(.addresseeNotWanted, line)
    }
    return judgement
  }

  /// TT-14: every recipient of the data is named in the text, and the copies add up.
  static func recipients(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    if facts.part != .document { return .notAsked }
    guard let names = facts.recipients, !names.isEmpty else { return .doubtful(.noRecipients) }
    var judgement = FormJudgement()
    let items = layout.foot.recipients
    var printed = items.map(printedKey).joined(separator: "\n")
    if items.contains(where: isAsAbove) { printed += "\n" + addressees(layout) }
    for name in names where !spellings(of: name).contains(where: { printed.contains($0) }) {
      judgement.find(.recipientNotPrinted, not: name)
    }
    if let copies = facts.copies {
      let sum = items.compactMap(copyCount).reduce(0, +)
      if sum > 0, sum != copies { judgement.find(.otherCopies, String(sum), not: String(copies)) }
    }
    return judgement
  }

  private static func spellings(of name: String) -> [String] {
    let key = printedKey(name)
    let long = printedKey("ủy ban nhân dân")
    return [key, key.replacing("ubnd", with: long), key.replacing(long, with: "ubnd")]
  }

  /// “Kính gửi” and the lines with hyphens under it.
  private static func addressees(_ layout: FormLayout) -> String {
    guard let first = layout.lines.firstIndex(where: { folded($0.text).hasPrefix("kinh gui") })
    else { return "" }
    return layout.lines[first..<min(layout.lines.count, first + 25)]
      .map { printedKey($0.text) }.joined(separator: " ")
  }

  /// `(03 bản)` or `(3)` behind a recipient.
  private static func copyCount(_ item: String) -> Int? {
    guard let open = item.lastIndex(of: "(") else { return nil }
    let digits = item[item.index(after: open)...].prefix { $0.isNumber }
    let rest = item[item.index(after: open)...].dropFirst(digits.count)
    guard digits.count <= 4, rest.hasPrefix(")") || folded(rest).hasPrefix(" ban)") else {
      return nil
    }
    return Int(digits)
  }

  // MARK: Marks

  private static let urgencyMarks: [(mark: String, urgency: Urgency)] = [
    ("KHẨN", .urgent), ("THƯỢNG KHẨN", .veryUrgent), ("HỎA TỐC", .express),
  ]

  /// TT-15: the urgency of the data is stamped, and no other; a mark of secrecy ends all else.
  static func marks(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    var judgement = FormJudgement()
    if let text = layout.text, let level = SecretMark.level(in: text) {
      judgement.find(.secretMark, level.mark)
    }
    if facts.part != .document { return judgement }
    var printed: Urgency = .normal
    for line in layout.lines where line.page == 0 {
      for cell in line.cells {
        // Express may say until when: HỎA TỐC HẸN GIỜ.
        let key = toneSpelling(cell.text)
        for (mark, urgency) in urgencyMarks
        where key == mark || (urgency == .express && key.hasPrefix(mark + " HẸN GIỜ")) {
          printed = max(printed, urgency)
        }
      }
    }
    let expected = urgencyMarks.first { $0.urgency == facts.urgency }?.mark ?? ""
    let evidence = urgencyMarks.first { $0.urgency == printed }?.mark ?? ""
    if printed == .normal, facts.urgency != .normal {
      judgement.find(.urgencyNotPrinted, not: expected)
    } else if printed != facts.urgency {
      judgement.find(.otherUrgency, evidence, not: expected)
    }
    return judgement
  }
}
