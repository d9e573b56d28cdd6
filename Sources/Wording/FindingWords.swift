import Office

/// What is said about searching.
public protocol FindingWords {
  func problem(_ error: SearchError) -> Problem
  /// The fields there are, in a line of the screen.
  var searchFields: String { get }
  /// Part of a line that says nothing, while it is typed.
  func hint(_ problem: SearchProblem) -> String
  /// Words nothing begins with, for which words one letter off were taken.
  func misspelled(_ words: [String]) -> String
  func name(_ column: SearchColumn) -> String
  func name(_ tie: DocumentTie) -> String
  func searchSaved(_ name: String) -> String
  func searchDropped(_ name: String) -> String
  func line(_ search: SavedSearch) -> [String]
  var noSavedSearches: String { get }
  var nothingRelated: String { get }
  /// Numbers and symbols that neither register has.
  func notInRegisters(_ references: [String]) -> String
  func texts(_ counts: FileTextCounting) -> [String]
  func textsRead(_ count: Int, scans: Int, failed: Int) -> String
  func textsNotRead(_ reason: TextRoundEnding) -> String
  /// Who printed what, and when: every print carries it.
  func printed(by person: String, at: String, copy: Int?) -> String
}

/// How far the reading of files has come.
public struct FileTextCounting: Sendable {
  public let texts, scans, failed, waiting: Int

  public init(texts: Int, scans: Int, failed: Int, waiting: Int) {
    self.texts = texts
    self.scans = scans
    self.failed = failed
    self.waiting = waiting
  }
}

/// Why a round of reading files ended before all were read.
public enum TextRoundEnding: String, Sendable {
  case time, count
  case programMissing = "program-missing"
}
