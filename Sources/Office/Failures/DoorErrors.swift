/// Why something could not be taken in or sent back at the door.
public enum DoorError: ReportableError, Equatable {
  case unknownReason(String)
  case unknownWay(String)
  case unknownCirculation(String)
  /// There is no such line in the receiving log.
  case unknownLine(String)
  /// Neither a file, nor paper, nor a document that waits.
  case nothingToReturn
  /// More copies or pages than three digits hold, or none.
  case badCount(String)

  public var code: String {
    switch self {
    case .unknownReason: "door.unknown-reason"
    case .unknownWay: "door.unknown-way"
    case .unknownCirculation: "door.unknown-circulation"
    case .unknownLine: "door.unknown-line"
    case .nothingToReturn: "door.nothing-to-return"
    case .badCount: "door.bad-count"
    }
  }
}

/// What the mark on a document does not allow (Decree 30/2020/NĐ-CP, Annex I, box 11).
public enum CirculationError: ReportableError, Equatable {
  case dueWithoutReturn
  case dueBeforeToday(due: CivilDate, today: CivilDate)
  /// It need not go back.
  case notToBeReturned(String)
  case alreadyReturned(String, on: CivilDate)
  /// A day after today, or before the document came.
  case badReturnDay(CivilDate, arrived: CivilDate, today: CivilDate)
  /// A file of an internal document would leave the office in `outgoing`.
  case internalOnly(outgoing: String, file: String, incoming: String)

  public var code: String {
    switch self {
    case .dueWithoutReturn: "circulation.due-without-return"
    case .dueBeforeToday: "circulation.due-before-today"
    case .notToBeReturned: "circulation.not-to-be-returned"
    case .alreadyReturned: "circulation.already-returned"
    case .badReturnDay: "circulation.bad-return-day"
    case .internalOnly: "circulation.internal-only"
    }
  }
}

/// Why an entry stays as it is.
public enum EntryError: ReportableError, Equatable {
  case nothingToCorrect(String)
  /// Work was given out under the deadline: whoever gave it moves it.
  case dueIsAssigned(String)
  case badPaperDay(CivilDate, arrived: CivilDate, today: CivilDate)
  /// A refusal without a reason (Art. 18(4)).
  case refusalWithoutReason(String)
  case replacesItself(String)
  /// `by` was itself replaced by the document, or by what replaced it.
  case replacedInACircle(String, by: String)
  case alreadyReplaced(String, by: String)

  public var code: String {
    switch self {
    case .nothingToCorrect: "entry.nothing-to-correct"
    case .dueIsAssigned: "entry.due-is-assigned"
    case .badPaperDay: "entry.bad-paper-day"
    case .refusalWithoutReason: "entry.refusal-without-reason"
    case .replacesItself: "entry.replaces-itself"
    case .replacedInACircle: "entry.replaced-in-a-circle"
    case .alreadyReplaced: "entry.already-replaced"
    }
  }
}

/// Why a register was not printed, closed, signed for or opened again.
public enum RegisterError: ReportableError, Equatable {
  case unknown(String)
  case badYear(String)
  case badRange(from: Int, to: Int)
  /// Only registers of documents are closed.
  case neverClosed(RegisterKind)
  case yearNotEnded(Int, today: CivilDate)
  /// Documents of the year that still need the register.
  case stillOpen(RegisterKind, year: Int, documents: [String])
  case alreadyClosed(RegisterKind, year: Int)
  case notClosed(RegisterKind, year: Int)
  case alreadySigned(RegisterKind, year: Int, by: String)
  case badSigningDay(CivilDate, closed: CivilDate, today: CivilDate)

  public var code: String {
    switch self {
    case .unknown: "register.unknown"
    case .badYear: "register.bad-year"
    case .badRange: "register.bad-range"
    case .neverClosed: "register.never-closed"
    case .yearNotEnded: "register.year-not-ended"
    case .stillOpen: "register.still-open"
    case .alreadyClosed: "register.already-closed"
    case .notClosed: "register.not-closed"
    case .alreadySigned: "register.already-signed"
    case .badSigningDay: "register.bad-signing-day"
    }
  }
}
