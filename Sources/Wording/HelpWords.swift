/// Every command; the raw value is what is typed.
public enum CommandTopic: String, CaseIterable, Sendable {
  case initialize = "init"
  case personAdd = "person add"
  case personList = "person list"
  case personRole = "person role"
  case personRetire = "person retire"
  case bodyAdd = "body add"
  case bodyList = "body list"
  case bodyEdit = "body edit"
  case bodyClose = "body close"
  case bodyGroup = "body group"
  case settingList = "setting list"
  case settingSet = "setting set"
  case calendarList = "calendar list"
  case calendarSet = "calendar set"
  case calendarDrop = "calendar drop"
  case calendarConfirm = "calendar confirm"
  case deadlineList = "deadline list"
  case deadlineSet = "deadline set"
  case deadlineDrop = "deadline drop"
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
  case outgoingRecipients = "outgoing recipients"
  case outgoingAsk = "outgoing ask"
  case outgoingAskWithdraw = "outgoing ask-withdraw"
  case outgoingVisa = "outgoing visa"
  case outgoingVouch = "outgoing vouch"
  case outgoingEdit = "outgoing edit"
  case outgoingVersions = "outgoing versions"
  case outgoingDiff = "outgoing diff"
  case outgoingCancel = "outgoing cancel"
  case outgoingDelivered = "outgoing delivered"
  case outgoingInform = "outgoing inform"
  case outgoingAcknowledge = "outgoing acknowledge"
  case outgoingPaperFiled = "outgoing paper-filed"
  case outgoingFile = "outgoing file"
  case outgoingOrderRecall = "outgoing order-recall"
  case outgoingRecall = "outgoing recall"
  case outgoingReplace = "outgoing replace"
  case outgoingAmend = "outgoing amend"
  case outgoingCorrect = "outgoing correct"
  case discuss
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
