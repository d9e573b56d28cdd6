/// Every command; the raw value is what is typed.
public enum CommandTopic: String, CaseIterable, Sendable {
  case initialize = "init"
  case personAdd = "person add"
  case personList = "person list"
  case personRole = "person role"
  case personRetire = "person retire"
  case personShow = "person show"
  case personPost = "person post"
  case personMove = "person move"
  case personHandOver = "person hand-over"
  case standIn = "person stand-in"
  case standInEnd = "person stand-in-end"
  case standInList = "person stand-in-list"
  case authority = "person authority"
  case authorityEnd = "person authority-end"
  case authorityList = "person authority-list"
  case unitAdd = "unit add"
  case unitMove = "unit move"
  case unitRename = "unit rename"
  case unitClose = "unit close"
  case unitList = "unit list"
  case custodyAdd = "custody add"
  case custodyHandOver = "custody hand-over"
  case custodyList = "custody list"
  case custodyShow = "custody show"
  case bodyAdd = "body add"
  case bodyList = "body list"
  case settingList = "setting list"
  case settingSet = "setting set"
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
