import Office

/// What the forms say beside a field once it is left, and of what happened to the record meanwhile.
public protocol FieldWords {
  /// Why there is no such day.
  func reason(_ fault: DayFault) -> String
  /// Behind a deadline: the working days that are left.
  func daysLeft(_ days: Int) -> String
  /// Said of a document whose file is not there.
  var orPaper: String { get }
  /// Said of a deadline that has passed.
  var dayPassed: String { get }
  /// Said of a day within which a document had to be handled, and the day it was given.
  func laterThanAsked(_ day: CivilDate) -> String
  /// Under an empty deadline: what the table gives.
  func usual(_ deadline: Deadline) -> String
  /// What the law says of the value of a field; empty where it says nothing.
  func advice(_ advice: FieldAdvice) -> String
  /// A document of this number, symbol and issuer stands in the register.
  func alreadyEntered(_ document: IncomingDocument) -> String
  /// More was typed or pasted than a field takes.
  func tooLong(limit: Int) -> String
  /// Text was pasted where nothing is typed.
  var nowhereToPaste: String { get }
  /// Behind a person who can be given work.
  func openWork(_ count: Int) -> String
  /// Behind a leader whose place somebody takes today.
  func away(standIn: String) -> String

  // MARK: What happened meanwhile

  /// Somebody acted on what a form is about.
  func changed(_ document: String, by act: LastAct) -> String
  /// What was taken in of it: the labels of fields; none where nothing in the form is different.
  func takenIn(_ fields: [String]) -> String
  /// At a field: both have changed it, and this is what the other wrote.
  func alsoChanged(_ value: String) -> String
  /// Another session of the same person types into the same form.
  func otherDraft(savedAt moment: Moment) -> String
  /// The draft of the other session was taken; the own one is kept beside it.
  var otherDraftTaken: String { get }
  /// Another session has sent the draft off or given it up.
  var draftGone: String { get }
  var undone: String { get }
  var redone: String { get }
  var nothingToUndo: String { get }
  var nothingToRedo: String { get }
}

/// What the law has to say of the value of a field.
public enum FieldAdvice: Sendable {
  /// An incoming document marked urgent (Decree 30/2020/NĐ-CP, Art. 23(1), 24(2)).
  case urgentIncoming
  /// A document of the office's own marked urgent (Art. 18(1)).
  case urgentOutgoing
  /// By when work is to be done (Art. 24(2)).
  case handling
}
