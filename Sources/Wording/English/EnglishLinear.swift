import Office

extension EnglishWords {
  public func linear(_ text: LinearText) -> String {
    switch text {
    case .choose: "Choose"
    case .more: "more: Enter"
    case .possibleNow: "Possible now:"
    case .nothingHere: "There are no documents here. Less than (<) goes back."
    case .noWayBack: "This is the desk. q leaves."
    case .nothingSearched: "Type / and what to find, such as /ke hoach; marks are not needed."
    case .perhaps: "Perhaps:"
    case .yes: "y"
    case .no: "n"
    case .answerYesOrNo: "Type y (yes) or n (no)."
    case .nothingDone: "Nothing was done."
    case .noMoreDrafts: "No more drafts wait for approval."
    case .required: "required"
    case .summary: "Summary:"
    case .notSent:
      "Not sent. Type the number of a field to change it, or a full stop (.) for later."
    case .firstField: "This is the first field. Type a full stop (.) to stop and keep the draft."
    case .resumeOrDrop: "There is a draft. Go on or drop it"
    case .resume: "go on with the draft"
    case .drop: "drop the draft and begin anew"
    case .secretShows:
      "do not type it here, it would be seen; vpdt outgoing sign asks without showing it"
    case .pathHint: "the path of the file; several are divided by semicolons (;)"
    case .noteHint: "a line that ends in a backslash (\\) goes on in the next"
    case .keepsText: "Enter keeps what was typed, a number chooses."
    case .addMore: "Type more, or Enter if that is all."
    case .moreChoices: "more: type plus (+)"
    case .noList: "This field has no list."
    case .keyScreen:
      "This screen is read as it is drawn; type its key and Enter, less than (<) goes back."
    case .key: "Key"
    }
  }

  public var linearHelp: [String] {
    [
      "A number chooses that line or act; so does the name of an act.",
      "Enter: read on, or hear it again. Minus (-): the page before, in a list.",
      "Slash and words: search in both registers, such as /ke hoach.",
      "Colon and a command: as on the command line, such as :incoming list, :outgoing show D1, :help.",
      "Less than (<): back to where one was. The letter q: leave; drafts are kept.",
    ]
  }

  public var linearFormHelp: [String] {
    [
      "Enter: keep the value in brackets. Minus (-): empty the field. Question mark (?): help.",
      "Less than (<): the field before. Full stop (.): later, the draft is kept.",
      "Plus (+): hear the list, ten lines at a time.",
      "Colon and a command: do it and come back to this field.",
      "Text that begins with one of these signs is typed behind a blank.",
    ]
  }

  public func linearHint(_ tick: FormEntry) -> String {
    switch tick {
    case .paper: "yes: on paper only, no file is needed"
    case .confirm: "yes: the result must be confirmed by who assigned the work"
    case .scan: "yes: a picture of the paper"
    case .inOrder: "yes: each is asked when the one before has answered"
    default: ""
    }
  }

  public func choiceHint(count: Int, several: Bool, isFree: Bool) -> String {
    (several
      ? "type a few letters, or numbers divided by blanks" : "type a few letters or a number")
      + (isFree ? ", or another name" : "") + "; plus (+) reads the list (\(count))"
  }

  public func eachLine(_ columns: [String]) -> String {
    "Each line: " + columns.joined(separator: "; ")
  }

  public func field(_ number: Int, of count: Int) -> String { "Field \(number) of \(count)" }
  public func understood(as text: String) -> String { "Understood as: \(text)" }
  public func notUnderstood(_ text: String) -> String {
    "“\(text)” is not understood. Type ? to hear what can be typed."
  }
  public func noSuchNumber(_ number: Int) -> String { "There is no number \(number) here." }
  public func yesOrNo(_ word: String) -> String { "\(word)? y/n" }

  public func problem(_ error: LineError) -> Problem {
    switch error {
    case .tooLong(let limit):
      Problem(
        "the line is longer than \(limit) bytes and was not taken",
        try: "type less, or several lines")
    case .notText: Problem("the line is no UTF-8 text", try: "type it again")
    case .hiddenCharacter:
      Problem("the line holds control or hidden characters", try: "type it again")
    }
  }
}
