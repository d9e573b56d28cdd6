import Office

/// What is said of opinions, checks, recipients and what follows an issued document.
public protocol CirculationWords {
  func verdict(_ verdict: Visa.Verdict) -> String
  func part(_ part: Vouching.Part) -> String
  func state(_ state: DeliveryState) -> String
  func way(_ way: DeliveryWay) -> String
  /// What the other document does to this one, or this one to it.
  func succession(_ succession: Succession, isByOther: Bool) -> String
  func remark(_ remark: CirculationRemark) -> String
  func discussed(_ document: String) -> String
  func group(_ group: BodyGroup) -> String
}

/// Short remarks beside what is listed.
public enum CirculationRemark: Sendable {
  /// An opinion is wanted now, or after others.
  case awaited, notYetAsked
  /// Nobody answers for a part of the version.
  case unvouched
  /// The version was put in by the approver.
  case edited
  case notAcknowledged
  case paperCopyDue
  case ordered, carriedOut
  case notElectronic
  case sameText
}

/// `text` with its first letter large.
func beginning(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}
