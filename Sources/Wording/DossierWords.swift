import Office

/// What is said of dossiers.
public protocol DossierWords {
  func state(_ state: DossierState) -> String
  /// One line of a dossier: name, state, title.
  func line(_ dossier: Dossier) -> String
  func obstacle(_ obstacle: ClosingObstacle) -> String
  func term(_ term: RetentionTerm) -> String
  /// When a term ends, or why that is not known.
  func expiry(_ expiry: Expiry) -> String
  func standing(_ standing: RetentionStanding) -> String
  /// One rule on how long a dossier is kept, with its source and the sum.
  func line(_ line: RetentionExplanation.Line) -> String
  /// Whether somebody has compared the term with the text in force.
  func confirmation(_ isConfirmed: Bool) -> String
  var noRetentionRule: String { get }
  /// What is wrong in one line of a table, with the line.
  func line(_ problem: TableProblem) -> String
  /// A plan in one line: its year, whether it is approved, its counts.
  func line(_ plan: KeptFilePlan) -> String
  func nothingStands(_ standing: RetentionStanding) -> String
  var noDossier: String { get }
  var emptyDossier: String { get }
  func label(_ label: DossierLabel) -> String
  func documents(_ count: Int, pages: Int) -> String
  /// Outside the annual file plan.
  var outsidePlan: String { get }
}

extension DossierWords {
  /// The first faults of a table; the rest is counted.
  func lines(_ problems: [TableProblem]) -> String {
    problems.prefix(10).map { line($0) }.joined(separator: "; ")
      + (problems.count > 10 ? " … (\(problems.count))" : "")
  }
}

public enum DossierLabel: Sendable {
  case code, title, keeper, started, ended, event, term, rule, retentionClass, contents, note,
    unmet,
    lookAt, hold, rules, keptUntil, reviewOn, settled
}
