/// Why a dossier is not as it has to be.
public enum DossierError: ReportableError, Equatable {
  /// Not what a dossier is called by: `01.TCCB`.
  case badNotation(String)
  /// No body, year and notation with dots between them.
  case badCode(String)
  /// Everything that keeps it from being closed.
  case notClosable(dossier: String, [ClosingObstacle])
  case unknown(String)
  case taken(notation: String, year: Int)
  /// Neither the plan nor whoever opens it gives a title.
  case noTitle(notation: String)
  /// A package is made of what is closed.
  case stillOpen(dossier: String)
  case holdsAlready(dossier: String, document: String)
  case doesNotHold(dossier: String, document: String)
  /// What only waits to be registered or issued, or counts for nothing any more, is no record.
  case notARecord(document: String)
  case badPlace(Int, of: Int)
  /// A day is given that has not come.
  case notYet(CivilDate)
  /// A rule that asks for nothing would take in everything.
  case emptyRule
  case unknownRule(Int, dossier: String)
  /// Nothing would change.
  case nothingToAmend(String)
  /// A scan that is certified, or something that is no scan.
  case notAScan(String)
  /// The file given is not the scan with signatures added.
  case notThatScan(String)
  /// No signature of the body stands on it.
  case scanUnsigned(String)
  /// A file that is already the same bytes.
  case sameFile(String)
  case badScanList([TableProblem])
  /// No table of data lies in the folder, or several do.
  case noScanList(folder: String, found: Int)
  /// Files that are listed and not there, and the other way round.
  case scansDisagree(missing: [String], unlisted: [String])
  /// Files that cannot be taken in.
  case badScans([RefusedScan])

  public var code: String {
    switch self {
    case .badNotation: "dossier.bad-notation"
    case .badCode: "dossier.bad-code"
    case .notClosable: "dossier.not-closable"
    case .unknown: "dossier.unknown"
    case .taken: "dossier.taken"
    case .noTitle: "dossier.no-title"
    case .stillOpen: "dossier.still-open"
    case .holdsAlready: "dossier.holds-already"
    case .doesNotHold: "dossier.does-not-hold"
    case .notARecord: "dossier.not-a-record"
    case .badPlace: "dossier.bad-place"
    case .notYet: "dossier.not-yet"
    case .emptyRule: "dossier.empty-rule"
    case .unknownRule: "dossier.unknown-rule"
    case .nothingToAmend: "dossier.nothing-to-amend"
    case .notAScan: "dossier.not-a-scan"
    case .notThatScan: "dossier.not-that-scan"
    case .scanUnsigned: "dossier.scan-unsigned"
    case .sameFile: "dossier.same-file"
    case .badScanList: "dossier.bad-scan-list"
    case .noScanList: "dossier.no-scan-list"
    case .scansDisagree: "dossier.scans-disagree"
    case .badScans: "dossier.bad-scans"
    }
  }
}

/// A scan that cannot be taken in, and why.
public struct RefusedScan: Equatable, Sendable {
  public let file: String
  public let findings: [ScanFinding]

  public init(file: String, findings: [ScanFinding]) {
    (self.file, self.findings) = (file, findings)
  }
}

/// Why a file plan was not taken.
public enum FilePlanError: ReportableError, Equatable {
  case badTable([TableProblem])
  /// A year no plan can be for, or the one it is for already.
  case badYear(Int)
  case unknown(year: Int)
  /// It is approved: it changes entry by entry from then on.
  case approvedAlready(year: Int)
  /// Two or more sources for one plan, or none.
  case noSource
  /// The step does not start from where the plan stands.
  case wrongState(year: Int, KeptFilePlan.State)
  /// A decision that is not issued.
  case notIssued(String)
  case noHeading(Int, of: Int)
  case noEntry(String, year: Int)
  case taken(notation: String, year: Int)
  /// Its dossier is open: what it says is changed there.
  case opened(String, year: Int)

  public var code: String {
    switch self {
    case .badTable: "file-plan.bad-table"
    case .badYear: "file-plan.bad-year"
    case .unknown: "file-plan.unknown"
    case .approvedAlready: "file-plan.approved-already"
    case .noSource: "file-plan.no-source"
    case .wrongState: "file-plan.wrong-state"
    case .notIssued: "file-plan.not-issued"
    case .noHeading: "file-plan.no-heading"
    case .noEntry: "file-plan.no-entry"
    case .taken: "file-plan.taken"
    case .opened: "file-plan.opened"
    }
  }
}
