/// What can be limited to named people.
public enum Limitable: Hashable, Sendable {
  case document(DocumentKey)
  case dossier(ID<Dossier>)

  /// What the journal calls it, `incoming/12`.
  public var object: String {
    switch self {
    case .document(let key): key.object
    case .dossier(let id): "dossier/\(id.value)"
    }
  }
}

/// A change of somebody's roles, and whether the person competent for it has confirmed it.
public struct RightsChange: Equatable, Sendable {
  public let person: ID<Person>
  public let personName: String
  public let before: Set<Role>
  public let after: Set<Role>
  public let changedAt: Moment
  public let changedBy: String

  public init(
    person: ID<Person>, personName: String, before: Set<Role>, after: Set<Role>,
    changedAt: Moment, changedBy: String
  ) {
    self.person = person
    self.personName = personName
    self.before = before
    self.after = after
    self.changedAt = changedAt
    self.changedBy = changedBy
  }
}
