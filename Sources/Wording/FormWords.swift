import Office

/// What the check of form has to say.
public protocol FormWords {
  /// What is wrong, and how it should be.
  func flaw(_ finding: FormFinding) -> Problem
  /// Why a rule was not judged.
  func doubt(_ doubt: FormDoubt) -> String
  /// A heading over findings of one weight, with their number.
  func heading(_ severity: FormSeverity, count: Int) -> String
  /// The heading over the rules that were not judged.
  func notChecked(count: Int) -> String
  /// The line under everything: how many rules the document keeps.
  func formChecked(_ report: FormReport) -> String
  /// The key of the check, in a word or two.
  var formCheckKey: String { get }
}
