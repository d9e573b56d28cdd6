import Office

/// What the commands and screens say when something was done or is shown.
public protocol AnswerWords {
  /// The line a registration ends with.
  func registered(_ document: IncomingDocument) -> String
  func lookAlike(_ likeness: Likeness, _ document: IncomingDocument) -> String
  func unreadable(file: String, reason: String) -> String
  func lateOnArrival(_ document: IncomingDocument) -> String
  func moved(_ document: IncomingDocument) -> String
  func moved(_ document: OutgoingDocument) -> String
  func numbered(_ document: OutgoingDocument) -> String
  func founded(_ office: OfficeFacts, at path: String) -> String
  func added(_ person: Person) -> String
  func retired(_ person: Person) -> String
  func added(_ body: Body) -> String
  func journalSound(lines: Int64, head: String) -> String
  func changedDetail(line: Int64) -> String
  func checked(files: Int, lines: Int64) -> String
  func finding(_ finding: FindingText) -> String
  /// What to do about findings of a code; empty for notes.
  func remedy(forFinding code: String) -> String
  /// That no file was read.
  var checkedQuickly: String { get }
  func searchRebuilt(documents: Int) -> String
  /// An empty list says what to do about it.
  func nothingHere(_ list: EmptyList) -> String
  func label(_ label: Label) -> String
  func meaning(_ setting: Setting) -> String
  /// What cannot be done without a program.
  func cost(ofMissing program: String) -> String
  /// Words in front of a warning and of a remedy.
  var warning: String { get }
  var remedy: String { get }
  func agenda(_ line: AgendaLine, count: Int) -> String
  /// Behind a bundle that is recorded and may not lie whole anywhere.
  func unfinished(bundle name: String) -> String
}

/// In what an entry resembles another one.
public enum Likeness: Sendable {
  case reference, documentId, mainFile
}

/// A finding of a check, without the types of the desk.
public enum FindingText: Equatable, Sendable {
  case database(String)
  case missingFile(String)
  case rottenFile(String)
  case otherSHA512(String)
  case brokenJournal(line: Int)
  case withoutJournal(String)
  case numberGap(register: String, year: Int, number: Int)
  case searchIndex(String)
  case orphan(String)
  case removedOrphan(String)
  case unreadable(String, reason: String)
  case changedDetail(line: Int64)
  case missingDetail(line: Int64)
  case withoutRecord(String, line: Int64)
  case differs(String, field: String, line: Int64)
  case stray(String)
  case takenOut(String, lines: Int, on: CivilDate)
  case more(code: String, count: Int)
}

/// Lists that can be empty.
public enum EmptyList: Sendable {
  case incoming, waiting, outgoing, people, bodies, bundles, matches, agenda, work, due, log
}

/// Names of fields and headings.
public enum Label: Sendable {
  case number, reference, issuer, issued, arrived, kind, subject, urgency, due, state, medium
  case documentId, answers, answeredBy, files, assignments, opinions, history, decisions
  case deliveries, drafter, version, name, handle, post, unit, roles, account, organId
  case recipients, lead, support, note, dueBefore, result, handedOver, notHandedOver, actions,
    overdue, office, size
  case exportedAt, superior, accepted, missingProgram
  case visas, checks, versions, planned, informed, links, discussion, seen, paperCopy, recall,
    filing
}
