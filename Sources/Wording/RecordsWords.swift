import Office

/// What is said of the archive's work: holds, hand-overs, loans, disposal, and the plan of the year.
public protocol RecordsWords {
  var dossierFlow: FlowWords<DossierWorkflow> { get }
  var disposalFlow: FlowWords<DisposalWorkflow> { get }
  func state(_ state: DisposalState) -> String

  func line(_ hold: Hold) -> String
  func line(_ thing: HeldThing) -> String
  func line(_ submission: Submission) -> String
  func line(_ line: SubmissionLine) -> String
  func line(_ loan: Loan, on today: CivilDate) -> String
  func line(_ disposal: Disposal) -> String
  func line(_ line: DisposalLine) -> String
  func line(_ member: CouncilMember) -> String
  func line(_ file: DestroyedFile) -> String
  /// Everything that stands in a disposal besides its list.
  func facts(_ disposal: Disposal) -> [(String, String)]
  /// What overwriting reaches, and what it does not.
  var erasingNote: String { get }
  var nothingListed: String { get }
  func loanState(_ loan: Loan, on today: CivilDate) -> String
  func vote(_ vote: CouncilMember.Vote?) -> String
  func register(_ register: SecretEntry.Register) -> String

  func line(_ change: ScheduleChange) -> String
  /// A dossier that a change of the schedule keeps for another time.
  func moved(_ dossier: Dossier, from before: Expiry, to after: Expiry) -> String
  /// How many classes and dossiers a change touches, and whether it was taken over.
  func preview(classes: Int, dossiers: Int, isAccepted: Bool) -> String

  func line(_ task: YearTask, on today: CivilDate) -> [String]
  func line(_ rule: DossierRule, number: Int) -> String
  func filled(_ count: Int) -> String
  func ground(_ ground: DossierSuggestion.Ground) -> String
  var nothingToSuggest: String { get }
  /// How a document that stands in no register came to be: a scan, a copy of another.
  func making(_ making: DossierItem.Making) -> String
  func exported(to path: String) -> String
  func line(_ finding: ScanFinding) -> String
  /// How many scans were looked at or taken in.
  func scans(_ count: Int, isTaken: Bool) -> String
  func printed(to path: String) -> String
  /// The holds that lie on something.
  func held(by holds: [String]) -> String

  var ownPassphrase: String { get }
  var newPassphrase: String { get }
  /// What stands on a locked screen.
  func locked(_ name: String) -> String
  var passphraseSet: String { get }
  func firstPassphraseSet(_ name: String) -> String
  func passphraseDropped(_ name: String) -> String
  func problem(_ error: PassphraseError) -> Problem
  func problem(_ error: HoldError) -> Problem
  func problem(_ error: SubmissionError) -> Problem
  func problem(_ error: LoanError) -> Problem
  func problem(_ error: DisposalError) -> Problem
  func problem(_ error: FormTemplateError) -> Problem
  func problem(_ error: FormError) -> Problem
}

/// The words to type for a move of a dossier.
func command(_ action: DossierAction, _ dossier: String) -> String {
  switch action {
  case .open: "vpdt dossier open \(dossier)"
  case .drop: "vpdt plan drop … \(dossier) --reason …"
  case .file: "vpdt dossier put \(dossier) incoming|outgoing …"
  case .amend: "vpdt dossier amend \(dossier) …"
  case .lengthen: "vpdt dossier lengthen \(dossier) --term … --reason …"
  case .close, .submit: "vpdt dossier \(action.rawValue) \(dossier)"
  case .reopen: "vpdt dossier reopen \(dossier) --reason …"
  case .keep: "vpdt dossier keep \(dossier) --until … --reason …"
  case .accept: "vpdt submission accept … \(dossier)"
  case .sendBack: "vpdt submission send-back … \(dossier) --reason …"
  case .lend: "vpdt loan ask \(dossier) --until … --purpose …"
  case .propose: "vpdt disposal propose \(dossier) --in …"
  case .retain: "vpdt disposal keep … \(dossier) --reason …"
  case .decide: "vpdt disposal decide … --decision …"
  case .revoke: "vpdt disposal revoke … --reason …"
  case .destroy: "vpdt disposal destroy … --decision …"
  case .transfer: "vpdt dossier transfer \(dossier) --by …"
  case .hold: "vpdt hold place --dossier \(dossier) --reason …"
  case .liftHold: "vpdt hold lift … --reason …"
  }
}

/// The words to type for a step of a disposal.
func command(_ action: DisposalAction, _ disposal: String) -> String {
  let rest =
    switch action {
    case .explain: " --origin … --appraisal …"
    case .council: " --chair … --secretary … --members … --by …"
    case .vote: " for|against"
    case .opinion: " --of … --reference … --text …"
    case .keep: " DOSSIER --reason …"
    case .decide, .destroy: " --decision …"
    case .revoke, .withdraw: " --reason …"
    }
  return "vpdt disposal \(action.rawValue) \(disposal)" + rest
}
