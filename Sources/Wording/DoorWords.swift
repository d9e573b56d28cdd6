import Office

/// What is said at the door and about the registers.
public protocol DoorWords {
  func door(_ label: DoorLabel) -> String
  func way(_ way: ArrivalWay?) -> String
  func circulation(_ circulation: Circulation) -> String
  func reason(_ reason: DoorReason) -> String
  /// What became of an arrival: registered under a number, sent back for a reason, waiting.
  func outcome(_ line: LoggedArrival) -> String
  func sentBack(_ line: LoggedArrival) -> String
  func attached(_ count: Int, to document: IncomingDocument) -> String
  func paperAdded(to document: IncomingDocument) -> String
  func corrected(_ document: IncomingDocument) -> String
  func givenBack(_ document: IncomingDocument) -> String
  func recallRefused(_ document: IncomingDocument) -> String
  /// The law knows no refusal (Decree 30/2020/NĐ-CP, Art. 18(4)).
  func refusalWarning(_ document: IncomingDocument) -> String
  func replaced(_ document: IncomingDocument, by successor: IncomingDocument) -> String
  func fieldSet(_ field: ExtraField, on document: String) -> String
  /// A stored field by its stable name.
  func metadata(_ name: String) -> String
  func bound(line: Int64, digest: String) -> String
  func unbound(line: Int64, said: String, now: String) -> String
  var neverBound: String { get }
  func register(_ kind: RegisterKind) -> String
  func closed(_ register: ClosedRegister) -> String
  func signed(_ register: ClosedRegister) -> String
  func reopened(_ register: ClosedRegister) -> String
  /// Whether a closed register would be printed as it was.
  func standing(_ isUnchanged: Bool?) -> String
  var noClosedRegister: String { get }
  func written(to path: String) -> String
  /// Over the acts that can be done in any of several states.
  func asides(from states: [String]) -> String
}

extension DoorWords where Self: DocumentWords {
  /// The value of a stored field as people read it.
  public func value(_ value: String, of name: String) -> String {
    switch name {
    case "state":
      IncomingState(rawValue: value).map { state($0) } ?? OutgoingState(rawValue: value).map {
        state($0)
      } ?? value
    case "urgency": Urgency(value).map { urgency($0) } ?? value
    case "medium": Medium(rawValue: value).map { medium($0) } ?? value
    case "via": ArrivalWay(rawValue: value).map { way($0) } ?? value
    case "circulation": Circulation(rawValue: value).map { circulation($0) } ?? value
    case "because": DoorReason(rawValue: value).map { reason($0) } ?? value
    default:
      CivilDate(iso: value).map { date($0) } ?? value
    }
  }

  public func change(_ change: Correction.Change) -> String {
    let (before, after) = (
      value(change.before, of: change.field), value(change.after, of: change.field)
    )
    return "\(metadata(change.field)): “\(before)” → “\(after)”"
  }
}

public enum DoorLabel: Sendable {
  case log, via, sender, circulation, giveBackBy, givenBack, copies, pages, corrections, struck
  case recalls, requests, paper, replacedBy, replaces, extra, bond, journal, xmlSignature
}
