/// An entry of an old register, ready to be taken in as it was.
public struct ImportedEntry: Equatable, Sendable {
  /// The line of the file it stands on.
  public let line: Int
  public let register: RegisterKind
  public let year: Int
  public let number: Int
  /// The letter behind the number of a document that was squeezed in, `12a`; empty for none.
  public let letter: String
  /// The day it arrived, or the date of the office's own document.
  public let day: CivilDate
  /// Empty for the office's own.
  public let issuer: String
  public let issuerKey: String
  /// As it was written; empty where there was none.
  public let reference: String
  public let referenceKey: String
  /// Of the office's own.
  public let symbol: String
  public let issuedOn: CivilDate?
  public let kind: DocumentKind
  public let subject: String
  /// Everything that was taken of the row, in the form of the journal: what `check` holds the entry
  /// against.
  public let text: String
  /// What it is found by; cut where it is read, so that whoever enters it need not.
  public let words: SearchWords

  /// The number as its register calls it: `42/2023`, `05/QĐ-HB`.
  public var title: String {
    register == .outgoing ? reference : "\(number)/\(year)"
  }
}

/// One row of an old register as it was read.
public enum ImportedRow: Equatable, Sendable {
  case entry(ImportedEntry)
  /// What is wrong with it, all at once.
  case faulty(line: Int, [TableFault])
  /// A row of one cell, or the numbers of the columns under their titles: no entry.
  case heading
}

/// Reads the rows of an old register.
public struct ImportReader: Sendable {
  private let layout: ImportLayout
  private let today: CivilDate
  /// Registers name the same few bodies again and again.
  private var issuerKeys: [String: String] = [:]
  /// The cells of a row by field.
  private var cells: [ImportField: String] = [:]
  private var notes: [String] = []

  public init(_ layout: ImportLayout, today: CivilDate) {
    self.layout = layout
    self.today = today
  }

  public mutating func read(_ row: TableRow) -> ImportedRow {
    let filled = row.cells.count { !$0.allSatisfy(\.isWhitespace) }
    if filled <= 1 || numbersColumns(row) { return .heading }
    var faults = take(row)
    let entry =
      layout.register == .outgoing ? outgoing(row.line, &faults) : incoming(row.line, &faults)
    guard faults.isEmpty, let entry else { return .faulty(line: row.line, faults) }
    return .entry(entry)
  }

  /// `(1)`, `(2)`, `(3)` …: forms number their columns.
  private func numbersColumns(_ row: TableRow) -> Bool {
    guard row.line <= layout.line + 3 else { return false }
    return row.cells.enumerated().allSatisfy { index, cell in
      let text = cell.filter { $0.isNumber || $0.isLetter }
      return text.isEmpty ? cell.allSatisfy(\.isWhitespace) : text == String(index + 1)
    }
  }

  private mutating func take(_ row: TableRow) -> [TableFault] {
    cells.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
    var faults: [TableFault] = []
    for (column, cell) in zip(layout.columns, row.cells) {
      guard let field = column.field, field != .nothing, !cell.isEmpty else { continue }
      do {
        let text = try enteredOptional(cell, field: field.rawValue, limit: field.limit)
        if text.isEmpty { continue }
        if field == .note { notes.append(text) } else { cells[field] = text }
      } catch .tooLong {
        faults.append(.tooLong(column: field.rawValue, limit: field.limit))
      } catch {
        faults.append(.hiddenCharacter(column: field.rawValue))
      }
    }
    return faults
  }

  // MARK: The two registers

  private mutating func incoming(_ line: Int, _ faults: inout [TableFault]) -> ImportedEntry? {
    let number = number(&faults)
    let arrived = day(.arrived, isNeeded: true, &faults)
    let issued = day(.issued, isNeeded: false, &faults)
    let issuer = needed(.issuer, &faults)
    let subject = needed(.subject, &faults)
    if let arrived, let issued, issued > arrived {
      faults.append(.badValue(column: ImportField.issued.rawValue, value: cells[.issued] ?? ""))
    }
    guard faults.isEmpty, let number, let arrived, let issuer, let subject else { return nil }
    let written = writtenReference
    let reference = DocumentReference(written)
    let kind = kind(before: subject, reference)
    let name = cells[.kind] ?? kind.name
    let shown = reference?.description ?? written
    let known = DocumentKind(named: name) ?? DocumentKind(own: name, named: name)
    return ImportedEntry(
      line: line, register: .incoming, year: arrived.year, number: number, letter: "", day: arrived,
      issuer: issuer, issuerKey: key(of: issuer), reference: shown,
      referenceKey: reference?.key ?? "", symbol: "", issuedOn: issued,
      kind: known, subject: subject,
      text: text([
        ("number", "\(number)/\(arrived.year)"), ("arrived", arrived.description),
        ("reference", shown), ("issuer", issuer), ("issued", issued?.description ?? ""),
        ("kind", DocumentKind(named: name)?.name ?? name), ("subject", subject),
      ]),
      words: SearchWords(reference: shown, kind: known.name, party: issuer, subject: subject))
  }

  private mutating func outgoing(_ line: Int, _ faults: inout [TableFault]) -> ImportedEntry? {
    let issued = day(.issued, isNeeded: true, &faults)
    let subject = needed(.subject, &faults)
    let written = writtenReference
    let reference = DocumentReference(written)
    let digits = reference.map { $0.number.prefix { $0.isNumber } } ?? ""
    let number = Int(digits).flatMap { (1...OutgoingNumber.greatest).contains($0) ? $0 : nil }
    if written.isEmpty {
      faults.append(.missing(column: ImportField.reference.rawValue))
    } else if number == nil {
      faults.append(.badValue(column: ImportField.reference.rawValue, value: written))
    }
    guard faults.isEmpty, let issued, let subject, let reference, let number else { return nil }
    var kind = kind(before: subject, reference)
    if let name = cells[.kind] {
      guard let own = DocumentKind(named: name) ?? DocumentKind(word: name) else {
        faults.append(.badValue(column: ImportField.kind.rawValue, value: name))
        return nil
      }
      kind = own
    }
    guard DocumentKind(word: kind.word) != nil else {
      faults.append(.badValue(column: ImportField.kind.rawValue, value: kind.name))
      return nil
    }
    let letter = String(reference.number.dropFirst(digits.count))
    let shown = "\(padded(number, to: 2))\(letter)/\(reference.symbol)"
    return ImportedEntry(
      line: line, register: .outgoing, year: issued.year, number: number, letter: letter,
      day: issued,
      issuer: "", issuerKey: "", reference: shown, referenceKey: reference.key,
      symbol: reference.symbol, issuedOn: issued, kind: kind, subject: subject,
      text: text([
        ("reference", shown), ("year", String(issued.year)), ("issued", issued.description),
        ("symbol", reference.symbol), ("kind", kind.name), ("subject", subject),
      ]), words: SearchWords(reference: shown, kind: kind.name, party: "", subject: subject))
  }

  /// What the entry is made of, then what else the row had.
  private func text(_ facts: [(String, String)]) -> String {
    var detail: JournalDetail = []
    for (name, value) in facts { detail.add(name, value) }
    for field in [
      ImportField.receiver, .forwarded, .receipt, .signer, .recipients, .fileCopy, .copies,
    ] {
      if let value = cells[field] { detail.add(field.rawValue, value) }
    }
    if !notes.isEmpty { detail.add(ImportField.note.rawValue, notes.joined(separator: "; ")) }
    return detail.text
  }

  // MARK: Cells

  private var writtenReference: String {
    if let text = cells[.reference] { return text }
    guard let number = cells[.ownNumber] else { return "" }
    guard let symbol = cells[.symbol], !number.contains("/") else { return number }
    return number + "/" + symbol.drop { $0 == "/" }
  }

  private func needed(_ field: ImportField, _ faults: inout [TableFault]) -> String? {
    if let text = cells[field] { return text }
    faults.append(.missing(column: field.rawValue))
    return nil
  }

  private func number(_ faults: inout [TableFault]) -> Int? {
    guard let text = needed(.number, &faults) else { return nil }
    let plain = text.utf8.allSatisfy { (0x30...0x39).contains($0) } && text.utf8.count <= 9
    if plain, let number = Int(text), number > 0 { return number }
    faults.append(.badValue(column: ImportField.number.rawValue, value: text))
    return nil
  }

  private func day(
    _ field: ImportField, isNeeded: Bool, _ faults: inout [TableFault]
  ) -> CivilDate? {
    guard let text = cells[field] else {
      if isNeeded { faults.append(.missing(column: field.rawValue)) }
      return nil
    }
    guard let day = ImportReader.day(text), day <= today else {
      faults.append(.badValue(column: field.rawValue, value: text))
      return nil
    }
    return day
  }

  /// `5/1/2023`, `05-01-2023`, `5.1.23`, `2023-01-05`; what spreadsheets add of midnight is left out. Five
  /// digits are a day as spreadsheets count them, `44931`.
  static func day(_ text: String) -> CivilDate? {
    if let day = counted(text) { return day }
    var numbers = [0, 0, 0]
    var lengths = [0, 0, 0]
    var place = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        numbers[place] = numbers[place] * 10 + Int(byte - 0x30)
        lengths[place] += 1
        if lengths[place] > 4 { return nil }
      case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."):
        place += 1
        if place > 2 { return nil }
      case UInt8(ascii: " "), UInt8(ascii: "T"):
        guard place == 2, text.hasSuffix("00:00:00") || text.hasSuffix("00:00") else { return nil }
        return day(String(text.prefix { $0 != " " && $0 != "T" }))
      default: return nil
      }
    }
    guard place == 2, !lengths.contains(0) else { return nil }
    if lengths[0] == 4 { return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
    guard lengths[0] <= 2, lengths[1] <= 2 else { return nil }
    let year = lengths[2] == 2 ? 2000 + numbers[2] : numbers[2]
    return CivilDate(year: year, month: numbers[1], day: numbers[0])
  }

  /// Days since 30 December 1899, of this century and the last decades before it; a part of a day behind a
  /// point is left out.
  private static func counted(_ text: String) -> CivilDate? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].count == 5,
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }),
      let count = Int(String(parts[0]) ?? ""), (20_000...80_000).contains(count)
    else { return nil }
    // The first day of 1970 has the number 25569.
    return CivilDate(year: 1970, month: 1, day: 1)?.adding(days: count - 25_569)
  }

  private mutating func key(of issuer: String) -> String {
    if let key = issuerKeys[issuer] { return key }
    let key = nameKey(issuer)
    // A register names a few hundred bodies; a hostile one may name a new one in each row.
    if issuerKeys.count >= 10_000 { issuerKeys.removeAll(keepingCapacity: true) }
    issuerKeys[issuer] = key
    return key
  }

  // MARK: Kinds

  /// The kind a subject begins with, else the one in the symbol, else an official letter.
  private func kind(before subject: String, _ reference: DocumentReference?) -> DocumentKind {
    ImportReader.leadingKind(of: subject)
      ?? reference.flatMap { ImportReader.kinds[String($0.symbol.prefix { $0 != "-" })] }
      ?? .officialLetter
  }

  private static let kinds: [String: DocumentKind] = Dictionary(
    (DocumentKind.all + DocumentKind.legal).compactMap { kind in
      kind.abbreviation.map { ($0, kind) }
    }, uniquingKeysWith: { first, _ in first })

  /// The names of all kinds, the longest first, so that `Nghị quyết liên tịch` is no `Nghị quyết`; by
  /// the word each begins with.
  private static let names: [String: [(name: String, kind: DocumentKind)]] = Dictionary(
    grouping: (DocumentKind.all + DocumentKind.legal).map { (name: folded($0.name), kind: $0) }
      .sorted { $0.name.utf8.count > $1.name.utf8.count },
    by: { firstWord(of: $0.name) })

  private static func firstWord(of text: some StringProtocol) -> String {
    String(text.prefix { $0 != " " })
  }

  static func leadingKind(of text: String) -> DocumentKind? {
    guard let known = names[folded(firstWord(of: text))] else { return nil }
    let key = folded(text)
    return known.first { name, _ in
      key.hasPrefix(name)
        && key.dropFirst(name.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
    }?.kind
  }
}
