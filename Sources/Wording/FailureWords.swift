import Office

/// What is wrong, and what to do next: a sentence each.
public struct Problem: Equatable, Sendable {
  public let what: String
  public let remedy: String

  public init(_ what: String, try remedy: String) {
    self.what = what
    self.remedy = remedy
  }
}

/// A sentence for every failure, area by area.
public protocol FailureWords: WorkflowWords, SigningWords, MessageWords, RecordsWords, ServeWords,
  FindingWords, ReportWords, DataWords
{
  func problem(_ error: UsageError) -> Problem
  func problem(_ error: ValueError) -> Problem
  func problem(_ error: PersonError) -> Problem
  func problem(_ error: UnitError) -> Problem
  func problem(_ error: StandInError) -> Problem
  func problem(_ error: AuthorityError) -> Problem
  func problem(_ error: CustodyError) -> Problem
  func problem(_ error: HandOverError) -> Problem
  func problem(_ error: KeyError) -> Problem
  func problem(_ error: ApprovalError) -> Problem
  func problem(_ error: BodyError) -> Problem
  func problem(_ error: RegistrationError) -> Problem
  func problem(_ error: IncomingError) -> Problem
  func problem(_ error: AssignmentError) -> Problem
  func problem(_ error: DoorError) -> Problem
  func problem(_ error: CirculationError) -> Problem
  func problem(_ error: EntryError) -> Problem
  func problem(_ error: RegisterError) -> Problem
  func problem(_ error: DueHourError) -> Problem
  func problem(_ error: OutgoingError) -> Problem
  func problem(_ error: NumberingError) -> Problem
  func problem(_ error: KindError) -> Problem
  func problem(_ error: CouncilError) -> Problem
  func problem(_ error: CopyError) -> Problem
  func problem(_ error: VisaError) -> Problem
  func problem(_ error: DeliveryError) -> Problem
  func problem(_ error: SuccessionError) -> Problem
  func problem(_ error: DiscussionError) -> Problem
  func problem(_ error: ComparisonError) -> Problem
  func problem(_ error: SecretError) -> Problem
  func problem(_ error: PremiseError) -> Problem
  func problem(_ error: FileError) -> Problem
  func problem(_ error: TrustError) -> Problem
  func problem(_ error: KeepingError) -> Problem
  func problem(_ error: EvidenceError) -> Problem
  func problem(_ error: BackupError) -> Problem
  func problem(_ error: RestoreError) -> Problem
  func problem(_ error: StoreError) -> Problem
  func problem(_ error: OfficeFolderError) -> Problem
  func problem(_ error: ArchivePackageError) -> Problem
  func problem(_ error: DossierError) -> Problem
  func problem(_ error: RetentionTermError) -> Problem
  func problem(_ error: RetentionError) -> Problem
  func problem(_ error: FilePlanError) -> Problem
  func problem(_ error: ExchangeError) -> Problem
  func problem(_ error: CarrierError) -> Problem
  func problem(_ error: JournalError) -> Problem
  func problem(_ error: CheckError) -> Problem
  func problem(_ error: TerminalFailure) -> Problem
  func problem(_ error: LineError) -> Problem
  func problem(_ error: OutputError) -> Problem
  func problem(_ error: ClockError) -> Problem
  func problem(_ error: WorkError) -> Problem
  func problem(_ error: CalendarError) -> Problem
  func problem(_ error: DeadlineError) -> Problem
  /// What a code means that a bundle or a message earned, in a few words.
  func fault(_ code: String) -> String
  /// A failure nobody foresaw: a defect of the program.
  func unforeseen(_ description: String) -> Problem
}

extension FailureWords {
  /// Where in a bundle, what is wrong there, and the code.
  func sentence(_ fault: BundleFault) -> String {
    let detail = fault.detail.isEmpty ? "" : " (\(fault.detail))"
    return sentence(place: fault.place, code: fault.code, detail: detail)
  }

  /// Where, what, and the code: `Subject: hidden characters, taken out [edxml.hidden-characters]`.
  public func sentence(place: String, code: String, detail: String = "") -> String {
    (place.isEmpty ? "" : place + ": ") + fault(code) + detail + " [\(code)]"
  }

  /// The stable code of any failure, and its sentences.
  public func report(_ error: any Error) -> (code: String, problem: Problem) {
    guard let reportable = error as? any ReportableError, let problem = problem(of: reportable)
    else { return ("internal.unforeseen", unforeseen(String(describing: error))) }
    return (reportable.code, problem)
  }

  private func problem(of error: any ReportableError) -> Problem? {
    switch error {
    case let error as UsageError: problem(error)
    case let error as ValueError: problem(error)
    case let error as PersonError: problem(error)
    case let error as UnitError: problem(error)
    case let error as StandInError: problem(error)
    case let error as AuthorityError: problem(error)
    case let error as CustodyError: problem(error)
    case let error as HandOverError: problem(error)
    case let error as KeyError: problem(error)
    case let error as ApprovalError: problem(error)
    case let error as BodyError: problem(error)
    case let error as RegistrationError: problem(error)
    case let error as IncomingError: problem(error)
    case let error as AssignmentError: problem(error)
    case let error as DoorError: problem(error)
    case let error as CirculationError: problem(error)
    case let error as EntryError: problem(error)
    case let error as RegisterError: problem(error)
    case let error as DueHourError: problem(error)
    case let error as OutgoingError: problem(error)
    case let error as VisaError: problem(error)
    case let error as DeliveryError: problem(error)
    case let error as SuccessionError: problem(error)
    case let error as DiscussionError: problem(error)
    case let error as ComparisonError: problem(error)
    case let error as MoveRefusal<IncomingWorkflow>: refusal(error, incomingFlow)
    case let error as MoveRefusal<WorkWorkflow>: refusal(error, workFlow)
    case let error as MoveRefusal<OutgoingWorkflow>: refusal(error, outgoingFlow)
    case let error as MoveRefusal<DossierWorkflow>: refusal(error, dossierFlow)
    case let error as MoveRefusal<DisposalWorkflow>: refusal(error, disposalFlow)
    case let error as NumberingError: problem(error)
    case let error as KindError: problem(error)
    case let error as CouncilError: problem(error)
    case let error as CopyError: problem(error)
    case let error as SecretError: problem(error)
    case let error as FileError: problem(error)
    case let error as TrustError: problem(error)
    case let error as KeepingError: problem(error)
    case let error as EvidenceError: problem(error)
    case let error as BackupError: problem(error)
    case let error as RestoreError: problem(error)
    case let error as StoreError: problem(error)
    case let error as OfficeFolderError: problem(error)
    case let error as ArchivePackageError: problem(error)
    case let error as DossierError: problem(error)
    case let error as RetentionTermError: problem(error)
    case let error as RetentionError: problem(error)
    case let error as FilePlanError: problem(error)
    case let error as HoldError: problem(error)
    case let error as PassphraseError: problem(error)
    case let error as TrayError: problem(error)
    case let error as LimitError: problem(error)
    case let error as SearchError: problem(error)
    case let error as SubmissionError: problem(error)
    case let error as ImportError: problem(error)
    case let error as DataError: problem(error)
    case let error as LoanError: problem(error)
    case let error as DisposalError: problem(error)
    case let error as FormTemplateError: problem(error)
    case let error as FormError: problem(error)
    case let error as ExchangeError: problem(error)
    case let error as MessageRefusal: problem(error)
    case let error as CarrierError: problem(error)
    case let error as JournalError: problem(error)
    case let error as CheckError: problem(error)
    case let error as SigningFailure: problem(error)
    case let error as TerminalFailure: problem(error)
    case let error as LineError: problem(error)
    case let error as OutputError: problem(error)
    case let error as ClockError: problem(error)
    case let error as WorkError: problem(error)
    case let error as PremiseError: problem(error)
    case let error as CalendarError: problem(error)
    case let error as DeadlineError: problem(error)
    case let error as ReportError: problem(error)
    default: nil
    }
  }
}
