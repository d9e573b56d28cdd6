/// Somebody of the office: who acts, is assigned work, or signs.
public struct Person: Equatable, Sendable {
  public let id: ID<Person>
  /// The short ASCII name typed in commands, unique in the office.
  public let handle: String
  /// The full name, family name first, NFC.
  public let name: String
  /// The official post (chức vụ) as it is printed under a signature.
  public let post: String
  /// The abbreviation of the unit (tổ, bộ phận), or an empty string.
  public let unit: String
  public let roles: Set<Role>
  /// The operating-system account the person works under, if any.
  public let account: String?
  public let retiredOn: CivilDate?

  public init(
    id: ID<Person>, handle: String, name: String, post: String, unit: String, roles: Set<Role>,
    account: String?, retiredOn: CivilDate?
  ) {
    self.id = id
    self.handle = handle
    self.name = name
    self.post = post
    self.unit = unit
    self.roles = roles
    self.account = account
    self.retiredOn = retiredOn
  }

  public func holds(_ role: Role) -> Bool { roles.contains(role) }

  /// - Throws: `PersonError.retired` of somebody who has left.
  public func requireThere() throws(PersonError) {
    if let retiredOn { throw .retired(name, on: retiredOn) }
  }

  /// Whether the person decides on documents: the principal and the deputies.
  public var leads: Bool { holds(.principal) || holds(.vicePrincipal) }
}

/// What is known of a person before the office has taken them in.
public struct PersonDraft: Equatable, Sendable {
  public var handle: String
  public var name: String
  public var post: String
  public var unit: String
  public var roles: Set<Role>
  public var account: String?

  public init(
    handle: String, name: String, post: String = "", unit: String = "", roles: Set<Role>,
    account: String? = nil
  ) {
    self.handle = handle
    self.name = name
    self.post = post
    self.unit = unit
    self.roles = roles
    self.account = account
  }
}
