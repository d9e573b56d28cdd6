/// A file plan as the office keeps it.
public struct KeptFilePlan: Equatable, Sendable {
  public enum State: String, Sendable {
    case draft, submitted, approved
  }

  public let plan: FilePlan
  public let state: State
  /// Who approved it, and when.
  public let decision: (by: String, at: Moment)?
  /// The document it went out with, as people call it.
  public let issuedWith: String?

  public init(
    plan: FilePlan, state: State, decision: (by: String, at: Moment)? = nil,
    issuedWith: String? = nil
  ) {
    self.plan = plan
    self.state = state
    self.decision = decision
    self.issuedWith = issuedWith
  }

  public static func == (left: KeptFilePlan, right: KeptFilePlan) -> Bool {
    left.plan == right.plan && left.state == right.state
      && left.decision?.at == right.decision?.at
  }
}
