import Office

extension EnglishWords {
  public func door(_ label: DoorLabel) -> String {
    switch label {
    case .log: "Receiving log"
    case .via: "Came by"
    case .sender: "Sender"
    case .circulation: "Circulation"
    case .giveBackBy: "Original back by"
    case .givenBack: "Original given back"
    case .copies: "Copies"
    case .pages: "Pages"
    case .corrections: "Corrections"
    case .struck: "Struck out"
    case .recalls: "Recalls"
    case .paper: "Paper came"
    case .replacedBy: "Replaced by"
    case .replaces: "Replaces"
    case .requests: "Request"
    case .extra: "Added fields"
    case .xmlSignature: "Message signature"
    case .bond: "Files and metadata"
    case .journal: "Journal"
    }
  }

  public func way(_ way: ArrivalWay?) -> String {
    switch way {
    case .hand: "hand"
    case .post: "post"
    case .email: "e-mail"
    case .exchange: "exchange"
    case nil: "·"
    }
  }

  public func circulation(_ circulation: Circulation) -> String {
    switch circulation {
    case .giveBack: "give back once read"
    case .internal: "internal"
    }
  }

  public func reason(_ reason: DoorReason) -> String {
    switch reason {
    case .wrongAddressee: "wrong addressee"
    case .brokenSeal: "broken seal"
    case .missingPages: "missing pages"
    case .missingAttachment: "missing attachment"
    case .signature: "signature missing or not valid"
    case .altered: "file altered or unreadable"
    case .secret: "a state secret, which no network may carry"
    case .wrongForm: "not in the form prescribed"
    case .other: "another reason"
    }
  }

  public func outcome(_ line: LoggedArrival) -> String {
    if let reason = line.reason { return "sent back: " + self.reason(reason) }
    if line.document.isFrozen { return frozenState }
    if line.what == .paper { return "paper of \(line.document.title)" }
    return line.document.number.map { "registered \($0)" } ?? state(line.document.state)
  }

  public func sentBack(_ line: LoggedArrival) -> String {
    "sent back \(line.document.title), line \(line.number) of the receiving log: "
      + (line.reason.map { reason($0) } ?? "")
  }

  public func attached(_ count: Int, to document: IncomingDocument) -> String {
    "\(document.title)  added \(count) \(count == 1 ? "file" : "files")"
  }

  public func paperAdded(to document: IncomingDocument) -> String {
    "\(document.title)  its paper came, under the same number"
  }

  public func corrected(_ document: IncomingDocument) -> String {
    "\(document.title)  corrected  \(document.reference)  \(document.subject)"
  }

  public func givenBack(_ document: IncomingDocument) -> String {
    "\(document.title)  original given back"
  }

  public func recallRefused(_ document: IncomingDocument) -> String {
    "\(document.title)  recall refused  \(document.subject)"
  }

  public func refusalWarning(_ document: IncomingDocument) -> String {
    "\(document.title): a recipient has to cancel what is recalled (Decree 30/2020, Art. 18(4)(b); "
      + "Decision 28/2018, Art. 9(2)); the refusal is kept with its reason"
  }

  public func replaced(_ document: IncomingDocument, by successor: IncomingDocument) -> String {
    "\(document.title)  replaced by \(successor.title)"
  }

  public func fieldSet(_ field: ExtraField, on document: String) -> String {
    "\(document)  \(field.name): \(field.value)"
  }

  public func metadata(_ name: String) -> String {
    switch name {
    case "id": "Id"
    case "number": label(.number)
    case "state": label(.state)
    case "arrived": label(.arrived)
    case "registered": "Registered"
    case "issuer": label(.issuer)
    case "reference": label(.reference)
    case "issued": label(.issued)
    case "issued-at": "Issued at"
    case "kind": label(.kind)
    case "subject": label(.subject)
    case "urgency": label(.urgency)
    case "due": label(.due)
    case "hour": "Due at"
    case "medium": label(.medium)
    case "documentId": label(.documentId)
    case "another": "Why entered again"
    case "answer": label(.answeredBy)
    case "answers": label(.answers)
    case "circulation": door(.circulation)
    case "give-back-by": door(.giveBackBy)
    case "given-back": door(.givenBack)
    case "copies": door(.copies)
    case "pages": door(.pages)
    case "paper": door(.paper)
    case "replaced-by": door(.replacedBy)
    case "replaces": door(.replaces)
    case "log": door(.log)
    case "via": door(.via)
    case "sender": door(.sender)
    case "because": "Sent back because"
    case "struck": door(.struck)
    case "recall": door(.recalls)
    case "recall-verdict": "Answer to the recall"
    case "recall-note": "Note on the recall"
    case "struck-at": "Struck out at"
    case "paper-log": "Line of its paper"
    case "recall-answered": "Answer to the issuer"
    case "signatures": "Signatures"
    case "symbol": "Symbol"
    case "sequence": "Sequence"
    case "drafter": label(.drafter)
    case "drafted": "Drafted"
    case "version": label(.version)
    case "approved-version": "Approved version"
    case "signed": "Signed"
    case "decision": label(.decisions)
    case "to": label(.recipients)
    default: name
    }
  }

  public func bound(line: Int64, digest: String) -> String {
    "as bound by line \(line) of the journal: \(digest)"
  }

  public func unbound(line: Int64, said: String, now: String) -> String {
    "NOT as line \(line) of the journal bound them: it says \(said), they are \(now)"
  }

  public var neverBound: String { "no line of the journal binds them" }

  public func register(_ kind: RegisterKind) -> String {
    switch kind {
    case .incoming: "the arrivals register"
    case .outgoing: "the outgoing register"
    case .handling: "the register of handling"
    case .post: "the register of post"
    }
  }

  public func closed(_ register: ClosedRegister) -> String {
    "closed \(self.register(register.kind)) of \(register.year): \(register.entries) entries, "
      + "\(register.struck) struck out or cancelled, SHA-256 \(register.digest)"
  }

  public func signed(_ register: ClosedRegister) -> String {
    "\(self.register(register.kind)) of \(register.year): signed for by "
      + "\(register.signed?.by ?? "") on \(date(register.signed?.on))"
  }

  public func reopened(_ register: ClosedRegister) -> String {
    "opened \(self.register(register.kind)) of \(register.year) again: "
      + (register.opened?.because ?? "")
  }

  public func standing(_ isUnchanged: Bool?) -> String {
    switch isUnchanged {
    case true: "as it was closed"
    case false: "NOT as it was closed"
    case nil: "opened again"
    }
  }

  public var noClosedRegister: String {
    "No register is closed. Close that of a year that has ended: vpdt register close incoming YEAR"
  }

  public func written(to path: String) -> String { "wrote \(path)" }

  public func asides(from states: [String]) -> String {
    "With any entry that is \(states.map { "“\($0)”" }.joined(separator: ", ")):"
  }

  func condition(_ condition: IncomingCondition, _ document: String) -> Problem {
    let year = document.split(separator: "/").dropFirst().first.map(String.init) ?? "YEAR"
    return switch condition {
    case .directRoute:
      Problem(
        "the regulation does not let the clerk pass it on (Decree 30/2020, Art. 23(1))",
        try: "vpdt incoming submit \(document); vpdt setting set incoming.direct yes")
    case .workEnded:
      Problem(
        "somebody works on it (Decree 30/2020, Art. 24)", try: "vpdt incoming show \(document)")
    case .registerOpen:
      Problem(
        "the register of its year is closed (Decree 30/2020, Art. 22(2))",
        try: "vpdt register reopen incoming \(year) --reason …")
    case .paperMissing:
      Problem(
        "its paper is there (Decree 30/2020, Art. 22(2))", try: "vpdt incoming show \(document)")
    }
  }
}

// MARK: Failures

extension EnglishWords {
  public func problem(_ error: DoorError) -> Problem {
    switch error {
    case .unknownReason(let text):
      Problem(
        "“\(text)” is no reason to send a document back (Decree 30/2020, Art. 21)",
        try: DoorReason.allCases.map(\.rawValue).joined(separator: ", "))
    case .unknownWay(let text):
      Problem(
        "nothing comes by “\(text)”",
        try: ArrivalWay.allCases.map(\.rawValue).joined(separator: ", "))
    case .unknownCirculation(let text):
      Problem(
        "there is no circulation “\(text)”",
        try: Circulation.allCases.map(\.rawValue).joined(separator: ", "))
    case .unknownLine(let text):
      Problem("the receiving log has no line “\(text)”", try: "vpdt incoming log")
    case .nothingToReturn:
      Problem("nothing to send back", try: "a file, --paper, or --received ID")
    case .badCount(let text):
      Problem(
        "“\(text)” is no count of copies or pages (Decree 30/2020, Annex VI Part II)",
        try: "1 to 999")
    }
  }

  public func problem(_ error: CirculationError) -> Problem {
    switch error {
    case .dueWithoutReturn:
      Problem(
        "only originals to be given back have a day for it (Decree 30/2020, Annex I)",
        try: "add --circulation return, or leave --return-by out")
    case .dueBeforeToday(let due, let today):
      Problem(
        "the original would go back on \(date(due)), before today, \(date(today))",
        try: "today or a later day")
    case .notToBeReturned(let document):
      Problem(
        "the original of \(document) need not go back (Decree 30/2020, Annex I)",
        try: "vpdt incoming show \(document)")
    case .alreadyReturned(let document, let day):
      Problem(
        "the original of \(document) went back on \(date(day))",
        try: "vpdt incoming show \(document)")
    case .badReturnDay(let day, let arrived, let today):
      Problem(
        "it cannot have gone back on \(date(day))",
        try: "a day from \(date(arrived)) to \(date(today))"
      )
    case .internalOnly(let outgoing, let file, let incoming):
      Problem(
        "\(outgoing) carries the file \(file) of \(incoming), which is internal"
          + " (Decree 30/2020, Annex I)",
        try: "vpdt outgoing revise \(outgoing) --file …, without that file")
    }
  }

  public func problem(_ error: EntryError) -> Problem {
    switch error {
    case .nothingToCorrect(let document):
      Problem("nothing differs from \(document)", try: "give the right value, such as --subject …")
    case .dueIsAssigned(let document):
      Problem(
        "the deadline of \(document) is that of work given out (Decree 30/2020, Art. 23(2))",
        try: "ask whoever gave it out to move it")
    case .badPaperDay(let day, let arrived, let today):
      Problem(
        "its paper cannot have come on \(date(day))",
        try: "a day from \(date(arrived)) to \(date(today))")
    case .refusalWithoutReason(let document):
      Problem(
        "to refuse the recall of \(document) takes a reason (Decree 30/2020, Art. 18(4))",
        try: "--note REASON, or --agree")
    case .replacesItself(let document):
      Problem("\(document) cannot replace itself", try: "the number of the document in its place")
    case .replacedInACircle(let document, let other):
      Problem("\(other) was itself replaced by \(document)", try: "vpdt incoming show \(other)")
    case .alreadyReplaced(let document, let other):
      Problem("\(document) was replaced by \(other)", try: "vpdt incoming show \(document)")
    }
  }

  public func problem(_ error: RegisterError) -> Problem {
    switch error {
    case .unknown(let text):
      Problem(
        "there is no register “\(text)”",
        try: RegisterKind.allCases.map(\.rawValue).joined(separator: ", "))
    case .badYear(let text): Problem("“\(text)” is no year", try: "such as 2026")
    case .badRange(let first, let last):
      Problem("there are no numbers from \(first) to \(last)", try: "--from not above --to, from 1")
    case .neverClosed(let kind):
      Problem(
        "\(register(kind)) is not closed (Decree 30/2020, Art. 16, 22)",
        try: "vpdt register close incoming|outgoing YEAR")
    case .yearNotEnded(let year, let today):
      Problem(
        "\(year) has not ended, today is \(date(today)) (Decree 30/2020, Art. 15(1), 22(2))",
        try: "close it from 01/01/\(year + 1) on")
    case .stillOpen(let kind, let year, let documents):
      Problem(
        "\(register(kind)) of \(year) is still needed: " + documents.joined(separator: ", ")
          + " (Decree 30/2020, Art. 16, 22)",
        try: kind == .incoming
          ? "vpdt incoming next \(documents.first ?? "")"
          : "vpdt outgoing next \(documents.first ?? "")")
    case .alreadyClosed(let kind, let year):
      Problem(
        "\(register(kind)) of \(year) is closed",
        try: "vpdt register reopen \(kind.rawValue) \(year) --reason …")
    case .notClosed(let kind, let year):
      Problem(
        "\(register(kind)) of \(year) is not closed",
        try: "vpdt register close \(kind.rawValue) \(year)")
    case .alreadySigned(let kind, let year, let name):
      Problem(
        "\(name) has signed for \(register(kind)) of \(year)", try: "vpdt register list")
    case .badSigningDay(let day, let closed, let today):
      Problem(
        "it cannot have been signed for on \(date(day))",
        try: "a day from \(date(closed)) to \(date(today))")
    }
  }
}
