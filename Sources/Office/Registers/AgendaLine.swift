/// The lines of the desk; the raw value is the stable word scripts see.
public enum AgendaLine: String, Sendable {
  case overdue
  case dueSoon = "due-soon"
  /// Duties whose term is over: entering, submitting, issuing, handing over.
  case lateEntry = "late-register"
  case lateSubmission = "late-submit"
  case lateIssue = "late-issue"
  case lateHandOver = "late-hand-over"
  case waitingForEntry = "to-register"
  case toSubmit = "to-submit"
  case toOpine = "to-assign"
  case toApprove = "to-approve"
  case toNumber = "to-number"
  case toSign = "to-sign"
  case toIssue = "to-issue"
  case toHandOver = "to-hand-over"
  /// Recalls and the like that senders ask for.
  case toAnswer = "to-answer"
  case undelivered
  /// People whose rights an administrator has changed.
  case rightsToConfirm = "rights-to-confirm"
  /// The archive's: dossiers due for it, handed over to it, lent and asked for; disposals to vote on, to
  /// decide and to carry out.
  case dossiersDue = "dossiers-due"
  case dossiersHandedOver = "dossiers-handed-over"
  case loansAsked = "loans-asked"
  case loansOverdue = "loans-overdue"
  case toVote = "to-vote"
  case toDecide = "to-decide"
  case toDestroy = "to-destroy"
  /// Originals to be given back once read.
  case toGiveBack = "to-give-back"
  case work
  case toConfirm = "to-confirm"
  case toKnow = "to-know"
  case returned
  case returnedInUnit = "returned-in-unit"
  case toGiveOpinion = "to-visa"
  case toVouch = "to-vouch"
  case toAcknowledge = "to-acknowledge"
  case mentioned
  case toRecall = "to-recall"
  case refused
  case recallOpen = "recall-open"
  case paperCopyDue = "paper-copy-due"
}
