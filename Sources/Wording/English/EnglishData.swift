import Office

extension EnglishWords {
  public func name(of field: ImportField) -> String {
    switch field {
    case .number: "arrival number"
    case .arrived: "day of arrival"
    case .issuer: "issuer"
    case .reference: "number and symbol"
    case .ownNumber: "number"
    case .symbol: "symbol"
    case .issued: "date of the document"
    case .kind: "kind"
    case .subject: "subject"
    case .receiver: "receiver"
    case .forwarded: "passed on"
    case .receipt: "signed for"
    case .signer: "signer"
    case .recipients: "recipients"
    case .fileCopy: "file copy"
    case .copies: "copies"
    case .note: "note"
    case .nothing: "left out"
    }
  }

  public func lines(_ report: RegisterImport) -> [String] {
    if let before = report.takenInBefore {
      return ["taken in already on \(date(before.date)): \(report.known) entries; nothing is new"]
    }
    let columns = report.layout.columns.filter { !$0.title.isEmpty }.map { column in
      "  \(column.title) → \(column.field.map { name(of: $0) } ?? "NOT RECOGNISED, left out")"
    }
    let years = report.years.keys.sorted().map { "\($0): \(report.years[$0] ?? 0)" }
    let what = report.mode == .dryRun ? "would take in" : "taken in:"
    let sheet = report.sheet.map { "sheet \($0), " } ?? ""
    var lines = [sheet + "titles in line \(report.layout.line):"] + columns
    if !report.otherSheets.isEmpty {
      let others = report.otherSheets.map(String.init).joined(separator: ", ")
      lines.append(
        "sheet \(others) is a register as well and was not read: take each in by --sheet")
    }
    lines.append(
      "\(what) \(report.imported) entries"
        + (years.isEmpty ? "" : " (\(years.joined(separator: ", ")))"))
    if report.known > 0 { lines.append("\(report.known) stand in the register already") }
    if report.faultyRows > 0 { lines.append("\(report.faultyRows) rows with problems:") }
    lines += report.problems.map { "  " + importLine($0) }
    if report.problems.count == RegisterImport.problemLimit { lines.append("  …") }
    return lines
  }

  /// A problem with the columns of registers called by their names.
  private func importLine(_ problem: TableProblem) -> String {
    line(problem.naming { word in ImportField(rawValue: word).map { name(of: $0) } ?? word })
  }

  public func exported(_ receipt: ExportReceipt) -> String {
    "\(receipt.path): \(receipt.rows) rows of \(receipt.tables) tables"
  }

  public func opened(_ document: OutgoingDocument) -> String {
    "\(document.title) is open to everybody"
  }
  public func closedOff(_ document: OutgoingDocument) -> String {
    "\(document.title) is in the open data no more"
  }
  public func line(_ document: OpenDocument) -> String {
    "\(document.reference)  \(date(document.issuedOn))  \(document.kindName)  \(document.subject)  (\(document.basis))"
  }
  public var nothingOpen: String { "Nothing is open: vpdt open-data mark DOCUMENT --basis …" }

  public func problem(_ error: ImportError) -> Problem {
    switch error {
    case .notText:
      Problem(
        "the file is no Unicode",
        try: "save it again as CSV UTF-8; letters of TCVN3, VNI are not guessed at")
    case .locked(let path):
      Problem("\(path) has a password", try: "open it in a spreadsheet, save it without")
    case .oldWorkbook(let path):
      Problem("\(path) is a workbook of the old kind (.xls)", try: "save it as .xlsx")
    case .noSheet(let number):
      Problem("the file has no sheet \(number)", try: "--sheet 1, or no --sheet")
    case .noHeader:
      Problem(
        "no row has titles of a register",
        try:
          "a row with Số đến, Ngày đến, Tác giả …; or --map 'TITLE=FIELD': vpdt help import register"
      )
    case .lacksColumns(let fields, let columns):
      Problem(
        "no column for \(fields.map { name(of: $0) }.joined(separator: ", ")) among "
          + columns.joined(separator: " | "),
        try: "--map \(fields.map { "'TITLE=\($0.rawValue)'" }.joined(separator: " "))")
    case .unknownColumn(let title, let columns):
      Problem("the file has no column “\(title)”", try: columns.joined(separator: " | "))
    case .badMapping(let text):
      Problem(
        "“\(text)” says for no title what it holds",
        try: "--map 'TITLE=FIELD', FIELD one of "
          + ImportField.allCases.map(\.rawValue).joined(separator: " "))
    case .badRows(let report):
      Problem(
        "\(report.faultyRows) rows have problems, nothing was taken in: "
          + report.problems.prefix(10).map { importLine($0) }.joined(separator: "; ")
          + (report.problems.count > 10 ? " …" : ""),
        try: "--dry-run names them all; mend the table, or --good-rows")
    case .noConverter(let program):
      Problem(
        "\(program) is not installed", try: "install \(program), or save the sheet as CSV UTF-8")
    case .notConverted(let path):
      Problem("\(path) is no spreadsheet that can be read", try: "save the sheet as CSV UTF-8")
    }
  }

  public func problem(_ error: DataError) -> Problem {
    switch error {
    case .unknownFormat(let text):
      Problem(
        "there is no format “\(text)”",
        try: ExportFormat.allCases.map(\.rawValue).joined(separator: ", "))
    case .noPlace: Problem("as what, and where?", try: "--format csv --to DIR, or --schema")
    case .exists(let path):
      Problem("\(path) is there already", try: "a folder that is not there yet")
    case .notIssued(let document):
      Problem(
        "\(document) is not issued",
        try: "only what was issued is opened: vpdt outgoing show \(document)")
    case .limited(let document):
      Problem("\(document) is limited to named people", try: "vpdt limit show outgoing \(document)")
    case .openAlready(let document):
      Problem("\(document) is open already", try: "vpdt open-data list")
    case .notOpen(let document):
      Problem("\(document) is not open", try: "vpdt open-data list")
    case .personal(let traces):
      Problem(
        "people may be known by: "
          + traces.prefix(20).map { "\($0.document) (\(sort($0.sort)))" }.joined(separator: ", "),
        try: "vpdt open-data unmark DOCUMENT --reason …; once somebody has looked: --reviewed")
    }
  }

  private func sort(_ sort: PersonalTrace.Sort) -> String {
    switch sort {
    case .phone: "telephone"
    case .citizenNumber: "citizen number"
    case .birth: "birth"
    case .mail: "e-mail"
    }
  }
}
