import Office

/// The words of pieces of work on incoming documents.
public protocol WorkWords {
  func state(_ state: WorkState) -> String
  func action(_ action: WorkAction) -> String
  func result(_ result: WorkResult) -> String
  /// Why somebody's part ended.
  func ending(_ ending: Assignment.Ending) -> String
  /// `việc 1`.
  func work(_ ordinal: Int) -> String
  /// What an opinion was said with, by the act of the journal.
  func said(at act: String) -> String
}

extension WorkWords {
  /// Which piece an act is for, where there are several: ` (việc 2)`.
  public func ofWork(_ ordinal: Int, of count: Int) -> String {
    count > 1 ? " (\(work(ordinal)))" : ""
  }
}
