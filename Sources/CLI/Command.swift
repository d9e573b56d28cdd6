import Office
import Wording

/// One command: what it understands, and what it does.
struct Command {
  let topic: CommandTopic
  let grammar: Grammar
  let run: (Arguments, inout Session) throws -> Void

  init(
    _ topic: CommandTopic, _ grammar: Grammar,
    run: @escaping (Arguments, inout Session) throws -> Void
  ) {
    self.topic = topic
    self.grammar = grammar
    self.run = run
  }

  /// The command of a topic; a topic without one does not compile.
  static func of(_ topic: CommandTopic) -> Command {
    switch topic {
    case .initialize: initialize()
    case .personAdd: personAdd()
    case .personList: personList()
    case .personRole: personRole()
    case .personRetire: personRetire()
    case .personShow: personShow()
    case .personPost: personPost()
    case .personMove: personMove()
    case .personHandOver: personHandOver()
    case .standIn: standIn()
    case .standInEnd: standInEnd()
    case .standInList: standInList()
    case .authority: authority()
    case .authorityEnd: authorityEnd()
    case .authorityList: authorityList()
    case .unitAdd: unitAdd()
    case .unitMove: unitMove()
    case .unitRename: unitRename()
    case .unitClose: unitClose()
    case .unitList: unitList()
    case .custodyAdd: custodyAdd()
    case .custodyHandOver: custodyHandOver()
    case .custodyList: custodyList()
    case .custodyShow: custodyShow()
    case .bodyAdd: bodyAdd()
    case .bodyList: bodyList()
    case .bodyEdit: bodyEdit()
    case .bodyClose: bodyClose()
    case .bodyGroup: bodyGroup()
    case .settingList: settingList()
    case .settingSet: settingSet()
    case .calendarList: calendarList()
    case .calendarSet: calendarSet()
    case .calendarDrop: calendarDrop()
    case .calendarConfirm: calendarConfirm()
    case .deadlineList: deadlineList()
    case .deadlineSet: deadlineSet()
    case .deadlineDrop: deadlineDrop()
    case .numberingShow: numberingShow()
    case .numberingSet: numberingSet()
    case .kindAdd: kindAdd()
    case .kindList: kindList()
    case .kindClose: kindClose()
    case .kindOpen: kindOpen()
    case .councilAdd: councilAdd()
    case .councilList: councilList()
    case .councilClose: councilClose()
    case .incomingRegister: incomingRegister()
    case .incomingList: incomingList()
    case .incomingShow: incomingShow()
    case .incomingNext: incomingNext()
    case .incomingReturn: incomingReturn()
    case .incomingLog: incomingLog()
    case .incomingSlip: incomingSlip()
    case .incomingCorrect: incomingCorrect()
    case .incomingStrike: incomingStrike()
    case .incomingAttach: incomingAttach()
    case .incomingAddPaper: incomingAddPaper()
    case .incomingReturnedOriginal: incomingReturnedOriginal()
    case .incomingRecalled: incomingRecalled()
    case .incomingReplaced: incomingReplaced()
    case .incomingField: incomingField()
    case .incomingSubmit: incomingSubmit()
    case .incomingAssign: incomingAssign()
    case .incomingHandBack: incomingHandBack()
    case .incomingFile: incomingFile()
    case .incomingAccept: work(topic, .accept)
    case .incomingRefuse: work(topic, .refuse)
    case .incomingDelegate: incomingDelegate()
    case .incomingProgress: work(topic, .progress)
    case .incomingOpine: work(topic, .opine)
    case .incomingReport: finish(topic, .report)
    case .incomingResolve: finish(topic, .resolve)
    case .incomingConfirm: work(topic, .confirm)
    case .incomingSendBack: work(topic, .sendBack)
    case .incomingReopen: work(topic, .reopen)
    case .incomingReassign: incomingReassign()
    case .incomingWithdraw: work(topic, .withdraw)
    case .incomingExtend: incomingExtend()
    case .incomingUrge: work(topic, .urge)
    case .incomingAcknowledge: work(topic, .acknowledge)
    case .outgoingDraft: outgoingDraft()
    case .outgoingRevise: outgoingRevise()
    case .outgoingList: outgoingList()
    case .outgoingShow: outgoingShow()
    case .outgoingNext: outgoingNext()
    case .outgoingCheckForm: outgoingCheckForm()
    case .outgoingSubmit: outgoingSubmit()
    case .outgoingNumber: outgoingNumber()
    case .outgoingApprove: outgoingApprove()
    case .outgoingReturn: outgoingReturn()
    case .outgoingAttachSigned: outgoingAttachSigned()
    case .outgoingIssue: outgoingIssue()
    case .outgoingField: outgoingField()
    case .registerPrint: registerPrint()
    case .registerClose: registerClose()
    case .registerSigned: registerSigned()
    case .registerReopen: registerReopen()
    case .registerList: registerList()
    case .outgoingAmendDraft: outgoingAmendDraft()
    case .outgoingRelease: outgoingRelease()
    case .outgoingWaste: outgoingWaste()
    case .copyAdd: copyAdd()
    case .copyList: copyList()
    case .copyShow: copyShow()
    case .copyStrike: copyStrike()
    case .outgoingRecipients: outgoingRecipients()
    case .outgoingAsk: outgoingAsk()
    case .outgoingAskWithdraw: outgoingAskWithdraw()
    case .outgoingVisa: outgoingVisa()
    case .outgoingVouch: outgoingVouch()
    case .outgoingEdit: outgoingEdit()
    case .outgoingVersions: outgoingVersions()
    case .outgoingDiff: outgoingDiff()
    case .outgoingCancel: outgoingCancel()
    case .outgoingDelivered: outgoingDelivered()
    case .outgoingInform: outgoingInform()
    case .outgoingAcknowledge: outgoingAcknowledge()
    case .outgoingPaperFiled: outgoingPaperFiled()
    case .outgoingFile: outgoingFile()
    case .outgoingOrderRecall: outgoingOrderRecall()
    case .outgoingRecall: outgoingRecall()
    case .outgoingReplace: outgoingReplace()
    case .outgoingAmend: outgoingAmend()
    case .outgoingCorrect: outgoingCorrect()
    case .discuss: discuss()
    case .exchangeExport: exchangeExport()
    case .exchangeImport: exchangeImport()
    case .exchangeList: exchangeList()
    case .journalVerify: journalVerify()
    case .journalExport: journalExport()
    case .agenda: agenda()
    case .search: search()
    case .check: check()
    case .doctor: doctor()
    case .demo: demo()
    case .help: help()
    }
  }

  /// Finds the command a line begins with, and the words after it.
  ///
  /// - Throws: `UsageError.unknownCommand`.
  static func find(in line: [String]) throws(UsageError) -> (CommandTopic, [String]) {
    if line.count > 1, let topic = CommandTopic(rawValue: line[0] + " " + line[1]) {
      return (topic, Array(line.dropFirst(2)))
    }
    if let first = line.first, let topic = CommandTopic(rawValue: first) {
      return (topic, Array(line.dropFirst()))
    }
    throw .unknownCommand(Array(line.prefix(2)))
  }
}
