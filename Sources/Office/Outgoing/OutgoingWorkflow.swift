/// Where an outgoing document stands.
public enum OutgoingState: String, CaseIterable, Sendable {
  case draft
  /// Before the person who will sign.
  case submitted
  /// Sent back to the drafter with a note.
  case returned
  case approved
  /// The signed file is attached.
  case signed
  case issued
  /// Issued and on file.
  case filed
  /// Called back from whoever received it; it is frozen, only the answers to the recall are noted.
  case recalled
  /// Given up before it was issued.
  case cancelled

  /// Whether nothing more is to be done with it.
  public var isSettled: Bool { [.issued, .filed, .recalled, .cancelled].contains(self) }
}

public enum OutgoingAction: String, CaseIterable, Sendable {
  /// Puts in a new version of the files.
  case revise
  case submit
  /// Reserves the number, so that the approved bytes can carry it.
  case number
  case approve
  case sendBack = "return"
  /// Puts in a version of the approver's own.
  case edit
  case attachSigned = "attach-signed"
  case issue
  /// Issues what was signed on paper, or a paper copy of what was signed electronically.
  case issuePaper = "issue-paper"
  /// Changes kind, subject, urgency or issuing body of a draft.
  case amendDraft = "amend-draft"
  /// Gives a reserved number up; it stays in the register, struck out.
  case release
  /// Says to whom it will go.
  case recipients
  /// Asks persons or units for their opinion.
  case ask
  case withdrawAsk = "ask-withdraw"
  /// Gives an opinion that was asked for.
  case visa
  /// Answers for the content of the version.
  case vouchContent = "vouch-content"
  /// Answers for its form and presentation.
  case vouchForm = "vouch-form"
  case cancel
  /// Notes what became of it at a recipient.
  case delivered
  /// Gives it to people of the office to know and to act on.
  case inform
  case acknowledge
  /// Notes that the stamped paper copy is on file.
  case paperFiled = "paper-filed"
  case file
  case orderRecall = "order-recall"
  case recall
  case replace, amend, correct
}

/// What a move of an outgoing document asks for besides.
public enum OutgoingCondition: String, CaseIterable, Sendable {
  /// It has no number of this year yet (Decree 30/2020/NĐ-CP, Art. 15(1): one number each).
  case unnumbered
  /// It has no number at all: its data may change, since no number was given for them.
  case noNumber = "no-number"
  /// It has a number and symbol (Art. 15).
  case number
  /// Its number is of the year it is dated in (Art. 15(1): sequences run from 1 January to
  /// 31 December).
  case numberOfThisYear = "number-of-this-year"
  /// It names somebody to send it to (Art. 18).
  case recipients
  /// Everybody who was asked has answered, or is asked no longer (Art. 10(3)).
  case visasAnswered = "visas-answered"
  /// Somebody's opinion is still wanted.
  case visaOpen = "visa-open"
  /// Nobody has answered for this version yet (Art. 12).
  case contentUnvouched = "content-unvouched"
  case formUnvouched = "form-unvouched"
  /// Somebody answers for it, where the office asks for that before approval (Art. 12).
  case contentVouched = "content-vouched"
  case formVouched = "form-vouched"
  /// No electronic document that could reach its recipient is followed by paper, save of the kinds
  /// the office has listed (QĐ 28/2018/QĐ-TTg, Art. 5(3), 7(2)).
  case paperAllowed = "paper-allowed"
  /// Every recipient has been sent it (Art. 18).
  case handedOver = "handed-over"
  /// A stamped paper copy is wanted for the file (Art. 19(2)(c)).
  case paperCopyDue = "paper-copy-due"
  /// No stamped paper copy is wanted any more.
  case paperCopyFiled = "paper-copy-filed"
  /// The leader has ordered the recall (Art. 18(4)).
  case recallOrdered = "recall-ordered"
  case recallNotOrdered = "recall-not-ordered"
}

/// Every move an outgoing document can make; what is not listed is refused.
public enum OutgoingWorkflow: Workflow {
  public typealias State = OutgoingState
  public typealias Action = OutgoingAction
  public typealias Condition = OutgoingCondition

  public static let moves: [Move<OutgoingWorkflow>] = drafting + signing + issued

  private static let drafting: [Move<OutgoingWorkflow>] = [
    //   from         action         to          who       Decree 30/2020/NĐ-CP
    Move(.draft, .revise, .draft, .drafter, "Art. 10(2)"),
    Move(.draft, .submit, .submitted, .drafter, "Art. 11(1)", if: .visasAnswered),
    Move(.draft, .ask, .draft, .drafter, "Art. 10(3)"),
    Move(.draft, .withdrawAsk, .draft, .drafter, "Art. 10(3)", if: .visaOpen),
    Move(.draft, .visa, .draft, .asked, "Art. 10(3)"),
    Move(.draft, .vouchContent, .draft, .unitHead, "Art. 12(1)", if: .contentUnvouched),
    Move(.draft, .vouchForm, .draft, .formChecker, "Art. 12(2)", if: .formUnvouched),
    Move(.draft, .recipients, .draft, .drafter, "Art. 10(2)"),
    Move(.draft, .cancel, .cancelled, .drafter, "Art. 10(2)"),
    Move(.submitted, .number, .submitted, .clerk, "Art. 15(3)", if: .unnumbered),
    Move(
      .submitted, .approve, .approved, .leader, "Art. 11(1)", if: .visasAnswered, .contentVouched,
      .formVouched),
    Move(
      .submitted, .approve, .approved, .signer, "Art. 13", if: .visasAnswered, .contentVouched,
      .formVouched),
    Move(.submitted, .sendBack, .returned, .leader, "Art. 10(3)"),
    Move(.submitted, .sendBack, .returned, .signer, "Art. 10(3)"),
    Move(.submitted, .edit, .submitted, .leader, "Annex VI III.1.n"),
    Move(.submitted, .revise, .draft, .drafter, "Art. 10(3)"),
    Move(.submitted, .ask, .submitted, .drafter, "Art. 10(3)"),
    Move(.submitted, .ask, .submitted, .leader, "Art. 10(3)"),
    Move(.submitted, .withdrawAsk, .submitted, .drafter, "Art. 10(3)", if: .visaOpen),
    Move(.submitted, .withdrawAsk, .submitted, .leader, "Art. 10(3)", if: .visaOpen),
    Move(.submitted, .visa, .submitted, .asked, "Art. 10(3)"),
    Move(.submitted, .vouchContent, .submitted, .unitHead, "Art. 12(1)", if: .contentUnvouched),
    Move(.submitted, .vouchForm, .submitted, .formChecker, "Art. 12(2)", if: .formUnvouched),
    Move(.submitted, .recipients, .submitted, .drafter, "Art. 10(2)"),
    Move(.submitted, .cancel, .cancelled, .drafter, "Art. 10(2)"),
    Move(.submitted, .cancel, .cancelled, .leader, "Art. 10(3)"),
    Move(.returned, .revise, .draft, .drafter, "Art. 10(3)"),
    Move(.returned, .submit, .submitted, .drafter, "Art. 11(1)", if: .visasAnswered),
    Move(.returned, .ask, .returned, .drafter, "Art. 10(3)"),
    Move(.returned, .withdrawAsk, .returned, .drafter, "Art. 10(3)", if: .visaOpen),
    Move(.returned, .visa, .returned, .asked, "Art. 10(3)"),
    Move(.returned, .recipients, .returned, .drafter, "Art. 10(2)"),
    Move(.returned, .cancel, .cancelled, .drafter, "Art. 10(2)"),
  ]

  private static let signing: [Move<OutgoingWorkflow>] = [
    Move(
      .approved, .number, .approved, .clerk, "Art. 15(3)", if: .unnumbered, .numberOfThisYear),
    Move(.approved, .revise, .draft, .drafter, "Art. 11(2)"),
    Move(.approved, .attachSigned, .signed, .clerk, "Art. 13(7)", if: .number, .numberOfThisYear),
    Move(
      .approved, .issuePaper, .issued, .clerk, "Art. 18(1)", if: .number, .numberOfThisYear,
      .recipients),
    Move(.approved, .recipients, .approved, .drafter, "Art. 10(2)"),
    Move(.approved, .cancel, .cancelled, .leader, "Art. 11(2)"),
    Move(.signed, .attachSigned, .signed, .clerk, "Art. 17(2)", if: .number, .numberOfThisYear),
    Move(.signed, .revise, .draft, .drafter, "Art. 11(2)"),
    Move(
      .signed, .issue, .issued, .clerk, "Art. 18(1)", if: .number, .numberOfThisYear, .recipients),
    // The data of a draft are the drafter's until a number was given for them.
    Move(.draft, .amendDraft, .draft, .drafter, "Art. 10(2)", if: .noNumber),
    Move(.returned, .amendDraft, .returned, .drafter, "Art. 10(2)", if: .noNumber),
    Move(.submitted, .amendDraft, .submitted, .drafter, "Art. 10(3)", if: .noNumber),
    // A number that will not be issued is given up; the bytes that carry it are approved no longer.
    Move(.draft, .release, .draft, .clerk, "Art. 15(1)", if: .number),
    Move(.returned, .release, .returned, .clerk, "Art. 15(1)", if: .number),
    Move(.submitted, .release, .submitted, .clerk, "Art. 15(1)", if: .number),
    Move(.approved, .release, .submitted, .clerk, "Art. 15(1)", if: .number),
    Move(
      .signed, .issuePaper, .issued, .clerk, "Art. 18(5)", if: .number, .numberOfThisYear,
      .recipients, .paperAllowed),
    Move(.signed, .recipients, .signed, .drafter, "Art. 10(2)"),
    Move(.signed, .cancel, .cancelled, .leader, "Art. 11(2)"),
  ]

  /// What was issued stays as it is: what follows is noted beside it.
  private static let issued: [Move<OutgoingWorkflow>] =
    [OutgoingState.issued, .filed].flatMap { state in
      [
        Move(state, .delivered, state, .clerk, "Annex VI III.1.k"),
        Move(state, .inform, state, .clerk, "Art. 18(1)"),
        Move(state, .inform, state, .leader, "Art. 18(1)"),
        Move(state, .acknowledge, state, .informed, "Annex VI III.5.a"),
        Move(state, .paperFiled, state, .clerk, "Art. 19(2)", if: .paperCopyDue),
        Move(state, .replace, state, .clerk, "Art. 18(3)"),
        Move(state, .amend, state, .clerk, "Art. 18(3)"),
        Move(state, .correct, state, .clerk, "Art. 18(3)"),
        Move(state, .orderRecall, state, .leader, "Art. 18(4)", if: .recallNotOrdered),
        Move(state, .recall, .recalled, .clerk, "Art. 18(4)", if: .recallOrdered),
      ]
    } + [
      Move(.issued, .file, .filed, .clerk, "Art. 19", if: .handedOver, .paperCopyFiled),
      Move(.recalled, .delivered, .recalled, .clerk, "Annex VI III.8.c"),
    ]
}
