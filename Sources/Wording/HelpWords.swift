/// Every command; the raw value is what is typed.
public enum CommandTopic: String, CaseIterable, Sendable {
  case initialize = "init"
  case personAdd = "person add"
  case personList = "person list"
  case personRole = "person role"
  case personRetire = "person retire"
  case bodyAdd = "body add"
  case bodyList = "body list"
  case settingList = "setting list"
  case settingSet = "setting set"
  case calendarList = "calendar list"
  case calendarSet = "calendar set"
  case calendarDrop = "calendar drop"
  case calendarConfirm = "calendar confirm"
  case deadlineList = "deadline list"
  case deadlineSet = "deadline set"
  case deadlineDrop = "deadline drop"
  case numberingShow = "numbering show"
  case numberingSet = "numbering set"
  case kindAdd = "kind add"
  case kindList = "kind list"
  case kindClose = "kind close"
  case kindOpen = "kind open"
  case councilAdd = "council add"
  case councilList = "council list"
  case councilClose = "council close"
  case incomingRegister = "incoming register"
  case incomingList = "incoming list"
  case incomingShow = "incoming show"
  case incomingNext = "incoming next"
  case incomingSubmit = "incoming submit"
  case incomingAssign = "incoming assign"
  case incomingHandBack = "incoming hand-back"
  case incomingFile = "incoming file"
  case incomingAccept = "incoming accept"
  case incomingRefuse = "incoming refuse"
  case incomingDelegate = "incoming delegate"
  case incomingProgress = "incoming progress"
  case incomingOpine = "incoming opine"
  case incomingReport = "incoming report"
  case incomingResolve = "incoming resolve"
  case incomingConfirm = "incoming confirm"
  case incomingSendBack = "incoming send-back"
  case incomingReopen = "incoming reopen"
  case incomingReassign = "incoming reassign"
  case incomingWithdraw = "incoming withdraw"
  case incomingExtend = "incoming extend"
  case incomingUrge = "incoming urge"
  case incomingAcknowledge = "incoming acknowledge"
  case outgoingDraft = "outgoing draft"
  case outgoingRevise = "outgoing revise"
  case outgoingList = "outgoing list"
  case outgoingShow = "outgoing show"
  case outgoingNext = "outgoing next"
  case outgoingSubmit = "outgoing submit"
  case outgoingNumber = "outgoing number"
  case outgoingApprove = "outgoing approve"
  case outgoingReturn = "outgoing return"
  case outgoingAttachSigned = "outgoing attach-signed"
  case outgoingIssue = "outgoing issue"
  case outgoingAmendDraft = "outgoing amend-draft"
  case outgoingRelease = "outgoing release"
  case outgoingWaste = "outgoing waste"
  case copyAdd = "copy add"
  case copyList = "copy list"
  case copyShow = "copy show"
  case copyStrike = "copy strike"
  case exchangeExport = "exchange export"
  case exchangeImport = "exchange import"
  case exchangeList = "exchange list"
  case journalVerify = "journal verify"
  case journalExport = "journal export"
  case agenda
  case search
  case check
  case doctor
  case demo
  case help
}

/// What `vpdt help` prints.
public protocol HelpWords {
  /// One line on what a command does.
  func summary(_ topic: CommandTopic) -> String
  /// What is worth knowing besides, a paragraph a line; empty where the summary says it all.
  func notes(_ topic: CommandTopic) -> [String]
  /// The headings and the lines on options that all commands take.
  var helpHeader: [String] { get }
  var helpFooter: [String] { get }
}
