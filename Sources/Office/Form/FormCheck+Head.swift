// The rules on the upper part of page 1.

extension FormCheck {
  /// TT-01: name of the State and motto, to the letter; the tone of HÒA may stand on either letter.
  static func nationalName(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    let (name, motto) = (layout.head.nationalName, layout.head.motto)
    // What is attached to another document stands under that one's head.
    if facts.part != .document, name == nil, motto == nil { return .notAsked }
    var judgement = FormJudgement()
    if let name {
      if toneSpelling(name) != toneSpelling(FormLayout.nationalName) {
        judgement.find(.nationalNameMisspelt, name, not: FormLayout.nationalName)
      }
    } else {
      judgement.find(.nationalNameMissing, not: FormLayout.nationalName)
    }
    if let motto {
      if normalized(motto) != normalized(FormLayout.motto) {
        judgement.find(.mottoMisspelt, motto, not: FormLayout.motto)
      }
    } else {
      judgement.find(.mottoMissing, not: FormLayout.motto)
    }
    return judgement
  }

  /// TT-02: the issuing body by its official name, and the superior body above it. The superior's
  /// common words may be abbreviated (Annex I.II.2), the body's may not.
  static func issuingBody(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    if facts.part != .document { return .notAsked }
    var judgement = FormJudgement()
    let printed = printedKey(layout.head.bodies.joined(separator: " "))
    let body = printedKey(facts.office)
    guard let place = printed.firstRange(of: body) else {
      judgement.find(.bodyMissing, layout.head.bodies.joined(separator: " "), not: facts.office)
      return judgement
    }
    if !facts.superior.isEmpty {
      let above = printed[..<place.lowerBound]
      if !spellings(ofBody: facts.superior).contains(where: { above.contains($0) }) {
        judgement.find(.superiorMissing, String(above), not: facts.superior)
      }
    }
    return judgement
  }

  /// A body's name with its common words in full and abbreviated.
  private static func spellings(ofBody name: String) -> [String] {
    let pairs = [
      ("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd"),
      ("giáo dục và đào tạo", "gd&đt"), ("giáo dục và đào tạo", "gdđt"),
      ("giáo dục và đào tạo", "gd-đt"), ("thành phố", "tp."), ("thành phố", "tp"),
    ].map { (printedKey($0), printedKey($1)) }
    var names = [printedKey(name)]
    for (long, short) in pairs {
      names += names.flatMap { name in
        [name.replacing(long, with: short), name.replacing(short, with: long)]
      }
      names = distinct(names)
    }
    return names
  }

  // MARK: Number

  /// The number line without the colon and the word “Số”.
  private static func reference(_ layout: FormLayout) -> String? {
    layout.head.number.map { text in
      String(text.drop { $0 == " " || $0 == ":" })
    }
  }

  /// What stands before the slash: digits, or room left for them.
  private static func number(_ layout: FormLayout) -> String? {
    reference(layout).map { text in
      String(text.prefix { $0 != "/" }).filter { !" .…_".contains($0) }
    }
  }

  private static func symbol(_ layout: FormLayout) -> String? {
    guard let text = reference(layout), let slash = text.firstIndex(of: "/") else { return nil }
    let symbol = text[text.index(after: slash)...].filter { $0 != " " }
    return symbol.hasSuffix(".") ? String(symbol.dropLast()) : symbol
  }

  /// Attached documents and appendices have no number line (Annex III.II, sample 1.3).
  private static func hasNumberLine(_ facts: FormFacts) -> Bool { facts.part == .document }

  /// TT-03: the number line can be read, its symbol is that of the kind and of the office.
  static func symbol(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    if !hasNumberLine(facts) { return .notAsked }
    var judgement = FormJudgement()
    guard let line = layout.head.number else {
      judgement.find(.numberLineMissing, not: "Số: …/\(facts.symbol)")
      return judgement
    }
    let digits = number(layout) ?? ""
    guard let symbol = symbol(layout), !symbol.isEmpty,
      DocumentReference((digits.isEmpty ? "1" : digits) + "/" + symbol) != nil
    else {
      judgement.find(.numberLineUnreadable, "Số" + line, not: "Số: …/\(facts.symbol)")
      return judgement
    }
    let groups = symbol.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let own = normalized(facts.abbreviation)
    if let kind = facts.kind, let abbreviation = kind.abbreviation {
      if groups[0] != abbreviation { judgement.find(.wrongKindInSymbol, symbol, not: abbreviation) }
      // A council of the school has an abbreviation of its own (Annex I.II.3.a): the data say which.
      let body = groups.dropFirst().joined(separator: "-")
      if body != own, symbol != facts.symbol {
        judgement.find(.wrongBodyInSymbol, symbol, not: own)
      }
    } else if facts.kind != nil {
      if groups[0] != own { judgement.find(.wrongBodyInSymbol, symbol, not: own) }
      if facts.isLetter, groups.count < 2 {
        judgement.find(.letterWithoutUnit, symbol, not: own + "-…", as: .warning)
      }
    }
    return judgement
  }

  /// TT-04: how the number is spelt: a colon, a zero below ten and nowhere else, no blanks.
  static func spelledNumber(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    if !hasNumberLine(facts) { return .notAsked }
    guard let line = layout.head.number, let digits = number(layout) else {
      return .doubtful(.noNumber)
    }
    var judgement = FormJudgement()
    if line.drop(while: { $0 == " " }).first != ":" {
      judgement.find(.colonMissing, "Số" + line, not: "Số:")
    }
    if digits.isEmpty {
      judgement.doubt = .noNumber
      return judgement
    }
    let printed = line.drop { $0 == " " || $0 == ":" }
    if ["/", "-"].contains(where: { printed.contains(" " + $0) || printed.contains($0 + " ") }) {
      judgement.find(.blanksInNumber, String(printed), not: printed.filter { $0 != " " })
    }
    let isFit =
      Int(digits).map { number in
        digits == (number < FormFigures.firstWithoutZero ? padded(number, to: 2) : String(number))
      } ?? true
    if !isFit, let number = Int(digits) {
      judgement.find(
        .leadingZero, digits,
        not: number < FormFigures.firstWithoutZero ? padded(number, to: 2) : String(number))
    }
    return judgement
  }

  /// TT-05: the number printed is the one the register has given. That it is given once in its
  /// sequence and year the register itself sees to.
  static func givenNumber(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    if !hasNumberLine(facts) { return .notAsked }
    guard let given = facts.number else { return .doubtful(.noNumber) }
    var judgement = FormJudgement()
    let digits = number(layout) ?? ""
    let expected = padded(given, to: 2) + "/" + facts.symbol
    if digits.isEmpty {
      judgement.find(.numberNotPrinted, not: expected)
    } else if Int(digits) != given || symbol(layout) != normalized(facts.symbol) {
      judgement.find(.otherNumber, digits + "/" + (symbol(layout) ?? ""), not: expected)
    }
    return judgement
  }

  // MARK: Place and date

  /// TT-06: `Đông Hòa, ngày 05 tháng 01 năm 2026`. Minutes say when the meeting was in their text.
  static func placeAndDate(_ facts: FormFacts, _ layout: FormLayout) -> FormJudgement {
    if facts.part != .document { return .notAsked }
    var judgement = FormJudgement()
    if facts.isMinutes {
      if let line = layout.head.date { judgement.find(.dateLineNotWanted, line) }
      return judgement
    }
    guard let line = layout.head.date else {
      judgement.find(.dateLineMissing, not: facts.place + ", ngày … tháng … năm …")
      return judgement
    }
    guard let parts = PrintedDate(line) else {
      judgement.find(.dateUnreadable, line, not: "…, ngày … tháng … năm …")
      return judgement
    }
    if !parts.hasComma { judgement.find(.commaMissing, line, not: parts.place + ", ngày …") }
    if !facts.place.isEmpty, printedKey(parts.place) != printedKey(facts.place) {
      judgement.find(.otherPlace, parts.place, not: facts.place)
    }
    judge(parts, line, facts.date, &judgement)
    return judgement
  }

  private static func judge(
    _ parts: PrintedDate, _ line: String, _ date: CivilDate?, _ judgement: inout FormJudgement
  ) {
    guard let day = Int(parts.day), let month = Int(parts.month), let year = Int(parts.year) else {
      if let date {
        judgement.find(.dateNotPrinted, line, not: words(for: date))
      } else {
        judgement.doubt = .noDate
      }
      return
    }
    let fitDay = day < FormFigures.firstWithoutZero ? padded(day, to: 2) : String(day)
    if parts.day != fitDay { judgement.find(.dayZero, "ngày " + parts.day, not: "ngày " + fitDay) }
    let fitMonth = month <= FormFigures.lastMonthWithZero ? padded(month, to: 2) : String(month)
    if parts.month != fitMonth {
      judgement.find(.monthZero, "tháng " + parts.month, not: "tháng " + fitMonth)
    }
    guard let date else {
      judgement.doubt = .noDate
      return
    }
    if CivilDate(year: year, month: month, day: day) != date {
      judgement.find(.otherDate, line, not: words(for: date))
    }
  }

  /// `ngày 05 tháng 01 năm 2026`, as the decree prints a date.
  static func words(for date: CivilDate) -> String {
    let day = date.day < FormFigures.firstWithoutZero ? padded(date.day, to: 2) : String(date.day)
    let month =
      date.month <= FormFigures.lastMonthWithZero ? padded(date.month, to: 2) : String(date.month)
    return "ngày \(day) tháng \(month) năm \(date.year)"
  }
}

/// The parts of a date line; day, month and year are empty where room is left for them.
private struct PrintedDate {
  let place: String
  let hasComma: Bool
  let day: String
  let month: String
  let year: String

  init?(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    let keys = words.map { folded($0) }
    guard let dayWord = keys.firstIndex(of: "ngay"),
      let monthWord = keys[dayWord...].firstIndex(of: "thang"),
      let yearWord = keys[monthWord...].firstIndex(of: "nam")
    else { return nil }
    let before = words[..<dayWord].joined(separator: " ")
    hasComma = before.hasSuffix(",")
    place = before.hasSuffix(",") ? String(before.dropLast()) : before
    func figure(_ range: Range<Int>) -> String {
      words[range].joined().filter { !".…_".contains($0) }
    }
    day = figure(dayWord + 1..<monthWord)
    month = figure(monthWord + 1..<yearWord)
    year = figure(yearWord + 1..<words.count)
    guard [day, month, year].allSatisfy({ $0.allSatisfy { $0.isNumber } && $0.count <= 4 }) else {
      return nil
    }
  }
}
