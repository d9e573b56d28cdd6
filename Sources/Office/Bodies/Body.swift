/// A body of the address book: whoever documents come from or go to.
public struct Body: Equatable, Sendable {
  public let id: ID<Body>
  public let organId: OrganIdentifier
  public let name: String
  /// The superior body (cơ quan quản lý cấp trên) of this office.
  public let isSuperior: Bool
  /// The body it belongs to, if that is in the address book.
  public let superior: ID<Body>?
  /// Where it receives on the exchange platform, or an empty string.
  public let address: String
  /// Whether it can receive electronic documents.
  public let isElectronic: Bool
  /// Since when nothing goes to it any more.
  public let closedOn: CivilDate?

  public init(
    id: ID<Body>, organId: OrganIdentifier, name: String, isSuperior: Bool,
    superior: ID<Body>? = nil, address: String = "", isElectronic: Bool = true,
    closedOn: CivilDate? = nil
  ) {
    self.id = id
    self.organId = organId
    self.name = name
    self.isSuperior = isSuperior
    self.superior = superior
    self.address = address
    self.isElectronic = isElectronic
    self.closedOn = closedOn
  }
}

/// Bodies that often receive the same documents, under a name.
public struct BodyGroup: Equatable, Sendable {
  public let id: ID<BodyGroup>
  public let name: String
  public let members: [Body]

  public init(id: ID<BodyGroup>, name: String, members: [Body]) {
    self.id = id
    self.name = name
    self.members = members
  }
}
