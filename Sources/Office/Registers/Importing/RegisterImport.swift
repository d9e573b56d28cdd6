/// What a file of an old register holds, and what was taken in of it.
public struct RegisterImport: Equatable, Sendable {
  /// What is to be done with a file.
  public enum Mode: Sendable {
    /// Everything, or nothing if a row has a problem.
    case whole
    /// The good rows; the others are named.
    case goodRows
    /// Nothing: only what would be.
    case dryRun
  }

  public let mode: Mode
  public let layout: ImportLayout
  /// SHA-256 of the file.
  public let digest: FileDigest
  /// Entries taken in, or that would be.
  public var imported = 0
  /// Entries that stand in the register already, just so.
  public var known = 0
  /// Rows that are no entries.
  public var headings = 0
  /// How many were taken in, by year.
  public var years: [Int: Int] = [:]
  /// The first problems, by line.
  public var problems: [TableProblem] = []
  /// How many rows have one.
  public var faultyRows = 0
  /// When this very file was taken in; its rows were not looked at again.
  public var takenInBefore: Moment?
  /// The sheet of a workbook it was read from; nil for a table.
  public var sheet: Int?
  /// Other sheets of the workbook that have the titles of a register, by their numbers.
  public var otherSheets: [Int] = []
  /// Its number; nil where nothing was taken in.
  public var batch: ID<ImportBatch>?

  /// Problems beyond these are counted only.
  public static let problemLimit = 1000

  public init(mode: Mode, layout: ImportLayout, digest: FileDigest) {
    (self.mode, self.layout, self.digest) = (mode, layout, digest)
  }

  public mutating func add(_ faults: [TableFault], line: Int) {
    faultyRows += 1
    for fault in faults where problems.count < RegisterImport.problemLimit {
      problems.append(TableProblem(line, fault))
    }
  }
}

/// One file of an old register that was taken in.
public struct ImportBatch: Equatable, Sendable {
  public let id: ID<ImportBatch>
  public let at: Moment
  public let documents: Int
  /// Its name; behind `#` the sheet of a workbook that has several.
  public let file: String

  public init(id: ID<ImportBatch>, at: Moment, documents: Int, file: String) {
    (self.id, self.at, self.documents, self.file) = (id, at, documents, file)
  }

  /// Whether a file of the same bytes is this one: another sheet of a workbook is not.
  public func isSamePart(as name: String) -> Bool {
    ImportBatch.sheet(of: file) == ImportBatch.sheet(of: name)
  }

  private static func sheet(of file: String) -> Substring? {
    file.lastIndex(of: "#").map { file[$0...] }
  }
}
