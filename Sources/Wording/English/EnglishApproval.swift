import Office

extension EnglishWords {
  public func approval(_ text: ApprovalText) -> String {
    switch text {
    case .queue: "Approval"
    case .nothing: "No draft waits for approval. Esc goes back to the desk."
    case .text: "Text of the file"
    case .reading: "Reading the text of the file…"
    case .sameText: "The text has not changed."
    case .first: "This is the first that waits"
    case .last: "This is the last that waits"
    case .signAs: "Signed in which form?"
    case .saveQuestion: "Where is a copy of the file to be saved?"
    case .savePrompt: "File"
    }
  }

  public func approval(key: ApprovalKey) -> KeyWords {
    switch key {
    case .approve: KeyWords("approve", "approve the version shown, exactly its files")
    case .sendBack: KeyWords("return", "send the draft back, saying why")
    case .next: KeyWords("next", "the next that waits")
    case .previous: KeyWords("previous", "the one before")
    case .whole: KeyWords("whole text", "the whole text instead of the changes")
    case .changes: KeyWords("changes", "the changes against the version before")
    case .save: KeyWords("save file", "save the file, to open it with another program")
    case .page: KeyWords("open", "open the whole page of the document")
    case .list: KeyWords("list", "see all of them as a list")
    }
  }

  public func approval(changesSince version: Int) -> String { "Changes since version \(version)" }

  public func approval(unreadable reason: TextReading.Reason) -> String {
    let why =
      switch reason {
      case .programMissing: "pdftotext is not installed"
      case .outOfTime: "it took too long"
      case .stopped: "reading was stopped"
      case .tooLong: "there is more text than is shown"
      case .failed: "the file cannot be read"
      case .noFile: "there is no PDF"
      }
    return
      "NOT READ HERE: \(why). Press o to save the file and open it; approved unread, the journal says so."
  }

  public var approvalScan: String {
    "NOT READ HERE: the file holds pictures, no text. Press o to save the file and open it; approved unread, the journal says so."
  }

  public var approvalUnread: String { "Its text was not read here; the journal will say so." }

  public func approvalSaved(to path: String) -> String { "Saved to \(path)" }
}
