/// What only the office line by line says.
public protocol LinearWords {
  func linear(_ text: LinearText) -> String
  /// What can be typed wherever a number is asked for, a line each.
  var linearHelp: [String] { get }
  /// What can be typed in a field of a form, a line each.
  var linearFormHelp: [String] { get }
  /// What it means to say yes to a field; empty where its name says it all.
  func linearHint(_ tick: FormEntry) -> String
  /// How one of so many choices is named.
  func choiceHint(count: Int, several: Bool, isFree: Bool) -> String

  /// `Mỗi dòng: Số đến; Ngày; …`, before the rows of a list.
  func eachLine(_ columns: [String]) -> String
  /// `Ô 3 trên 12`
  func field(_ number: Int, of count: Int) -> String
  /// What was made of what was typed.
  func understood(as text: String) -> String
  func notUnderstood(_ text: String) -> String
  func noSuchNumber(_ number: Int) -> String
  /// A question that `c` or `k` answers: `gửi? c/k`.
  func yesOrNo(_ word: String) -> String
}

/// Sentences and words of the office line by line.
public enum LinearText: Sendable {
  /// Asks for a number or a word.
  case choose
  case more, possibleNow, nothingHere, noWayBack, nothingSearched
  /// A command that was not understood may be one of those that follow.
  case perhaps
  case yes, no, answerYesOrNo, nothingDone
  case noMoreDrafts
  case required, summary, notSent, firstField, resumeOrDrop, resume, drop
  case pathHint, secretShows, noteHint, keepsText, addMore, moreChoices, noList
  /// A screen that is read as it is drawn, and the prompt for its keys.
  case keyScreen, key
}
