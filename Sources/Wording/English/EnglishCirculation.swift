import Office

extension EnglishWords {
  /// Conditions on opinions, checks and what follows the issue.
  func circulation(_ condition: OutgoingCondition, _ document: String) -> Problem {
    let show = "vpdt outgoing show \(document)"
    return switch condition {
    case .visasAnswered:
      Problem(
        "opinions are still awaited (Decree 30/2020, Art. 10(3))",
        try: "\(show); vpdt outgoing ask-withdraw \(document) --of … --reason …")
    case .visaOpen: Problem("nobody's opinion is awaited (Decree 30/2020, Art. 10(3))", try: show)
    case .contentUnvouched:
      Problem(
        "somebody answers for the content of this version (Decree 30/2020, Art. 12(1))", try: show)
    case .formUnvouched:
      Problem(
        "somebody answers for the form of this version (Decree 30/2020, Art. 12(2))", try: show)
    case .contentVouched:
      Problem(
        "nobody answers for the content yet (Decree 30/2020, Art. 12(1))",
        try: "vpdt outgoing vouch \(document) --for content")
    case .formVouched:
      Problem(
        "nobody answers for the form yet (Decree 30/2020, Art. 12(2))",
        try: "vpdt outgoing vouch \(document) --for form")
    case .paperAllowed:
      Problem(
        "what is signed digitally goes on paper to nobody who can receive it otherwise"
          + " (QĐ 28/2018, Art. 5(3), 7(2))",
        try: "vpdt outgoing issue \(document) --to …;"
          + " kinds that still go on paper: vpdt setting set paper.kinds …")
    case .handedOver:
      Problem(
        "some recipients have not been sent it (Decree 30/2020, Art. 18)",
        try: "vpdt exchange export --to BODY DIR")
    case .paperCopyDue:
      Problem("no paper copy is wanted for the file (Decree 30/2020, Art. 19(2))", try: show)
    case .paperCopyFiled:
      Problem(
        "no stamped paper copy is on file (Decree 30/2020, Art. 19(2))",
        try: "vpdt outgoing paper-filed \(document)")
    case .recallOrdered:
      Problem(
        "no recall is ordered (Decree 30/2020, Art. 18(4))",
        try: "vpdt outgoing order-recall \(document) --reason …")
    case .recallNotOrdered:
      Problem(
        "a recall is ordered (Decree 30/2020, Art. 18(4))", try: "vpdt outgoing recall \(document)")
    default: Problem(condition.rawValue, try: show)
    }
  }

  public func verdict(_ verdict: Visa.Verdict) -> String {
    switch verdict {
    case .agree: "agrees"
    case .disagree: "DISAGREES"
    case .withdrawn: "no longer asked"
    }
  }

  public func part(_ part: Vouching.Part) -> String {
    switch part {
    case .content: "content"
    case .form: "form"
    }
  }

  public func state(_ state: DeliveryState) -> String {
    switch state {
    case .sent: "sent"
    case .arrived: "arrived"
    case .refused: "REFUSED"
    case .received: "received"
    case .read: "read"
    case .assigned: "assigned"
    case .working: "in work"
    case .done: "done"
    case .settled: "refusal settled"
    case .recallSent: "recall sent"
    case .recallAgreed: "recall agreed to"
    case .recallRefused: "RECALL REFUSED"
    }
  }

  public func way(_ way: DeliveryWay) -> String {
    switch way {
    case .electronic: "electronic"
    case .paper: "paper"
    case .none: "not sent"
    }
  }

  public func succession(_ succession: Succession, isByOther: Bool) -> String {
    switch (succession, isByOther) {
    case (.replace, true): "REPLACED BY"
    case (.replace, false): "replaces"
    case (.amend, true): "amended by"
    case (.amend, false): "amends"
    case (.correct, true): "corrected by"
    case (.correct, false): "corrects"
    case (.recall, true): "recall announced by"
    case (.recall, false): "announces the recall of"
    }
  }

  public func remark(_ remark: CirculationRemark) -> String {
    switch remark {
    case .awaited: "awaited"
    case .notYetAsked: "to be asked later"
    case .unvouched: "nobody answers for it yet"
    case .edited: "edited by the approver"
    case .notAcknowledged: "not acknowledged"
    case .paperCopyDue: "to be printed, stamped and filed (Decree 30/2020, Art. 19(2))"
    case .ordered: "ordered"
    case .carriedOut: "carried out"
    case .notElectronic: "not electronic"
    case .sameText: "The text of both is the same."
    }
  }

  public func discussed(_ document: String) -> String { "\(document)  remark noted" }

  public func group(_ group: BodyGroup) -> String {
    "group \(group.name): \(group.members.count) recipients"
  }

  // MARK: Failures

  public func problem(_ error: VisaError) -> Problem {
    switch error {
    case .nobody(let text): Problem("“\(text)” is no person and no unit", try: "vpdt person list")
    case .askedAlready(let name):
      Problem("\(name) is asked already", try: "ask somebody else, or ask-withdraw first")
    case .tooMany(let count, let limit):
      Problem("\(count) asked at a time, at most \(limit)", try: "ask fewer")
    case .dueBeforeToday(let due, let today):
      Problem("due \(date(due)) is before today \(date(today))", try: "choose today or later")
    case .reasonMissing: Problem("to disagree takes a reason", try: "--note WHY")
    case .notAsked(let name):
      Problem("“\(name)” is not asked", try: "see who is: vpdt outgoing show")
    }
  }

  public func problem(_ error: DeliveryError) -> Problem {
    switch error {
    case .unknownState(let text):
      Problem(
        "there is no state “\(text)”",
        try: DeliveryState.allCases.map(\.rawValue).joined(separator: ", "))
    case .notARecipient(let name):
      Problem("the document did not go to \(name)", try: "see its recipients: vpdt outgoing show")
    case .recalled:
      Problem(
        "it was recalled; only answers to that are noted (Decree 30/2020, Annex VI III.8)",
        try: "--state recall-agreed or recall-refused")
    case .notRecalled(let name):
      Problem(
        "\(name) was not asked to give it back (Decree 30/2020, Art. 18(4))",
        try: "vpdt outgoing order-recall, then vpdt outgoing recall")
    case .byRecallOnly:
      Problem("a recall is sent by recalling the document", try: "vpdt outgoing recall")
    case .nothingToSettle(let name):
      Problem("\(name) has not refused it", try: "look again: vpdt outgoing show")
    case .noteMissing(let state):
      Problem("“\(self.state(state))” needs a word why", try: "--note …")
    case .afterToday(let day, let today):
      Problem("\(date(day)) is after today \(date(today))", try: "check --on")
    case .beforeIssue(let day, let issued):
      Problem("\(date(day)) is before the document's date \(date(issued))", try: "check --on")
    case .tooMany(let count, let limit):
      Problem("\(count) recipients, at most \(limit)", try: "send it through the superior body")
    case .allInformed: Problem("all of them have the document", try: "vpdt outgoing show")
    }
  }

  public func problem(_ error: SuccessionError) -> Problem {
    switch error {
    case .itself(let document): Problem("\(document) cannot follow itself", try: "--by another one")
    case .notIssued(let document):
      Problem("\(document) is not issued, or recalled", try: "issue the later document first")
    case .otherForm(let document, let kind):
      Problem(
        "\(document) is not of the kind “\(kind)” (Decree 30/2020, Art. 18(3))",
        try: "content: replace it by one of the same kind; form: correct it by an official letter")
    case .already(let document): Problem("\(document) is noted already", try: "vpdt outgoing show")
    case .circular(let document):
      Problem("this one itself follows \(document)", try: "vpdt outgoing show")
    }
  }

  public func problem(_ error: DiscussionError) -> Problem {
    switch error {
    case .frozen(let document):
      Problem(
        "\(document) is recalled or cancelled; its discussion is over"
          + " (Decree 30/2020, Annex VI III.8)", try: "discuss the one that replaces it")
    case .tooManyMentions(let count, let limit):
      Problem(
        "\(count) people named at a time, at most \(limit)", try: "vpdt outgoing inform N --to UNIT"
      )
    }
  }

  public func problem(_ error: ComparisonError) -> Problem {
    switch error {
    case .noSuchVersion(let document, let version):
      Problem("\(document) has no version \(version)", try: "vpdt outgoing versions \(document)")
    case .programMissing(let program):
      Problem("\(program) is not on this machine", try: "sudo apt-get install poppler-utils")
    case .unreadableText(let file, let reason):
      Problem("the text of \(file) cannot be read: \(reason)", try: "open both versions")
    }
  }
}
