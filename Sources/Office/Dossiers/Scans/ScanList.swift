/// The data that come with a folder of scans, as a table for spreadsheets: a row for each file, under
/// titles in Vietnamese or English, with marks or without, in any order.
///
/// Only the file and its title have to be there; of the other columns, whatever the office knows.
public struct ScanList: Equatable, Sendable {
  public var rows: [Row] = []

  public init(rows: [Row] = []) { self.rows = rows }

  public struct Row: Equatable, Sendable {
    /// Of the list, from 1.
    public let line: Int
    /// A name in the folder.
    public let file: String
    public let title: String
    /// What the list calls its kind, by name or abbreviation; empty for none.
    public let kind: String
    /// Number and symbol as somebody wrote them, which need not be today's form; empty for none.
    public let reference: String
    public let issuedOn: CivilDate?
    public let author: String
    /// Pages of the scan.
    public let pages: Int?
    /// Sheets of the paper.
    public let sheets: Int?
    /// Where the paper lies: store, shelf, box.
    public let place: String
    public let note: String
    /// Whether it is a map or a drawing, of which more is asked.
    public let isMap: Bool

    public init(
      line: Int, file: String, title: String, kind: String = "", reference: String = "",
      issuedOn: CivilDate? = nil, author: String = "", pages: Int? = nil, sheets: Int? = nil,
      place: String = "", note: String = "", isMap: Bool = false
    ) {
      self.line = line
      self.file = file
      self.title = title
      self.kind = kind
      self.reference = reference
      self.issuedOn = issuedOn
      self.author = author
      self.pages = pages
      self.sheets = sheets
      self.place = place
      self.note = note
      self.isMap = isMap
    }

    /// The kind of the decree that is meant; nil for another one.
    public var documentKind: DocumentKind? {
      DocumentKind(incomingWord: kind) ?? DocumentKind(named: kind)
    }
  }

  /// More scans than anybody hands in at once.
  public static let rowLimit = 10_000
  /// The most pages and sheets a document may have (Annex VI Part II: four digits).
  public static let pageLimit = 9999

  /// How a list and a folder agree.
  public struct Comparison: Equatable, Sendable {
    /// The rows whose file is there, with its name as the folder writes it.
    public var present: [(row: Row, name: String)] = []
    /// Listed, but not there.
    public var missing: [Row] = []
    /// There, but not listed, in the order of the folder.
    public var unlisted: [String] = []

    public var agrees: Bool { missing.isEmpty && unlisted.isEmpty }

    public static func == (left: Comparison, right: Comparison) -> Bool {
      left.missing == right.missing && left.unlisted == right.unlisted
        && left.present.elementsEqual(right.present) { $0.row == $1.row && $0.name == $1.name }
    }
  }

  /// Compares the list with the files of its folder.
  ///
  /// Accents may be written in either way: some systems take them apart in the names of files. Two
  /// files whose names differ in nothing else are one listed and one not.
  ///
  /// - Parameter names: Without folders, and without the list itself.
  public func compare(with names: [String]) -> Comparison {
    var rest: [String: [String]] = [:]
    for name in names { rest[normalized(name), default: []].append(name) }
    var result = Comparison()
    var taken: Set<[UInt8]> = []
    for row in rows {
      // The one that is written as the list writes it, if any is.
      let same = rest[row.file] ?? []
      if let name = same.first(where: { $0.utf8.elementsEqual(row.file.utf8) }) ?? same.first {
        taken.insert(Array(name.utf8))
        result.present.append((row, name))
      } else {
        result.missing.append(row)
      }
    }
    result.unlisted = names.filter { !taken.contains(Array($0.utf8)) }
    return result
  }
}
