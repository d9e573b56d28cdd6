import Office

extension EnglishWords {
  public func room(_ room: Room) -> String {
    switch room {
    case .journal: "Journal"
    case .copies: "Register of copies"
    case .copy: "Copy"
    case .people: "People of the office"
    case .units: "Units"
    case .settings: "Settings"
    case .calendar: "Days off"
    case .deadlines: "Table of deadlines"
    case .news: "News"
    case .office: "OFFICE"
    }
  }

  public func head(_ column: RoomColumn) -> String {
    switch column {
    case .when: "When"
    case .who: "Who"
    case .act: "Act"
    case .object: "On"
    case .line: "Line"
    case .about: "About"
    case .copy: "Copy"
    case .form: "Form"
    case .source: "Original"
    case .extent: "Extent"
    case .to: "To"
    case .signer: "Signer"
    case .standing: "State"
    case .decidedBy: "Decided by"
    case .reason: "Reason"
    case .handle: "Handle"
    case .name: "Name"
    case .post: "Post"
    case .unit: "Unit"
    case .roles: "Roles"
    case .open: "Work+draft"
    case .remark: "Remark"
    case .unitName: "Name"
    case .members: "People"
    case .heads: "Head"
    case .setting: "Setting"
    case .value: "Value"
    case .meaning: "Meaning"
    case .day: "Day"
    case .weekday: "Weekday"
    case .sort: "Kind"
    case .title: "Occasion"
    case .origin: "Origin"
    case .basis: "Source"
    case .duty: "Duty"
    case .documents: "Documents"
    case .term: "Term"
    case .clock: "Counted from"
    case .mark: "Set by"
    case .why: "Because"
    }
  }

  public func roomKey(_ key: RoomKey) -> KeyWords {
    switch key {
    case .journal: KeyWords("", "Open the journal")
    case .copies: KeyWords("", "Open the register of copies")
    case .people: KeyWords("", "Open the list of people and stand-ins")
    case .units: KeyWords("units", "Open the tree of units")
    case .settings: KeyWords("", "Open the settings of the office")
    case .calendar: KeyWords("days off", "Open the days off of the year")
    case .deadlines: KeyWords("deadlines", "Open the table of deadlines")
    case .news: KeyWords("", "See what is new about my work")
    case .verify: KeyWords("check chain", "Check the hash chain from its first line")
    case .stop: KeyWords("stop", "Stop what is running (also Esc)")
    case .filterJournal: KeyWords("filter", "Filter by person, act, day while typing")
    case .further: KeyWords("look on", "Look on in older lines")
    case .openSource: KeyWords("original", "Open the document it was copied from")
    case .strikeCopy: KeyWords("strike out", "Strike the copy out, with a reason")
    case .setRoles: KeyWords("roles", "Give other roles")
    case .addUnit: KeyWords("add unit", "Add a unit")
    case .renameUnit: KeyWords("rename", "Rename the unit")
    case .moveUnit: KeyWords("move", "Put the unit under another one")
    case .closeUnit: KeyWords("close", "Close a unit nobody belongs to")
    case .addPerson: KeyWords("add person", "Add a person to the office")
    case .standIn: KeyWords("stand-in", "Enter who takes a leader's place")
    case .endStandIn: KeyWords("end stand-in", "End a standing in before its last day")
    case .handOver: KeyWords("hand over", "Hand all open work over to somebody else")
    case .authority: KeyWords("authority", "Give authority to sign")
    case .endAuthority: KeyWords("end authority", "End an authority to sign")
    case .retire: KeyWords("retire", "Enter that the person has left")
    case .setPost: KeyWords("post", "Give another post, with a reason")
    case .confirmRights:
      KeyWords("confirm rights", "Confirm what was changed in a person's rights")
    case .addKey: KeyWords("SSH key", "Note an SSH key to come and sign with")
    case .move: KeyWords("move", "Put into another unit")
    case .edit: KeyWords("change", "Change the selected value")
    case .addDay: KeyWords("add day", "Enter a day off or a day worked instead")
    case .dropDay: KeyWords("drop day", "Drop the selected day, with a reason")
    case .confirmYear: KeyWords("confirm year", "Confirm the days of the year as announced")
    case .yearBefore: KeyWords("year before", "See the days of the year before")
    case .yearAfter: KeyWords("year after", "See the days of the year after")
    case .setTerm: KeyWords("set term", "Set a term of the office")
    case .dropTerm: KeyWords("drop term", "Drop a term the office has set, with a reason")
    case .weekOfNews: KeyWords("whole week", "See the last seven days")
    }
  }

  public func emptyRoom(_ room: EmptyRoom) -> String {
    switch room {
    case .journal: "The journal is empty."
    case .journalMatches:
      "No such line. Type a person, an act or a day (24/11); Esc ends the filter."
    case .looking: "Looking…"
    case .copies: "No copies yet. Open the document to be copied and press K."
    case .people: "Nobody here. Add people with t, or move them: :person move …"
    case .units: "No units yet. Add one: :unit add ABBR --name …"
    case .calendar: "No day of this year was entered. Press a to add one."
    case .deadlines: "No terms yet. Press a to set one."
    case .news: "Nothing new. Press w for the last seven days."
    }
  }

  // MARK: Journal

  public var journalUnchecked: String { "hash chain NOT CHECKED" }

  public func journalCheck(_ state: JournalCheckState) -> String {
    switch state {
    case .running(let lines, let total): "checking \(lines)/\(total) lines"
    case .stopped(let lines, let total): "NOT CHECKED TO THE END: \(lines)/\(total) lines"
    case .sound(let lines, let at): "hash chain INTACT to line \(lines), at \(at.time)"
    case .changed(let count, let first): "! \(count) LINES WITH CHANGED TEXT, the first is \(first)"
    case .broken(let line): "! HASH CHAIN BROKEN AT LINE \(line)"
    }
  }

  public var checkStopped: String { "Stopped; of what was not read nothing is known." }

  public func object(_ entry: JournalEntry) -> String {
    let name = entry.objectTitle.isEmpty ? entry.key : entry.objectTitle
    let sort: String? =
      switch entry.sort {
      case "incoming", "outgoing", "copy", "setting", "calendar", "deadline", "unit", "authority",
        "custody", "bundle", "kind", "council", "numbering", "register":
        entry.sort
      case "calendar-year": "calendar"
      case "stand-in": "stand-in"
      case "hand-over": "hand-over"
      case "body", "body-group": "body"
      case "struck": "struck number"
      case "office": "office"
      case "secret": "secret book"
      case "import": "old register"
      case "import-map": "columns of an old register"
      case "evidence": "root of evidence"
      case "digest": "batch of SHA-512"
      case "backup": "backup"
      case "plan-limit": "part of the file plan"
      case "drill": "drill"
      case "checkpoint": "checkpoint"
      case "received-checkpoint": "checkpoint received"
      case "journal-key": "key for checkpoints"
      case "person": ""
      default: nil
      }
    guard let sort else { return entry.object }
    return sort.isEmpty ? name : name.isEmpty ? sort : sort + " " + name
  }

  public func about(_ entry: JournalEntry) -> String {
    guard let detail = entry.detail else { return "(its text is gone)" }
    return detail.fields.filter { !$0.value.isEmpty }.map { "\($0.name): \($0.value)" }
      .joined(separator: "; ")
  }

  public func detail(of entry: JournalEntry) -> [String] {
    [
      "Line \(entry.sequence) · \(weekday(entry.at.date)) \(date(entry.at.date)) "
        + "\(entry.at.time) · \(entry.act) · \(entry.object)", about(entry),
    ]
  }

  public func noPage(of entry: JournalEntry) -> String {
    "\(object(entry)) has no page of its own; what is kept stands below."
  }

  public func lookedBack(to moment: Moment, isRunning: Bool) -> String {
    isRunning
      ? "Looking, back to \(date(moment.date)) so far; Esc stops"
      : "Looked back to \(date(moment.date)); m looks on in older lines"
  }

  public func foundEnough(_ count: Int) -> String { "the \(count) latest; type more to narrow" }

  // MARK: Other rooms

  public var secretsElsewhere: String {
    "Secret documents are not copied here: use the secret book (Art. 16(3), 22(4))."
  }

  public func people(ofUnit name: String) -> String { "People of \(name)" }
  public var retiredMark: String { "has left" }

  public func handedOver(_ handOver: HandOver) -> String {
    "handed \(handOver.items.count) works of \(handOver.leaver.name) over to "
      + "\(handOver.receiver.name); minutes: :person hand-over … --print"
  }

  public func handOverQuestion(
    _ leaver: Person, to receiver: Person, works: Int, reason: String
  ) -> String {
    "Hand \(works) open works of \(leaver.name) over to \(receiver.name)?\nReason: \(reason)\n"
      + "Works and drafts go under the receiver's name at once; there is no way back."
  }

  public func closeQuestion(_ unit: Unit) -> String {
    "Close \(unit.name) from today?\n"
      + "What was numbered under it keeps its symbol; it cannot be opened again."
  }

  public func confirmQuestion(_ changes: [RightsChange]) -> String {
    "Confirm the rights of \(changes[0].personName)?\n"
      + changes.map { change in
        "\(roles(change.before)) → \(roles(change.after)) "
          + "(\(change.changedBy), \(date(change.changedAt.date)))"
      }.joined(separator: "\n")
  }

  public func retireQuestion(_ person: Person) -> String {
    "Enter that \(person.name) has left, from today?\n"
      + "They cannot enter any more, what they did stays under their name; there is no way back."
  }

  public func endQuestion(_ standing: StandingIn) -> String {
    "End today: \(takesPlace(standing.standInName, of: standing.leaderName)), "
      + "\(scope(standing.scope)), \(period(standing.validity))?\n"
      + "To give it again takes a new entry and a new document (Decree 30/2020, Art. 13(3))."
  }

  public func endQuestion(_ authority: SigningAuthority) -> String {
    "End today: \(authority.personName), \(form(authority.plan.form))?\n"
      + "To give it again takes a new entry (Decree 30/2020, Art. 13)."
  }

  public var nothingToEnd: String { "No standing in and no authority is in force that could end." }

  public func standing(_ standing: StandingIn) -> String {
    "\(takesPlace(standing.standInName, of: standing.leaderName)), \(scope(standing.scope)), "
      + "\(period(standing.validity)), by \(standing.basis)"
  }

  public func authority(_ authority: SigningAuthority) -> String {
    "\(authority.personName): \(form(authority.plan.form)), \(kinds(authority.plan.kinds)), "
      + "\(period(Validity(from: authority.plan.from, until: authority.plan.until)))"
      + (authority.plan.basis.isEmpty ? "" : ", by \(authority.plan.basis)")
  }

  public var settingsRule: String {
    "Only an administrator can change them; a change holds at once and stands in the journal."
  }

  public func origin(of setting: Setting) -> String {
    let initial = setting.initial.isEmpty ? "empty" : setting.initial
    let basis: String =
      switch setting {
      case .numberingDivision: "; Decree 30/2020, Art. 15(1)(c)"
      case .calendarWeek: "; Labour Code 2019, Art. 111"
      case .handlingConfirm: "; by the working regulation (Decree 30/2020, Art. 24)"
      case .deadlineSoonDays, .deadlineAtOnceMinutes, .fileLimit, .messageLimit,
        .messageAttachmentLimit, .messageRatioLimit, .messageAttachments, .messageTextLimit,
        .textIdle, .textLanguages:
        "; the office's own choice"
      default: ""
      }
    return "At first: \(initial)\(basis)"
  }

  public func settingSet(_ setting: Setting, to value: String) -> String {
    "\(setting.rawValue) is now \(value.isEmpty ? "empty" : value)"
  }

  public var yes: String { "yes" }

  public func confirmYearQuestion(_ year: Int, source: String) -> String {
    "Confirm that the days off of \(year) are those of \(source)?\n"
      + "Deadlines reckoned through this year are then no longer marked as unconfirmed."
  }

  public func dropDayQuestion(_ day: CalendarDay) -> String {
    "Drop \(date(day.date)) \(day.title) from the days off? Deadlines already given stay."
  }

  public func termSet(_ row: DeadlineTerm, _ settings: DeadlineSettings) -> String {
    "term to \(duty(row.duty)) for \(documents(kind: row.kind, urgency: row.urgency)): "
      + term(row.term, settings)
  }

  public func interrupted(act: String, about: String, at moment: Moment) -> String {
    let key = String(act.prefix { $0 != "/" })
    let name = FurtherForm(rawValue: key).map { further($0).word } ?? self.act(key)
    let title = about.isEmpty ? name : name + " " + about
    return "\(title), saved at \(time(moment)) \(date(moment.date))"
  }

  // MARK: News

  public func newsSince(_ moment: Moment) -> String {
    "since \(time(moment)) \(date(moment.date))"
  }

  public func newsLine(_ count: Int, isMore: Bool) -> String {
    "new about my work" + (isMore ? ", perhaps more than \(count)" : "")
  }

  public var noNews: String { "Nothing new." }

  public func newsCut(_ count: Int) -> String {
    "Only the latest \(count) of my works were looked at; the lists on the desk hold the rest."
  }

  public func concern(_ concern: Concern) -> String {
    switch concern {
    case .mentioned: "names me"
    case .assigned: "my work"
    case .drafted: "my draft"
    case .asked: "my opinion is asked"
    case .informed: "sent to me to know"
    }
  }
}
