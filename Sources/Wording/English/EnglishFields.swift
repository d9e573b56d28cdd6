import Office

extension EnglishWords {
  public func reason(_ fault: DayFault) -> String {
    switch fault {
    case .noYear(let year): "\(year) is outside the calendar (from 1945)"
    case .noMonth(let month): "there is no month \(month)"
    case .monthEnds(let month, let year, let days): "\(month)/\(year) has \(days) days"
    }
  }

  public func daysLeft(_ days: Int) -> String {
    switch days {
    case 0: "no working day left"
    case 1: "1 working day left"
    default: "\(days) working days left"
    }
  }

  public var orPaper: String { "if there is only paper, leave this empty and tick Paper" }
  public var dayPassed: String { "This day has passed; look again." }

  public func laterThanAsked(_ day: CivilDate) -> String {
    "Later than the document asks, \(date(day)); look again."
  }

  public func usual(_ deadline: Deadline) -> String { "left empty: " + given(deadline) }

  public func advice(_ advice: FieldAdvice) -> String {
    switch advice {
    case .urgentIncoming:
      "submit and handle it at once (\(article("Art. 23(1), 24(2)")))"
    case .urgentOutgoing:
      "to be issued and sent at once when signed (\(article("Art. 18(1)")))"
    case .handling: "within the term of the working regulation (\(article("Art. 24(2)")))"
    }
  }

  public func alreadyEntered(_ document: IncomingDocument) -> String {
    document.number == nil
      ? "A double: received as \(document.title), waiting for entry."
      : "A double: registered as \(document.title) on \(date(document.arrivedOn))."
  }

  public var nowhereToPaste: String {
    "There is no field to type in here: what was pasted is not kept, and does nothing."
  }

  public func tooLong(limit: Int) -> String {
    "More than \(limit) letters: the rest was left out. Look again and edit."
  }

  public func openWork(_ count: Int) -> String { count == 0 ? "" : "\(count) open" }
  public func away(standIn: String) -> String { "away, stand-in: \(standIn)" }

  public func changed(_ document: String, by act: LastAct) -> String {
    "\(document) has changed: \(act.personName), \(self.act(act.act)) at \(time(act.at)). "
      + "F5 (Ctrl-R) shows it; then send."
  }

  public func takenIn(_ fields: [String]) -> String {
    fields.isEmpty
      ? "Read again; the fields are the same. What you typed is still here."
      : "Taken in from the other: \(fields.joined(separator: ", ")). "
        + "What you typed is still here."
  }

  public func alsoChanged(_ value: String) -> String {
    value.isEmpty ? "Somebody else has emptied this field." : "Somebody else wrote: “\(value)”"
  }

  public func otherDraft(savedAt moment: Moment) -> String {
    "Another session of yours types into this form (saved \(time(moment))). "
      + "What is here is kept apart; F5 (Ctrl-R) takes the other."
  }

  public var otherDraftTaken: String {
    "The other session's draft is here; what you typed is among the unfinished drafts."
  }

  public var draftGone: String { "Another session of yours has sent or dropped this draft." }
  public var undone: String { "Undone." }
  public var redone: String { "Done again." }
  public var nothingToUndo: String { "Nothing left to undo." }
  public var nothingToRedo: String { "Nothing left to do again." }

  public func problem(_ error: PremiseError) -> Problem {
    switch error {
    case .changed(let act):
      Problem(
        "the document has changed: \(act.personName), \(self.act(act.act)) at \(time(act.at))",
        try: "look again (F5), then send")
    }
  }
}
