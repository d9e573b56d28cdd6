/// An opinion that cannot be asked, given or withdrawn.
public enum VisaError: ReportableError, Equatable {
  /// Neither a person nor a unit with somebody in it.
  case nobody(String)
  case askedAlready(String)
  case tooMany(Int, limit: Int)
  case dueBeforeToday(due: CivilDate, today: CivilDate)
  /// Disagreeing without saying why.
  case reasonMissing
  /// Nothing is asked of them.
  case notAsked(String)

  public var code: String {
    switch self {
    case .nobody: "visa.nobody"
    case .askedAlready: "visa.asked-already"
    case .tooMany: "visa.too-many"
    case .dueBeforeToday: "visa.due-before-today"
    case .reasonMissing: "visa.reason-missing"
    case .notAsked: "visa.not-asked"
    }
  }
}

/// Something that cannot be noted of a delivery.
public enum DeliveryError: ReportableError, Equatable {
  case unknownState(String)
  /// The document did not go to this body.
  case notARecipient(String)
  /// The document was recalled: only answers to that are noted (Annex VI III.8.a).
  case recalled
  /// An answer to a recall from somebody who was not asked.
  case notRecalled(String)
  /// Sending the recall is an act of its own.
  case byRecallOnly
  case nothingToSettle(String)
  case noteMissing(DeliveryState)
  case afterToday(CivilDate, today: CivilDate)
  case beforeIssue(CivilDate, issued: CivilDate)
  /// More recipients than one document can have.
  case tooMany(Int, limit: Int)
  /// Everybody who was to be informed has been.
  case allInformed

  public var code: String {
    switch self {
    case .unknownState: "delivery.unknown-state"
    case .notARecipient: "delivery.not-a-recipient"
    case .recalled: "delivery.recalled"
    case .notRecalled: "delivery.not-recalled"
    case .byRecallOnly: "delivery.by-recall-only"
    case .nothingToSettle: "delivery.nothing-to-settle"
    case .noteMissing: "delivery.note-missing"
    case .afterToday: "delivery.after-today"
    case .beforeIssue: "delivery.before-issue"
    case .tooMany: "delivery.too-many"
    case .allInformed: "delivery.all-informed"
    }
  }
}

/// A document that cannot follow another.
public enum SuccessionError: ReportableError, Equatable {
  case itself(String)
  case notIssued(String)
  /// Not of the kind it must be of.
  case otherForm(String, kind: String)
  case already(String)
  /// It follows the document that is to follow it.
  case circular(String)

  public var code: String {
    switch self {
    case .itself: "succession.itself"
    case .notIssued: "succession.not-issued"
    case .otherForm: "succession.other-form"
    case .already: "succession.already"
    case .circular: "succession.circular"
    }
  }
}

/// A remark that cannot be made.
public enum DiscussionError: ReportableError, Equatable {
  /// The document is recalled or cancelled, and frozen.
  case frozen(String)
  case tooManyMentions(Int, limit: Int)

  public var code: String {
    switch self {
    case .frozen: "discussion.frozen"
    case .tooManyMentions: "discussion.too-many-mentions"
    }
  }
}

/// Two versions that cannot be compared.
public enum ComparisonError: ReportableError, Equatable {
  case noSuchVersion(String, version: Int)
  /// The program that reads the text of a PDF is not there.
  case programMissing(String)
  /// The text of this file cannot be read.
  case unreadableText(file: String, reason: String)

  public var code: String {
    switch self {
    case .noSuchVersion: "comparison.no-such-version"
    case .programMissing: "comparison.program-missing"
    case .unreadableText: "comparison.unreadable-text"
    }
  }
}
