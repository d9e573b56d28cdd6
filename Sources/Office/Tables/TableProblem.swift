/// What is wrong with one line of a table somebody hands in.
public struct TableProblem: Hashable, Sendable {
  /// Counted from 1; a row that runs over several lines is called by its first.
  public let line: Int
  public let fault: TableFault

  public init(_ line: Int, _ fault: TableFault) {
    (self.line, self.fault) = (line, fault)
  }
}

/// A fault of a table; columns are called by their stable words (`term`), never by their titles.
public enum TableFault: Error, Hashable, Sendable {
  /// Bytes that are no UTF-8.
  case notText
  /// A NUL, which text never has.
  case nul
  /// There is no row in it.
  case empty
  case tooLarge(limit: Int)
  case tooManyRows(limit: Int)
  /// A quote is opened and never closed.
  case openQuote
  /// A quote in the middle of a cell, or something behind the quote that closes it.
  case strayQuote
  case columns(found: Int, expected: ClosedRange<Int>)
  /// The first row does not have this title where it belongs.
  case title(column: String, found: String)
  case missing(column: String)
  case tooLong(column: String, limit: Int)
  case hiddenCharacter(column: String)
  case badValue(column: String, value: String)
  case term(RetentionTermError)
  /// The same once more.
  case twice(column: String, value: String, firstLine: Int)
  /// The same class with another term than before.
  case twoTerms(code: String, first: RetentionTerm, firstLine: Int, second: RetentionTerm)
  /// The schedule has no such class.
  case unknownClass(String)
  /// A term below the one its class gives.
  case shortens(code: String, term: RetentionTerm, least: RetentionTerm)
  /// A row without number and symbol that has no numeral either: neither dossier nor heading.
  case neitherHeadingNorEntry(String)
  /// A heading with another numeral than its turn.
  case headingOutOfTurn(found: String, expected: String)
  /// A dossier before the first heading.
  case entryWithoutHeading(String)
  /// A register of that year has numbers the office has given itself.
  case yearInUse(Int)
  case yearClosed(Int)
  /// Another document has that number.
  case numberTaken(String)

  /// A stable word for scripts.
  public var word: String {
    switch self {
    case .notText: "not-text"
    case .nul: "nul"
    case .empty: "empty"
    case .tooLarge: "too-large"
    case .tooManyRows: "too-many-rows"
    case .openQuote: "open-quote"
    case .strayQuote: "stray-quote"
    case .columns: "columns"
    case .title: "title"
    case .missing: "missing"
    case .tooLong: "too-long"
    case .hiddenCharacter: "hidden-character"
    case .badValue: "bad-value"
    case .term: "term"
    case .twice: "twice"
    case .twoTerms: "two-terms"
    case .unknownClass: "unknown-class"
    case .shortens: "shortens"
    case .neitherHeadingNorEntry: "neither-heading-nor-entry"
    case .headingOutOfTurn: "heading-out-of-turn"
    case .entryWithoutHeading: "entry-without-heading"
    case .yearInUse: "year-in-use"
    case .yearClosed: "year-closed"
    case .numberTaken: "number-taken"
    }
  }
}

extension TableProblem {
  /// The same with the columns called by their names instead of their stable words.
  public func naming(_ name: (String) -> String) -> TableProblem {
    let named: TableFault =
      switch fault {
      case .missing(let column): .missing(column: name(column))
      case .tooLong(let column, let limit): .tooLong(column: name(column), limit: limit)
      case .hiddenCharacter(let column): .hiddenCharacter(column: name(column))
      case .badValue(let column, let value): .badValue(column: name(column), value: value)
      case .twice(let column, let value, let first):
        .twice(column: name(column), value: value, firstLine: first)
      default: fault
      }
    return TableProblem(line, named)
  }
}

/// A row of a table, and the line it begins on.
public struct TableRow: Equatable, Sendable {
  public let line: Int
  public let cells: [String]

  public init(line: Int, cells: [String]) {
    (self.line, self.cells) = (line, cells)
  }
}

/// The rows of a table that could be read, and everything that is wrong with the others.
public struct TableReading: Equatable, Sendable {
  public var rows: [TableRow] = []
  public var problems: [TableProblem] = []

  /// The row of titles; nil where it is one of those that could not be read.
  var titles: TableRow? {
    rows.first.flatMap { first in problems.contains { $0.line < first.line } ? nil : first }
  }

  /// The rows under it.
  var body: ArraySlice<TableRow> { rows[(titles == nil ? 0 : 1)...] }

  /// What a table somebody hands in may hold.
  public static let sizeLimit = 4 << 20
  public static let rowLimit = 20_000
}

extension TableFault {
  /// The cells of a row as they enter the office, and what is wrong with them; one that is wrong is
  /// empty.
  static func cells(
    of row: TableRow, _ columns: [(name: String, limit: Int)]
  ) -> (cells: [String], faults: [TableFault]) {
    var faults: [TableFault] = []
    let cells = zip(row.cells, columns).map { text, column in
      do throws(TableFault) {
        return try cell(text, column: column.name, limit: column.limit)
      } catch {
        faults.append(error)
        return ""
      }
    }
    return (cells, faults)
  }

  /// - Throws: `TableFault`: too long, or with a character no keyboard sends.
  private static func cell(
    _ text: String, column: String, limit: Int
  ) throws(TableFault) -> String {
    do {
      return try enteredOptional(text, field: column, limit: limit)
    } catch .tooLong {
      throw .tooLong(column: column, limit: limit)
    } catch {
      throw .hiddenCharacter(column: column)
    }
  }
}
