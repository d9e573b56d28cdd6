import Office

extension EnglishWords {
  public func key(_ key: ScreenKey) -> KeyWords {
    switch key {
    case .open: KeyWords("open", "Open the row under the cursor (F3 too)")
    case .back: KeyWords("back", "Back to the screen before (q and F10 too)")
    case .mark:
      KeyWords("mark", "mark the row, * all shown; acts are for all marked rows, Esc unmarks")
    case .leave: KeyWords("leave", "Leave the program; drafts are kept (q and :q too)")
    case .help: KeyWords("help", "The keys that work here: ? or F1")
    case .commands: KeyWords("command", "Everything by its name: a colon or F9")
    case .search: KeyWords("search", "Search as you type; marks are not needed (F7 too)")
    case .refresh: KeyWords("", "Read the database again")
    case .move: KeyWords("", "Up, down, page up, page down, first, last (j k g G too)")
    case .suspend: KeyWords("", "To the shell for a while; fg comes back")
    case .redraw: KeyWords("", "Draw the whole screen again")
    case .incoming: KeyWords("incoming", "Open the arrivals register")
    case .outgoing: KeyWords("outgoing", "Open the outgoing register")
    case .register: KeyWords("register", "Register an incoming document (F2 too)")
    case .draft: KeyWords("draft", "Draft an outgoing document (F2 too)")
    case .draftAnswer: KeyWords("answer", "Draft the answer to this document")
    case .clearSearch: KeyWords("end search", "Forget the search and show the list before")
    case .stopTyping: KeyWords("shortcuts", "Keep what was found and use the keys of the list")
    case .otherRegister: KeyWords("register", "Search both registers, the outgoing or the arrivals")
    case .nextField: KeyWords("next", "To the next field (Enter too)")
    case .previousField: KeyWords("previous", "To the field before")
    case .later: KeyWords("later", "Close and keep the draft (F10 too)")
    case .giveUp: KeyWords("", "Give up what was typed")
    case .completePath: KeyWords("", "In a field for files: complete the name, as a shell does")
    case .resumeDraft: KeyWords("go on", "Go on with the draft")
    case .dropDraft: KeyWords("drop", "Drop the draft and begin anew")
    case .undo:
      KeyWords("undo", "Take back the last words typed, the last choice (Ctrl-_, Ctrl-/ or F6)")
    case .redo: KeyWords("redo", "Make again what was taken back")
    case .takeIn:
      KeyWords(
        "see the new one",
        "Take in what somebody, or another session, has written (Ctrl-R)")
    case .cancel: KeyWords("no", "Do nothing")
    case .close: KeyWords("close", "Close")
    case .related:
      KeyWords("related", "What it names, answers or replaces, and what names it")
    case .discuss: KeyWords("", "Discuss this document; @ names somebody")
    }
  }

  public func heading(_ heading: ScreenHeading) -> String {
    switch heading {
    case .desk: "Desk"
    case .waiting: "WAITING"
    case .interrupted: "UNFINISHED"
    case .registers: "REGISTERS"
    case .incoming: "Incoming documents"
    case .outgoing: "Outgoing documents"
    case .search: "Search"
    case .find: "Find:"
    case .keys: "Keys that work here"
    case .output: "Output"
    case .done: "DONE"
    case .all: "both registers"
    case .notNow: "NOT POSSIBLE NOW (the key says why)"
    }
  }

  public func column(_ column: ScreenColumn) -> String {
    switch column {
    case .number: "Arrival"
    case .arrived: "Date"
    case .issuer: "Issuer"
    case .reference: "Reference"
    case .subject: "Subject"
    case .state: "State"
    case .draft: "Draft"
    case .day: "Date"
    case .kind: "Kind"
    case .drafter: "Drafter"
    case .register: "Register"
    }
  }

  public func filter(_ line: AgendaLine) -> String {
    switch line {
    case .overdue: "overdue"
    case .dueSoon: "due soon"
    case .lateEntry: "late to be registered"
    case .lateSubmission: "late to be submitted"
    case .lateIssue: "late to be issued"
    case .lateHandOver: "issued"
    case .waitingForEntry: "waiting for entry"
    case .toSubmit: "to submit"
    case .toOpine: "awaiting an opinion"
    case .toApprove: "to approve"
    case .toNumber: "to number"
    case .toSign: "approved, to be signed"
    case .toIssue: "signed, to be issued"
    case .toHandOver: "issued"
    case .toAnswer: "to answer"
    case .rightsToConfirm: "rights"
    case .undelivered: "not delivered"
    case .dossiersDue: "due for the archive"
    case .dossiersHandedOver: "handed over"
    case .loansAsked: "loans asked for"
    case .loansOverdue: "overdue loans"
    case .toVote: "disposals to vote on"
    case .toDecide: "disposals to decide on"
    case .toDestroy: "to be destroyed"
    case .toGiveBack: "to give back"
    case .work: "my work"
    case .toConfirm: "for me to confirm or assign anew"
    case .toKnow: "for my information"
    case .returned: "returned"
    case .returnedInUnit: "returned to my unit"
    case .toGiveOpinion: "awaiting my opinion"
    case .toVouch: "to check"
    case .toAcknowledge: "to take note of"
    case .mentioned: "discussion names me"
    case .toRecall: "ordered to be recalled"
    case .refused: "refused"
    case .recallOpen: "recall not agreed to by all"
    case .paperCopyDue: "to print for the file"
    }
  }

  public func emptyScreen(_ screen: EmptyScreen) -> String {
    switch screen {
    case .desk: "Nothing waits. Open a register with đ (or d) or i, search with /."
    case .incoming: "The register is empty. Press v to enter the first document."
    case .outgoing: "No outgoing documents yet. Press s to draft one."
    case .filtered: "No documents here. Esc goes back."
    case .notFound: "Nothing found. Try fewer words; marks are not needed."
    case .typeToSearch: "Type a reference, an issuer or words of the subject."
    }
  }

  public func overdue(since day: String) -> String { "OVERDUE \(day)" }
  public func due(on day: String) -> String { "due \(day)" }

  public var changedMeanwhile: String {
    "Somebody has just changed this document. This is the new state; look before you act."
  }

  public func keyClash(_ name: String, taken: String) -> String {
    "not usable for \(name): it is the key of \(taken)"
  }

  public func screenComplaint(
    _ complaint: ScreenPreferences.Complaint, in path: String
  ) -> String {
    "\(path) line \(complaint.line): “\(complaint.text)” is not understood"
  }

  public func screenComplaints(_ count: Int, in path: String) -> String {
    "\(count) lines of \(path) are not understood; see :screen show"
  }

  public func marked(_ count: Int) -> String { "\(count) marked" }

  public func done(_ act: String, count: Int) -> String {
    "\(act): \(count == 1 ? "1 document" : "\(count) documents")"
  }

  public func refused(count: Int, because reason: String) -> String {
    "\(count) refused: \(reason)"
  }

  public func undo(_ key: String, _ act: String) -> String { "\(key) to \(act)" }

  public func tooSmall(rows: Int, columns: Int, needed: (rows: Int, columns: Int)) -> String {
    "This needs \(needed.columns)x\(needed.rows), the terminal has \(columns)x\(rows). "
      + "Make it larger, or press Esc; what was typed is kept."
  }

  public func interrupted(
    _ form: FormKind, about document: String, at moment: Moment
  ) -> String {
    "\(title(form, about: document)), saved at \(time(moment)) on \(date(moment.date))"
  }

  // MARK: Questions

  public func approveQuestion(
    _ document: OutgoingDocument, files: [AttachedFile], as signing: Signing, by name: String
  ) -> String {
    let shown = files.prefix(6)
    var lines = [
      "Approve \(document.title), version \(document.version), drafted by \(document.drafterName):",
      harmless("\(document.kind.name) “\(document.subject)”"),
    ]
    for file in shown {
      lines.append(harmless("\(part(file.part)) \(file.name), \(size(file.size))"))
      lines.append("SHA-256 \(file.digest)")
    }
    if files.count > shown.count { lines.append("and \(files.count - shown.count) more files") }
    lines.append(harmless("Signed as: \(signing.printed) \(name)"))
    if signing.lacksBasis { lines.append("No basis of this form is entered (Art. 13).") }
    lines.append("These bytes are approved and no others; a new version needs a new approval.")
    return lines.joined(separator: "\n")
  }

  public func numberQuestion(_ document: OutgoingDocument) -> String {
    "Give \(document.title) a number: \(harmless("\(document.kind.name) “\(document.subject)”"))?\n"
      + "A number once given is never given again, even if the document is dropped."
  }

  public func issueQuestion(
    _ document: OutgoingDocument, to recipients: [String], medium: Medium
  ) -> String {
    let places = recipients.count == 1 ? "1 recipient" : "\(recipients.count) recipients"
    return
      (["Issue \(document.title) (\(self.medium(medium))) to \(places):"]
      + recipients.prefix(8).map { harmless($0) }
      + (recipients.count > 8 ? ["and \(recipients.count - 8) more"] : [])
      + ["Once issued it can only be recalled, replaced or corrected (Art. 18)."]).joined(
        separator: "\n")
  }
}
