import Office
import Wording

/// The field of a form that an error of the desk is about; nil if it is about none.
func entry(of error: any Error, _ values: FormValues) -> FormEntry? {
  switch error {
  case let error as ValueError: entry(of: error)
  case let error as RegistrationError: entry(of: error)
  case let error as AssignmentError:
    switch error {
    case .leadAmongSupport, .namedTwice, .tooMany: .with
    case .dueBeforeToday, .sameDeadline: .due
    case .outsideUnit: .lead
    case .answerMissing: .answer
    case .whichWork, .unknownWork: .work
    case .noWork: nil
    }
  case let error as FileError: entry(of: error, values)
  case let error as EntryError:
    switch error {
    case .dueIsAssigned: .due
    case .refusalWithoutReason: .note
    default: nil
    }
  case let error as VisaError:
    switch error {
    case .reasonMissing: .note
    case .dueBeforeToday: .due
    case .nobody, .askedAlready, .tooMany, .notAsked: .of
    }
  case let error as DeliveryError:
    switch error {
    case .noteMissing: .note
    case .afterToday, .beforeIssue: .on
    case .notARecipient, .tooMany, .allInformed: .to
    default: .state
    }
  case is DueHourError: .hour
  case is SuccessionError: .by
  case is DiscussionError: .text
  case is BodyError: .to
  case is PersonError: roomEntry(of: error) ?? .lead
  case is IncomingError: .answers
  case let error as OutgoingError:
    switch error {
    case .notSigned, .otherBytes: .file
    case .recipientTwice: .to
    case .noteMissing: .note
    case .unknown: .answer
    default: nil
    }
  default: roomEntry(of: error)
  }
}

private func entry(of error: ValueError) -> FormEntry? {
  switch error {
  case .badReference: .ref
  case .unknownKind: .type
  case .unknownUrgency: .urgency
  case .empty(let field), .controlCharacter(let field), .tooLong(let field, _):
    FormEntry(rawValue: field)
  default: nil
  }
}

private func entry(of error: RegistrationError) -> FormEntry? {
  switch error {
  case .alreadyRegistered: .another
  case .alreadyElectronic: .ref
  case .issuedAfterToday: .issued
  case .nothingToRegister, .hashOfNothing, .signatureInvalid: .file
  case .incomplete(_, let fields):
    fields.first.flatMap { FormEntry(rawValue: String($0.drop { $0 == "-" })) }
  case .notWaiting: nil
  }
}

private func entry(of error: FileError, _ values: FormValues) -> FormEntry? {
  switch error {
  case .missing(let path), .folder(let path), .notAFile(let path), .unreadable(let path, _),
    .empty(let path), .changedWhileRead(let path), .tooLarge(let path, _, _), .notPDF(let path):
    values.paths(.attach).contains(path) ? .attach : .file
  default: nil
  }
}
