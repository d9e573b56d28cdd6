import Office

/// What is said of whom the office trusts, and of the checks it keeps.
public protocol TrustWords {
  func purpose(_ purpose: TrustEntry.Purpose) -> String
  /// What it means that nothing is there yet, and what to do.
  var trustIsEmpty: String { get }
  func validity(from: Moment?, until: Moment?) -> String
  var trustFileIsDamaged: String { get }
  /// Why a later check may have come to something else.
  func cause(_ cause: VerdictCause) -> String
  /// The key that shows the checks of a document.
  var verdictKey: String { get }
  var notCheckedYet: String { get }
  /// How many files a check of all has gone through.
  func storedVerdicts(checked: Int, fresh: Int, lost: Int) -> String
}
