import Bytes
import Office
import Store

extension OfficeDesk {
  /// A year's register as the decree has it printed: all columns of its form, struck entries with
  /// their reasons, and under it that it was closed and who signed for it.
  ///
  /// - Parameters:
  ///   - first: The first number wanted; nil for the beginning.
  ///   - last: The last one; nil for the end.
  /// - Throws: `RegisterError.badRange`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 16, 22(2), Annex IV.
  public func register(
    _ kind: RegisterKind, of year: Int, from first: Int? = nil, to last: Int? = nil
  ) throws -> RegisterBook {
    let (lower, upper) = (first ?? 1, last ?? Int(Int32.max))
    guard lower >= 1, lower <= upper else { throw RegisterError.badRange(from: lower, to: upper) }
    return try database.read { transaction in
      var book = try book(kind, of: year...year, lower...upper, in: transaction)
      book.closing = try transaction.closed(kind, year)?.statement ?? []
      return book
    }
  }

  /// The part of a register that lies in a period. Numbers begin anew every year: those of a school year
  /// follow those of the year before.
  ///
  /// What stands under a year that was closed stands under the whole of that year alone.
  ///
  /// - Throws: `ReportError.badPeriod` for all days: no register has them.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI V.1, V.3.
  public func register(_ kind: RegisterKind, in period: ReportPeriod) throws -> RegisterBook {
    if case .year(let year) = period { return try register(kind, of: year) }
    guard let days = period.days else { throw ReportError.badPeriod(period.description) }
    return try database.read { transaction in
      try book(
        kind, of: days.first.year...days.last.year, days: days.first...days.last, in: transaction)
    }
  }

  /// The whole register in a format, a line an element.
  public func printed(_ book: RegisterBook, as format: RegisterFormat) -> String {
    switch format {
    case .text: book.text.map { $0 + "\n" }.joined()
    case .html: OfficeDesk.html(of: book)
    case .csv: book.csv
    }
  }

  private static func html(of book: RegisterBook) -> String {
    book.html(String(decoding: PackageResources.register_html, as: UTF8.self))
  }

  /// Writes a register to a new file: by the end of its name as text, HTML, comma-separated values, or on
  /// its form of Annex IV in flat ODF, as PDF or a Word document (these two through `soffice`).
  ///
  /// - Throws: `FormError`, `FormTemplateError`; `FileError`; `TrayError`.
  public func print(_ kind: RegisterKind, _ book: RegisterBook, to path: String) throws {
    let name = folded(path)
    let plain: [(String, RegisterFormat)] = [
      (".txt", .text), (".html", .html), (".csv", .csv),
    ]
    if let format = plain.first(where: { name.hasSuffix($0.0) })?.1 {
      return try write(printed(book, as: format), to: try self.path(entered: path))
    }
    _ = try write(kind.printedForm, book.formValues, to: path)
  }

  /// SHA-256 of a whole register as printed in HTML, before it was closed.
  func digest(of book: RegisterBook) -> FileDigest {
    var book = book
    book.closing = []
    return FileDigest(SHA256.digest(of: Array(OfficeDesk.html(of: book).utf8)))
  }

  func book(
    _ kind: RegisterKind, of year: Int, in transaction: Transaction
  ) throws -> RegisterBook {
    try book(kind, of: year...year, in: transaction)
  }

  /// - Parameters:
  ///   - numbers: The numbers wanted of each year.
  ///   - days: Only what was entered or bears its date on these; nil for every day.
  private func book(
    _ kind: RegisterKind, of years: ClosedRange<Int>,
    _ numbers: ClosedRange<Int> = 1...Int(Int32.max), days: ClosedRange<CivilDate>? = nil,
    in transaction: Transaction
  ) throws -> RegisterBook {
    var parts: [(year: Int, part: Part)] = []
    for year in years {
      let part = try part(kind, of: year, numbers, days, in: transaction)
      if !part.lines.isEmpty { parts.append((year, part)) }
    }
    let all = parts.flatMap(\.part.days)
    var range: ClosedRange<CivilDate>?
    if let first = all.min(), let last = all.max() { range = first...last }
    // Where numbers began anew, their year says which is meant.
    func number(_ text: String?, of year: Int?) -> String {
      guard let text, let year else { return "" }
      return years.count > 1 ? text + " (\(year))" : text
    }
    return RegisterBook(
      form: kind.form, superior: office.superiorName, office: office.name, years: years,
      days: range, first: number(parts.first?.part.first, of: parts.first?.year),
      last: number(parts.last?.part.last, of: parts.last?.year),
      lines: parts.flatMap(\.part.lines))
  }

  /// The lines of one year, with the days and the numbers they speak of.
  private struct Part {
    let days: [CivilDate]
    let first: String?
    let last: String?
    let lines: [RegisterLine]
  }

  private func part(
    _ kind: RegisterKind, of year: Int, _ numbers: ClosedRange<Int>,
    _ days: ClosedRange<CivilDate>?, in transaction: Transaction
  ) throws -> Part {
    func isWanted(_ day: CivilDate?) -> Bool {
      guard let days else { return true }
      return day.map { days.contains($0) } ?? false
    }
    switch kind {
    case .incoming, .handling:
      let entries = try transaction.entries(ofArrivals: year, numbers)
        .filter { isWanted($0.arrivedOn) }
      let lines = try entries.map {
        try kind == .incoming ? line($0, in: transaction) : followUp($0, in: transaction)
      }
      return Part(
        days: entries.map(\.arrivedOn),
        first: entries.first.flatMap(\.number).map { String($0.number) },
        last: entries.last.flatMap(\.number).map { String($0.number) }, lines: lines)
    case .outgoing:
      let entries = try transaction.entries(ofOutgoing: year, numbers)
        .filter { isWanted($0.day) }
      let lines = try entries.map { try line($0, in: transaction) }
      return Part(
        days: entries.compactMap(\.document?.issuedOn), first: lines.first?.cells[0],
        last: lines.last?.cells[0], lines: lines)
    case .post:
      let documents = try transaction.entries(ofOutgoing: year, numbers).compactMap(\.document)
        .filter { document in
          guard document.issuedOn != nil, !document.isFrozen, isWanted(document.issuedOn) else {
            return false
          }
          return try transaction.stored(document.id)?.medium == .paper
        }
      let lines = try documents.flatMap { try postLines($0, in: transaction) }
      return Part(
        days: documents.compactMap(\.issuedOn), first: lines.first?.cells[1],
        last: lines.last?.cells[1], lines: lines)
    }
  }

  // MARK: Lines

  /// A number whose document holds a state secret: it stands, its content does not (Art. 16(3), 22(4)).
  private func frozenLine(_ cells: [Int: String], of count: Int) -> RegisterLine {
    RegisterLine(
      (0..<count).map { cells[$0] ?? ($0 == count - 1 ? "ĐÓNG BĂNG: bí mật nhà nước" : "") })
  }

  /// Form VI: what came, and who has it.
  private func line(
    _ document: IncomingDocument, in transaction: Transaction
  ) throws -> RegisterLine {
    let number = document.number.map { String($0.number) } ?? ""
    if document.isFrozen {
      return frozenLine([0: printedDay(document.arrivedOn), 1: number], of: 10)
    }
    let facts = try transaction.facts(of: document.id)
    let pages = pageCount(try transaction.files(of: document.id), facts.marks)
    let works = try transaction.works(on: document.id)
    let handling = works.flatMap(\.assignments)
    let moved = handling.filter { $0.part == .lead }.map(\.assignedAt.date)
    let before = try transaction.imported(.incoming(document.id))
    return RegisterLine(
      [
        printedDay(document.arrivedOn), number,
        document.issuer, document.reference, document.issuedOn.map { printedDay($0) } ?? "",
        PrintedWords.title(kind: document.kindName, subject: document.subject),
        either(receivers(handling), before?["receiver"]),
        either(moved.min().map { printedDay($0) } ?? "", before?["forwarded"]),
        either(signatures(handling), before?["receipt"]),
        distinct(
          [before?["note"], PrintedWords.notes(of: document, facts, pages: pages)]
            .compactMap { $0 }.filter { !$0.isEmpty }
        ).joined(separator: "; "),
      ], isStruck: document.state == .struck || document.state == .cancelled)
  }

  /// Form VIII: how far the handling has come.
  private func followUp(
    _ document: IncomingDocument, in transaction: Transaction
  ) throws -> RegisterLine {
    let number = document.number.map { String($0.number) } ?? ""
    if document.isFrozen { return frozenLine([0: number], of: 7) }
    let facts = try transaction.facts(of: document.id)
    let works = try transaction.works(on: document.id)
    let handling = works.flatMap(\.assignments)
    let answer = try transaction.answer(of: document.id).flatMap { try transaction.outgoing($0) }
    let due = works.compactMap(\.dueOn).min() ?? document.dueOn
    return RegisterLine(
      [
        number,
        "\(document.kindName) \(document.reference), "
          + (document.issuedOn.map { printedDay($0) + ", " } ?? "") + document.issuer,
        receivers(handling), due.map { printedDay($0) } ?? "",
        PrintedWords.progress(document.state), answer?.reference ?? "",
        PrintedWords.notes(of: document, facts, pages: nil),
      ], isStruck: document.state == .struck || document.state == .cancelled)
  }

  private func receivers(_ handling: [Assignment]) -> String {
    distinct(handling.filter { $0.part != .informed }.map(\.personName)).joined(separator: ", ")
  }

  /// What the office has written itself, else what its old register had.
  private func either(_ own: String, _ before: String?) -> String {
    own.isEmpty ? before ?? "" : own
  }

  /// Whoever took the work on has signed for the document with that (Art. 23(3)).
  private func signatures(_ handling: [Assignment]) -> String {
    handling.compactMap { assignment in
      assignment.acceptedAt.map { at in
        "\(assignment.personName), \(printedDay(at.date)) \(at.time.prefix(5))"
      }
    }.joined(separator: "; ")
  }

  /// Form I: what was issued under a number, or why nothing was.
  private func line(_ entry: OutgoingEntry, in transaction: Transaction) throws -> RegisterLine {
    let document: OutgoingDocument
    switch entry {
    case .struck(let struck): return try line(struck, in: transaction)
    case .document(let numbered): document = numbered
    }
    let reference = document.title
    if document.isFrozen {
      return frozenLine([0: reference, 1: document.issuedOn.map { printedDay($0) } ?? ""], of: 10)
    }
    let deliveries = try transaction.deliveries(of: document.id)
    let stored = try transaction.stored(document.id)
    let handedOver: [CivilDate] =
      stored?.medium == .paper
      ? [stored?.issuedAt?.date].compactMap { $0 } : deliveries.compactMap { $0.handedOverAt?.date }
    var notes: [String] = []
    if document.issuedOn == nil { notes.append("số giữ, chưa phát hành") }
    if document.urgency != .normal { notes.append(PrintedWords.urgency(document.urgency)) }
    if stored?.medium == .paper { notes.append("bản giấy") }
    let before = try transaction.imported(.outgoing(document.id))
    if let note = before?["note"] { notes.insert(note, at: 0) }
    let signer =
      document.issuedOn == nil ? "" : try transaction.approver(of: document.id)?.name ?? ""
    return RegisterLine([
      reference, document.issuedOn.map { printedDay($0) } ?? "",
      PrintedWords.title(kind: document.kind.name, subject: document.subject),
      either(signer, before?["signer"]),
      either(deliveries.map(\.body.name).joined(separator: "; "), before?["recipients"]),
      before.map { $0["file-copy"] ?? "" }
        ?? (document.issuedOn == nil ? "" : "VT, \(document.drafterName)"),
      either(deliveries.isEmpty ? "" : String(deliveries.count), before?["copies"]),
      handedOver.max().map { printedDay($0) } ?? "", "", notes.joined(separator: "; "),
    ])
  }

  /// A number that was struck out, with what it was reserved for.
  private func line(_ struck: StruckNumber, in transaction: Transaction) throws -> RegisterLine {
    let document = try struck.document.flatMap { try transaction.outgoing($0) }
    return RegisterLine(
      [
        "\(struck.number.printed)/\(struck.symbol)", "",
        document.map { PrintedWords.title(kind: $0.kind.name, subject: $0.subject) } ?? "",
        "", "", "", "", "", "", "GẠCH BỎ: " + PrintedWords.struckNumber(struck.reason),
      ], isStruck: true)
  }

  /// Form III: an envelope to each recipient of what left on paper.
  private func postLines(
    _ document: OutgoingDocument, in transaction: Transaction
  ) throws -> [RegisterLine] {
    let day = try transaction.stored(document.id)?.issuedAt?.date
    return try transaction.deliveries(of: document.id).map { delivery in
      RegisterLine([
        day.map { printedDay($0) } ?? "", document.title, delivery.body.name, "1", "",
        PrintedWords.urgency(document.urgency),
      ])
    }
  }
}
