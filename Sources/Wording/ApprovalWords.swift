import Office

/// What the queue of the approver says.
public protocol ApprovalWords {
  func approval(_ text: ApprovalText) -> String
  func approval(key: ApprovalKey) -> KeyWords
  func approval(changesSince version: Int) -> String
  /// Why the text cannot be shown, and what to do.
  func approval(unreadable reason: TextReading.Reason) -> String
  /// The file is a picture of paper.
  var approvalScan: String { get }
  /// Said before an approval whose text could not be read here.
  var approvalUnread: String { get }
  func approvalSaved(to path: String) -> String
}

public enum ApprovalText: Sendable {
  case queue, nothing, text, reading, sameText, first, last, signAs, saveQuestion, savePrompt
}

public enum ApprovalKey: Sendable {
  case approve, sendBack, next, previous, whole, changes, save, page, list
}
