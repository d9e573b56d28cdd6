import Office
import Platform
import Store

extension OfficeDesk {
  /// Hands over everything the office has recorded, in tables other programs read.
  ///
  /// Left out are keys, passphrases, accounts, the texts beside the journal, documents with a state
  /// secret, and what the person may not see. Files stay in the office; their digests go along. It is
  /// written whole, then noted in the journal, then given its name. The same state gives the same bytes.
  ///
  /// - Parameter place: A folder that is not there yet.
  /// - Throws: `PersonError.lacksRole`; `DataError.exists`; `FileError`; `WorkError.stopped`.
  public func exportData(as format: ExportFormat, to place: String) throws -> ExportReceipt {
    try require(.exportData)
    let place = try output(entered: place)
    try requireOwnPath(place)
    do {
      let folder = try DataFolder(for: place)
      try folder.file("schema.txt") { file in
        for line in OfficeDesk.exportSchema { try file.write(line + "\n") }
      }
      let rows = try database.read { transaction in
        var writing = DataWriting(transaction, watch)
        switch format {
        case .csv: try writing.tables(ending: "csv", CSVForm(), into: folder)
        case .json: try writing.tables(ending: "jsonl", JSONForm(), into: folder)
        case .sqlite: try writing.database("office.sqlite", into: folder)
        case .postgres:
          try writing.script("office.sql", of: office.organId.description, into: folder)
        }
        return writing.rows
      }
      let digest = try folder.end()
      try act { transaction, now in
        try require(.exportData)
        try transaction.record(
          "data.export", on: "office/1",
          detail: [
            ("format", format.rawValue), ("rows", String(rows)), ("digest", digest.description),
          ], by: person.id, at: now)
      }
      try folder.settle()
      return ExportReceipt(
        path: folder.place, tables: ExportTable.all.count, rows: rows, digest: digest)
    } catch let error as SystemError {
      throw FileError(writing: place, error)
    }
  }

  /// The tables that are handed over, their columns and what they mean, a line each: `table`, `column`,
  /// kind, `key` or nothing, and the meaning, with tabs between them.
  public static var exportSchema: [String] {
    ["table\tcolumn\tkind\tkey\tmeaning"]
      + ExportTable.all.flatMap { table in
        ["\(table.name)\t\t\t\t\(table.meaning)"]
          + table.columns.map { column in
            [
              table.name, column.name, column.kind.rawValue, column.isKey ? "key" : "",
              column.meaning,
            ].joined(separator: "\t")
          }
      }
  }
}

/// How one table is written as a file.
private protocol DataForm {
  func head(_ table: ExportTable) -> String
  func row(_ values: [ExportValue], of table: ExportTable) -> String
}

/// What a program reads of a value that is no text.
private func plain(_ value: ExportValue) -> String {
  switch value {
  case .nothing: ""
  case .integer(let number): String(number)
  case .flag(let flag): flag ? "true" : "false"
  case .text(let text): text
  }
}

private struct CSVForm: DataForm {
  func head(_ table: ExportTable) -> String { CommaSeparated.written([table.columns.map(\.name)]) }

  func row(_ values: [ExportValue], of table: ExportTable) -> String {
    CommaSeparated.written([values.map(plain)])
  }
}

/// An object a line (RFC 8259); what is not there is null.
private struct JSONForm: DataForm {
  func head(_ table: ExportTable) -> String { "" }

  func row(_ values: [ExportValue], of table: ExportTable) -> String {
    var line = "{"
    for (column, value) in zip(table.columns, values) {
      if line.utf8.count > 1 { line += "," }
      line += "\"\(column.name)\":"
      switch value {
      case .nothing: line += "null"
      case .text(let text): line += jsonQuoted(text)
      case .integer, .flag: line += plain(value)
      }
    }
    return line + "}\n"
  }
}

/// The tables of one state of the office while they are written.
private struct DataWriting {
  private let transaction: Transaction
  private let watch: WorkWatch
  private(set) var rows = 0

  init(_ transaction: Transaction, _ watch: WorkWatch) {
    (self.transaction, self.watch) = (transaction, watch)
  }

  private mutating func each(
    _ table: ExportTable, _ body: ([ExportValue]) throws -> Void
  ) throws {
    var count = rows
    try watch.check()
    try transaction.eachRow(of: table) { row in
      count += 1
      if count % 1000 == 0 { try watch.check() }
      try body(row)
    }
    rows = count
  }

  mutating func tables(
    ending: String, _ form: some DataForm, into folder: DataFolder
  ) throws {
    for table in ExportTable.all {
      try folder.file("\(table.name).\(ending)") { file in
        try file.write(form.head(table))
        try each(table) { try file.write(form.row($0, of: table)) }
      }
    }
  }

  mutating func database(_ name: String, into folder: DataFolder) throws {
    try folder.foreignFile(name) { path in
      let database = try PlainDatabase(making: path)
      for table in ExportTable.all {
        try database.begin(table)
        try each(table) { try database.add($0) }
      }
      try database.end()
    }
  }

  /// One transaction of PostgreSQL: the tables are made where they are not there yet, and the rows of
  /// the school are put in the place of those it had. Schools that load at once wait for each other.
  mutating func script(_ name: String, of school: String, into folder: DataFolder) throws {
    let key = "'" + school.replacing("'", with: "''") + "'"
    try folder.file(name) { file in
      try file.write(
        """
        -- vpdt data, schema \(ExportTable.version): psql --file=office.sql
        \\set ON_ERROR_STOP on
        SET client_encoding = 'UTF8';
        SET standard_conforming_strings = on;
        BEGIN;
        SELECT pg_advisory_xact_lock(\(DataWriting.lock));
        CREATE SCHEMA IF NOT EXISTS vpdt;

        """)
      for table in ExportTable.all {
        let columns = table.columns.map { "\"\($0.name)\" \($0.kind.postgres)" }
        let keys = ["school"] + table.columns.filter(\.isKey).map { "\"\($0.name)\"" }
        let target = "vpdt.\"\(table.name)\""
        try file.write(
          """
          CREATE TABLE IF NOT EXISTS \(target) (school text NOT NULL, \(columns.joined(separator: ", ")), \
          PRIMARY KEY (\(keys.joined(separator: ", "))));
          DELETE FROM \(target) WHERE school = \(key);
          COPY \(target) (school, \(table.columns.map { "\"\($0.name)\"" }.joined(separator: ", "))) FROM stdin;

          """)
        let first = DataWriting.copied(.text(school))
        try each(table) { row in
          var line = first
          for value in row { line += "\t" + DataWriting.copied(value) }
          try file.write(line + "\n")
        }
        try file.write("\\.\n")
      }
      try file.write("COMMIT;\n")
    }
  }

  /// "vpdt" in ASCII.
  private static let lock = 0x7670_6474

  /// A value in the text format of COPY.
  private static func copied(_ value: ExportValue) -> String {
    switch value {
    case .nothing: return "\\N"
    case .flag(let flag): return flag ? "t" : "f"
    case .integer(let number): return String(number)
    case .text(let text):
      let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\\") }
      if isPlain { return text }
      var result = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        // No text of PostgreSQL holds it.
        case "\0": result += "\u{FFFD}"
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result
    }
  }
}

extension ExportColumn.Kind {
  fileprivate var postgres: String {
    switch self {
    case .integer: "bigint"
    case .text: "text"
    case .date: "date"
    case .instant: "timestamptz"
    case .flag: "boolean"
    }
  }
}
