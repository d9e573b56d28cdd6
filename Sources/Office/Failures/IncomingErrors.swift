/// Why a document was not entered in the arrivals register.
public enum RegistrationError: ReportableError, Equatable {
  case alreadyRegistered(reference: String, as: String)
  /// Paper of a document that is registered electronically.
  case alreadyElectronic(reference: String, as: String)
  case issuedAfterToday(issued: CivilDate, today: CivilDate)
  /// Neither a file nor `--paper`.
  case nothingToRegister
  /// `--hash-only` without a file.
  case hashOfNothing
  /// A document that came by exchange lacks what the register must hold.
  case incomplete(document: String, fields: [String])
  case notWaiting(String)
  /// The signature in a file shows that it is not what was signed.
  case signatureInvalid(file: String, Verdict, because: SignatureFinding?)

  public var code: String {
    switch self {
    case .alreadyRegistered: "incoming.already-registered"
    case .alreadyElectronic: "incoming.already-electronic"
    case .issuedAfterToday: "incoming.issued-after-today"
    case .nothingToRegister: "incoming.nothing-to-register"
    case .hashOfNothing: "incoming.hash-of-nothing"
    case .incomplete: "incoming.incomplete"
    case .notWaiting: "incoming.not-waiting"
    case .signatureInvalid: "incoming.signature-invalid"
    }
  }
}

/// An incoming document that is not there.
public enum IncomingError: ReportableError, Equatable {
  case unknown(String)
  /// What was sent back, struck out or recalled needs no answer.
  case nothingToAnswer(document: String, state: IncomingState)

  public var code: String {
    switch self {
    case .unknown: "incoming.unknown"
    case .nothingToAnswer: "incoming.nothing-to-answer"
    }
  }
}

/// Why a plan to assign work does not stand (Decree 30/2020/NĐ-CP, Art. 23(2)).
public enum AssignmentError: ReportableError, Equatable {
  case leadAmongSupport
  case namedTwice
  case dueBeforeToday(due: CivilDate, today: CivilDate)
  case tooMany(Int, limit: Int)
  /// A deadline moved to the day it is due already.
  case sameDeadline(CivilDate)
  /// Somebody outside the unit the lead is head of.
  case outsideUnit(String, unit: String)
  /// Said to be answered, but not by which outgoing document.
  case answerMissing
  /// Nothing was assigned yet.
  case noWork(document: String, state: IncomingState)
  /// There is no piece of work of this number.
  case unknownWork(document: String, work: Int)
  /// Several pieces of work could be meant.
  case whichWork(document: String, works: [Int])

  public var code: String {
    switch self {
    case .leadAmongSupport: "assignment.lead-among-support"
    case .namedTwice: "assignment.named-twice"
    case .dueBeforeToday: "assignment.due-before-today"
    case .tooMany: "assignment.too-many"
    case .sameDeadline: "assignment.same-deadline"
    case .outsideUnit: "assignment.outside-unit"
    case .answerMissing: "assignment.answer-missing"
    case .noWork: "assignment.no-work"
    case .unknownWork: "assignment.unknown-work"
    case .whichWork: "assignment.which-work"
    }
  }
}
