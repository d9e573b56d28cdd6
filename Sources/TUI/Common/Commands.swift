import Desk
import Office
import Terminal
import Wording

/// What can be typed after `:`, wherever one is: the words of the command line. Lists, pages and
/// forms open as screens; everything else is carried out and its answer shown.
extension Workplace {
  /// The commands that need no further words, by their names.
  var commands: [Command] {
    let topics: [CommandTopic] = [
      .agenda, .incomingList, .outgoingList, .outgoingApprove, .incomingRegister, .outgoingDraft,
      .search,
      .personList, .calendarList, .deadlineList, .journalVerify, .check,
      .help,
    ]
    let leave = Command(id: "q", title: words.key(.leave).sentence, alias: "q")
    return topics.map {
      Command(id: $0.rawValue, title: words.summary($0), alias: $0.rawValue)
    } + roomCommands + [leave]
  }

  /// What typed words lead to; nil if they begin with no command.
  ///
  /// - Parameter document: The document at hand.
  /// - Throws: For a document that is not there.
  func outcome(
    ofTyped text: String, near document: DocumentAtHand? = nil
  ) throws -> Outcome? {
    var typed = splitWords(text)
    if typed.first == "vpdt" { typed.removeFirst() }
    switch typed.first {
    case "q", "quit", "exit": return .leave
    default: break
    }
    if let outcome = try screen(for: typed) ?? room(for: typed) { return .open(outcome) }
    let isCommand = CommandTopic.allCases.contains { topic in
      let name = topic.rawValue.split(separator: " ").map(String.init)
      return typed.starts(with: name)
    }
    guard isCommand else { return try outcome(ofAct: text, near: document) }
    let (lines, status) = run(typed)
    return .open(OutputScreen(typed.joined(separator: " "), lines, status: status, at: self))
  }

  private func screen(for typed: [String]) throws -> (any Screen)? {
    switch (typed.first, typed.dropFirst().first, Array(typed.dropFirst(2))) {
    case ("screen", "keys", []):
      OutputScreen("screen keys", keyCatalogue(), status: 0, at: self)
    case ("agenda", nil, _): DeskScreen(at: self)
    case ("search", _, _):
      SearchScreen(at: self, text: typed.dropFirst().joined(separator: " "))
    case ("incoming", "list", []): IncomingRegister(.register, at: self)
    case ("incoming", "list", ["--waiting"]): IncomingRegister(.state(.received), at: self)
    case ("incoming", "list", ["--overdue"]): IncomingRegister(.overdue(now), at: self)
    case ("incoming", "list", ["--due-soon"]):
      IncomingRegister(
        .dueSoon(from: now, through: try desk.reckoning().horizon(on: today)), at: self)
    case ("incoming", "register", []): try FormScreen(registerForm(), at: self)
    case ("incoming", "show", let rest) where rest.count == 1:
      try IncomingPage(try desk.incoming(named: rest[0]).id, at: self)
    case ("incoming", let act?, let rest) where rest.count == 1:
      try incomingForm(act, on: try desk.incoming(named: rest[0]).id)
        .map { try FormScreen($0, at: self) }
    case ("outgoing", "list", []): OutgoingRegister(.register, at: self)
    case ("outgoing", "approve", []): ApprovalQueue(at: self)
    case ("outgoing", "draft", []): try FormScreen(draftForm(), at: self)
    case ("outgoing", "show", let rest) where rest.count == 1:
      try OutgoingPage(try desk.outgoing(named: rest[0]).id, at: self)
    case ("outgoing", let act?, let rest) where rest.count == 1:
      try OutgoingAction(rawValue: act).flatMap { action in
        try form(for: action, on: try desk.outgoing(named: rest[0]).id)
      }.map { try FormScreen($0, at: self) }
    default: nil
    }
  }

  private func incomingForm(_ act: String, on id: ID<IncomingDocument>) throws -> OfficeForm? {
    if let action = WorkAction(rawValue: act) { return try workForm(action, on: id) }
    return try IncomingAction(rawValue: act).flatMap { try form(for: $0, on: id) }
  }
}

/// The words of a line that is still being typed, as a shell would see them.
func splitWords(_ text: String) -> [String] { ShellWords(text).words }
