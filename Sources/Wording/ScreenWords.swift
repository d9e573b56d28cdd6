import Office

/// What only the screens say: names of keys and places, questions, and remarks on what was typed.
public protocol ScreenWords {
  /// A word for the last row and a sentence for the help.
  func key(_ key: ScreenKey) -> KeyWords
  func heading(_ heading: ScreenHeading) -> String
  func column(_ column: ScreenColumn) -> String
  /// What the rows of a list have in common, behind its name.
  func filter(_ line: AgendaLine) -> String
  /// An empty list says what to do about it.
  func emptyScreen(_ screen: EmptyScreen) -> String

  /// `QUÁ HẠN 06/11`, in a list.
  func overdue(since day: String) -> String
  /// `hạn 01/12`, in a list.
  func due(on day: String) -> String
  /// A document was changed by somebody else while it was on the screen.
  var changedMeanwhile: String { get }
  /// A letter that a person's file gives to an act though another has it.
  func keyClash(_ name: String, taken: String) -> String
  /// A line of a person's file that says nothing sensible.
  func screenComplaint(_ complaint: ScreenPreferences.Complaint, in path: String) -> String
  /// Said by the desk where the file has such lines or clashes.
  func screenComplaints(_ count: Int, in path: String) -> String
  /// In the first row of a list: so many rows are marked.
  func marked(_ count: Int) -> String
  /// What was done with so many documents.
  func done(_ act: String, count: Int) -> String
  /// How many of them were refused, and why the first was.
  func refused(count: Int, because reason: String) -> String
  /// Behind what was done: the key that takes it back.
  func undo(_ key: String, _ act: String) -> String
  /// What a screen needs that the terminal lacks; what was typed is kept meanwhile.
  func tooSmall(rows: Int, columns: Int, needed: (rows: Int, columns: Int)) -> String
  /// A line of the desk that offers what was typed and not sent.
  func interrupted(_ form: FormKind, about document: String, at moment: Moment) -> String

  // MARK: Forms

  func title(_ form: FormKind, about document: String) -> String
  func field(_ field: FormEntry, in form: FormKind) -> String
  /// What can be typed in a field; empty where its name says it all.
  func hint(_ field: FormEntry) -> String
  /// What sending the form does.
  func send(_ form: FormKind) -> String
  func missing(_ field: FormEntry, in form: FormKind) -> String
  /// Said of text that names none of the choices.
  func unclear(_ field: FormEntry) -> String
  /// Said of an issuer that is none of the bodies known.
  var notInAddressBook: String { get }
  func draftOffer(savedAt moment: Moment) -> String
  func draftSaved(at moment: Moment) -> String
  var draftKept: String { get }
  var draftDropped: String { get }
  /// Several names begin with what was typed.
  func continuations(_ names: [String]) -> String

  // MARK: Questions

  /// Names exactly what will be approved: the document, its version and every file.
  func approveQuestion(
    _ document: OutgoingDocument, files: [AttachedFile], as signing: Signing, by name: String
  ) -> String
  func numberQuestion(_ document: OutgoingDocument) -> String
  func issueQuestion(_ document: OutgoingDocument, to recipients: [String], medium: Medium)
    -> String
}

public struct KeyWords: Equatable, Sendable {
  /// One or two words for the last row; empty where only the help names the key.
  public let word: String
  public let sentence: String

  public init(_ word: String, _ sentence: String) {
    self.word = word
    self.sentence = sentence
  }
}

/// What keys do on the screens; the moves of documents have their names in `DocumentWords`.
public enum ScreenKey: Sendable {
  case open, back, leave, mark, help, commands, search, refresh, move, suspend, redraw
  case incoming, outgoing, register, draft, draftAnswer
  case clearSearch, stopTyping, otherRegister
  case nextField, previousField, later, giveUp, completePath
  case resumeDraft, dropDraft, cancel, close, discuss, related
  case undo, redo, takeIn
}

public enum ScreenHeading: Sendable {
  case desk, waiting, interrupted, registers, incoming, outgoing, search, find, keys, output, done
  case all, notNow
}

/// Heads of columns, short enough for a list.
public enum ScreenColumn: Sendable {
  case number, arrived, issuer, reference, subject, state, draft, day, kind, drafter, register
}

public enum EmptyScreen: Sendable {
  case desk, incoming, outgoing, filtered, notFound, typeToSearch
}

/// The forms of the office; the raw value names their drafts.
public enum FormKind: String, CaseIterable, Sendable {
  case register, received, assign, reassign, delegate, extend, resolve, report
  case draft, revise, issue, release
  /// An act that needs no more than words.
  case act
  case sendBack = "return"
  case attachSigned = "attach-signed"
  case issuePaper = "issue-paper"
  case doorReturn = "door-return"
  case strike
  case correctEntry = "correct-entry"
  case cancelEntry = "cancel-entry"
  case refuseRecall = "refuse-recall"
  case attachLater = "attach"
  case amendDraft = "amend-draft"
  case recipients, ask, visa, edit, cancel, delivered, inform, recall, replace, amend, correct
  case discuss
  case discussIncoming = "discuss-incoming"
  case withdrawAsk = "ask-withdraw"
  case vouchContent = "vouch-content"
  case vouchForm = "vouch-form"
  case orderRecall = "order-recall"

  /// The act on an outgoing document that the form is for.
  public var action: OutgoingAction? { OutgoingAction(rawValue: rawValue) }
}

/// The fields of the forms; the raw value is the option of the command line.
public enum FormEntry: String, CaseIterable, Sendable {
  case file, attach, from, ref, issued, type, subject, urgency, due, paper, another
  case lead, with, inform, task, confirm, work, result, note, answer, answers, to, council
  case because, reason, by, scan, via, circulation
  case of, state, on, text, agree
  case inOrder = "in-order"
  case hour
  // Of people, settings, the calendar and the terms: their words stand with those rooms.
  case abbreviation, handle, name, post, unit, account, role, person, scope, until, basis, form,
    collective, types
  case leader = "for"
  case since = "from-date"
  case standing = "which"
  case value, day, title, source, unconfirmed, duty, days, minutes, key
  case sort = "kind"
  // Of what is kept besides: see `FurtherWords`.
  case copyForm = "copy-form"
  case way, pages, copies, receiver, signer, label, serial, permission, out, level, plan, groups
  case head, superior, address, electronic, book, year, format, folder, zip, registering
  case theme, cursor, mouse, escape, purpose, fingerprint, certificate, owner
  case calledAs = "called-as"
  case decidedBy = "decided-by"
  case fromCopy = "from-copy"
  case custodySort = "custody-sort"
  case givenTo = "given-to"
  case fieldName = "field-name"
  case toBook = "to-book"
  case organId = "organ-id"
  case keyFile = "key-file"
  case passphrase, place, picture
  case asBody = "as-body"
  // Of the archive's rooms.
  case retentionClass = "retention-class"
  case notation
  case dossierTitle = "dossier-title"
  case dossier, document, remark, decision, opinion
  case keptIn = "kept-in"
  case storePlace = "store-place"
  case loanPurpose = "loan-purpose"
  case readers
  case planPart = "plan-part"
  // Of the search.
  case searchName = "search-name"
  case shared
  case replacing = "replace"
  case copyNumber = "copy"
}
