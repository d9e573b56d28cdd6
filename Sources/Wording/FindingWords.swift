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
  func name(_ ranking: SearchRanking) -> String
  /// The columns and the order, in a line.
  func view(_ view: SearchView) -> String
  func name(_ tie: DocumentTie) -> String
  /// `text`, marked as what a program has recognised on a scan.
  func recognised(_ text: String) -> String
  /// What stands before what is known by such words alone, where there is little room.
  var foundOnScan: String { get }
  func searchSaved(_ name: String) -> String
  func searchDropped(_ name: String) -> String
  func line(_ search: SavedSearch) -> [String]
  var noSavedSearches: String { get }
  /// The room of the searches that are kept, and the heads of its columns.
  var savedSearches: String { get }
  var savedHeads: [String] { get }
  func dropSearchQuestion(_ search: SavedSearch) -> String
  /// Somebody else has kept another one under the name of the search on the screen.
  func searchChanged(_ search: SavedSearch) -> String

  // MARK: Choosing columns

  func searchKey(_ key: SearchKey) -> KeyWords
  /// The screen on which columns and order are chosen.
  var columnChooser: String { get }
  func allColumnsFit(width: Int) -> String
  func columnsLeftOut(_ names: [String], width: Int) -> String
  var oneColumnStays: String { get }
  /// A column and whether it is shown, read out.
  func column(_ column: SearchColumn, isShown: Bool) -> String
  /// What can be typed where columns are chosen line by line.
  var linearColumns: String { get }
  /// What the name of a printed file ends with.
  var searchPrintHint: String { get }
  var nothingRelated: String { get }
  /// Numbers and symbols that neither register has.
  func notInRegisters(_ references: [String]) -> String
  func texts(_ counts: FileTextCounts) -> [String]
  func line(_ round: TextRound) -> String
  func reason(_ ending: TextRound.Ending) -> String
  /// Who printed what, and when: every print carries it.
  func printed(by person: String, at: String, copy: Int?) -> String
}

extension FindingWords {
  /// What a file says round the words that were looked for, and whether it says so itself.
  public func context(of found: FoundDocument) -> String? {
    found.context.map { found.isRecognised ? recognised($0) : $0 }
  }

  public func name(_ related: RelatedDocument) -> String {
    related.isRecognised ? recognised(name(related.tie)) : name(related.tie)
  }
}

/// The keys of the search, of the chooser of its columns and of the list of saved searches.
public enum SearchKey: CaseIterable, Sendable {
  case columns, save, print, saved
  case tick, toFront, toBack, order, usual
  case drop
}
