import Bytes
import Office
import Platform
import Store

extension OfficeDesk {
  /// Takes an old register in from a table: each entry under the number it had, done with, and marked
  /// with the file and line it comes from.
  ///
  /// Titles are recognised in the spellings schools use, or by a mapping that was given for a file of
  /// the same titles before. What stands in the register already is passed over; a year in which the
  /// office has given numbers itself takes nothing in.
  ///
  /// - Parameters:
  ///   - register: That of outgoing documents, or for any other the arrivals register.
  ///   - sheet: The number of a sheet of a workbook; nil for the first that has the titles of a register.
  ///   - mapping: `TITLE=FIELD` for titles that are not recognised; kept for the next file.
  ///   - mode: All or nothing, the good rows, or nothing but a report.
  /// - Throws: `ImportError`, `badRows` with every problem; `FileError`; `PersonError.lacksRole`;
  ///   `WorkError.stopped`. Nothing is taken in then.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 15, 22(2), Annex IV.
  public func importRegister(
    _ register: RegisterKind, from path: String, sheet: Int? = nil, mapping: [String] = [],
    mode: RegisterImport.Mode
  ) throws -> RegisterImport {
    let register: RegisterKind = register == .outgoing ? .outgoing : .incoming
    try require(.importData)
    let path = try self.path(entered: path)
    _ = try OfficeDesk.sizeOfFile(at: path)
    let name = try enteredFileName(path)
    do {
      let digest = try digest(of: path)
      let known = try database.read { try $0.importMappings(of: register) }
      let read = { [today = now().date] table in
        try RegisterFile(table, register: register, today: today, known: known, own: mapping)
      }
      return try withTable(path, sheet, read) { file, table, found, others in
        var report = RegisterImport(mode: mode, layout: file.layout, digest: digest)
        (report.sheet, report.otherSheets) = (found, others)
        // Of a workbook with several registers each sheet is a file of its own.
        let part = others.isEmpty && sheet == nil ? nil : found
        let name = name + (part.map { "#\($0)" } ?? "")
        let before = try database.read { try $0.wholeImport(of: digest, as: register) }
        if let before, before.isSamePart(as: name) {
          report.takenInBefore = before.at
          report.known = before.documents
          return report
        }
        // A spreadsheet was made into another file: its own bytes were read before.
        return try take(
          file, named: name, isRead: table == path, keepsMapping: !mapping.isEmpty, report)
      }
    } catch let error as SystemError {
      throw FileError(reading: path, error)
    }
  }

  private func digest(of path: String) throws -> FileDigest {
    var hash = SHA256()
    try FileContents.pieces(of: try Descriptor.reading(path)) { piece in
      hash.update(piece)
      try watch.check()
      return true
    }
    return FileDigest(hash.finalize())
  }

  // MARK: Spreadsheets

  /// Reads a table, or of a workbook the sheet somebody named or the first that has the titles of a
  /// register.
  ///
  /// - Parameter body: Is given the file, the path of its table, its sheet, and the other sheets that have
  ///   such titles.
  private func withTable<Result>(
    _ path: String, _ wanted: Int?, _ read: (String) throws -> RegisterFile,
    _ body: (RegisterFile, _ table: String, _ sheet: Int?, _ others: [Int]) throws -> Result
  ) throws -> Result {
    guard let workbook = try Workbook(path, programs: programs, watch: watch) else {
      if let wanted { throw ImportError.noSheet(wanted) }
      return try body(try read(path), path, nil, [])
    }
    return try PrivateFolder.with { folder in
      if let wanted {
        let table = folder + "/table.csv"
        guard try workbook.write(wanted, to: table) else { throw ImportError.noSheet(wanted) }
        return try body(try read(table), table, wanted, [])
      }
      var first: (file: RegisterFile, table: String, sheet: Int)?
      var failure: ImportError?
      var others: [Int] = []
      for sheet in 1...Workbook.sheetLimit {
        let table = folder + "/\(sheet).csv"
        guard try workbook.write(sheet, to: table) else { break }
        do {
          let file = try read(table)
          if first == nil {
            first = (file, table, sheet)
            continue
          }
          others.append(sheet)
        } catch let error as ImportError {
          // What lacks a column says more than what is no register at all.
          if failure == nil || failure == .noHeader { failure = error }
        }
        try Folders.removeFile(table)
      }
      guard let first else { throw failure ?? .noHeader }
      return try body(first.file, first.table, first.sheet, others)
    }
  }

  // MARK: Entries

  /// What a trial has found; thrown so that everything it wrote is taken back.
  private struct TakenBack: Error { let report: RegisterImport }

  private func take(
    _ file: RegisterFile, named name: String, isRead: Bool, keepsMapping: Bool,
    _ report: RegisterImport
  ) throws -> RegisterImport {
    do {
      return try actInBulk { transaction, now in
        try require(.importData)
        var taking = ImportTaking(self, transaction, now, name, report)
        try taking.run(file)
        var report = taking.report
        if isRead, file.digest != report.digest {
          throw FileError.changedWhileRead(path: name)
        }
        if report.mode == .dryRun { throw TakenBack(report: report) }
        if report.mode == .whole, report.faultyRows > 0 { throw ImportError.badRows(report) }
        report.batch = try taking.finish()
        if keepsMapping {
          let id = try transaction.keepMapping(of: report.layout)
          try transaction.record(
            "import.map", on: "import-map/\(id)",
            detail: [("header", report.layout.header), ("map", report.layout.mapping)],
            by: person.id, at: now)
        }
        return report
      }
    } catch let trial as TakenBack {
      return trial.report
    }
  }
}

/// One file while it is taken in.
private struct ImportTaking {
  /// What is known of a year of the register.
  private struct Year {
    /// Why nothing of it can be taken in.
    var fault: TableFault?
    let plan: NumberingPlan
    /// The greatest number of each sequence: behind it every number is free.
    var last: [String: Int]
  }

  var report: RegisterImport
  private let desk: OfficeDesk
  private let transaction: Transaction
  private let now: Moment
  private let name: String
  private let register: RegisterKind
  private var years: [Int: Year] = [:]
  /// About how many rows the file has.
  private var rows = 0
  private var batch: (id: ID<ImportBatch>, writer: ImportWriter)?

  init(
    _ desk: OfficeDesk, _ transaction: Transaction, _ now: Moment, _ name: String,
    _ report: RegisterImport
  ) {
    (self.desk, self.transaction, self.now, self.name) = (desk, transaction, now, name)
    self.report = report
    register = report.layout.register
  }

  /// A row is seldom shorter.
  private static let bytesOfRow = 100

  /// Reads the next rows on another thread while these are entered.
  mutating func run(_ file: RegisterFile) throws {
    rows = file.size / ImportTaking.bytesOfRow
    var next = Later { file.next() }
    while true {
      let stretch = next.value
      if let failure = stretch.failure { throw failure }
      if !stretch.isLast { next = Later { file.next() } }
      do {
        try desk.watch.check(.file(name: name, done: stretch.done, of: file.size))
        for row in stretch.rows {
          switch row {
          case .heading: report.headings += 1
          case .faulty(let line, let faults): report.add(faults, line: line)
          case .entry(let entry): try take(entry)
          }
        }
      } catch {
        // Nobody else may read the file once this is over.
        _ = next.value
        throw error
      }
      if stretch.isLast { return }
    }
  }

  private mutating func take(_ entry: ImportedEntry) throws {
    var year = try year(entry.year)
    let sequence =
      register == .outgoing ? year.plan.sequence(of: entry.kind).lettered(entry.letter) : nil
    let key = sequence?.name ?? ""
    // The symbol of the office's own documents may count in another sequence: those are looked up.
    if entry.number <= year.last[key] ?? 0 || sequence != nil {
      switch try transaction.place(of: entry, in: sequence) {
      case .free: break
      case .same:
        if let line = try lineOfThisFile(entry, sequence) { return add(twice: entry, line) }
        report.known += 1
        return
      case .other:
        if let line = try lineOfThisFile(entry, sequence) { return add(twice: entry, line) }
        return report.add([year.fault ?? .numberTaken(entry.title)], line: entry.line)
      }
    }
    if let fault = year.fault { return report.add([fault], line: entry.line) }
    if batch == nil {
      batch = try transaction.beginImport(
        of: register, from: name, report.digest, by: desk.person.id, at: now,
        rows: rows)
    }
    try batch?.writer.add(entry, in: sequence)
    report.imported += 1
    report.years[entry.year, default: 0] += 1
    year.last[key] = max(year.last[key] ?? 0, entry.number)
    years[entry.year] = year
  }

  private func lineOfThisFile(_ entry: ImportedEntry, _ sequence: NumberSequence?) throws -> Int? {
    guard let batch else { return nil }
    return try transaction.line(of: entry, in: sequence, taking: batch.id)
  }

  private mutating func add(twice entry: ImportedEntry, _ line: Int) {
    report.add(
      [.twice(column: ImportField.number.rawValue, value: entry.title, firstLine: line)],
      line: entry.line)
  }

  private mutating func year(_ number: Int) throws -> Year {
    if let year = years[number] { return year }
    var fault: TableFault?
    if try transaction.hasOwnNumbers(register, of: number) {
      fault = .yearInUse(number)
    } else if try transaction.isClosed(register, number) {
      fault = .yearClosed(number)
    }
    // How an earlier year was divided nobody has said: its symbols name the kinds.
    let plan =
      try number == now.date.year
      ? desk.plan(of: number, in: transaction)
      : transaction.plan(of: number) ?? NumberingPlan(year: number, division: .perKind)
    var last: [String: Int] = [:]
    if register == .outgoing {
      for one in try transaction.sequences(of: number) { last[one.sequence.name] = one.last }
      if fault == nil { try transaction.set(plan, isDefault: true) }
    } else {
      last[""] = try transaction.arrivals(of: number).lastNumber
    }
    let year = Year(fault: fault, plan: plan, last: last)
    years[number] = year
    return year
  }

  /// Writes down how many came, and the one line of the journal that speaks of them all.
  func finish() throws -> ID<ImportBatch>? {
    guard let batch else { return nil }
    try transaction.endImport(batch.id, batch.writer, leftOut: report.faultyRows)
    var detail: JournalDetail = [
      ("register", register.rawValue), ("file", name), ("digest", report.digest.description),
      ("documents", String(batch.writer.documents)), ("left-out", String(report.faultyRows)),
      ("known", String(report.known)), ("entries", batch.writer.entries().description),
    ]
    for year in report.years.keys.sorted() {
      detail.add("year", "\(year): \(report.years[year] ?? 0)")
    }
    try transaction.record(
      "import.register", on: "import/\(batch.id.value)", detail: detail, by: desk.person.id, at: now
    )
    return batch.id
  }
}
