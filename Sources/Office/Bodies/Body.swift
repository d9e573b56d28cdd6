/// A body of the address book: whoever documents come from or go to.
public struct Body: Equatable, Sendable {
  public let id: ID<Body>
  public let organId: OrganIdentifier
  public let name: String
  /// The superior body (cơ quan quản lý cấp trên) of this office.
  public let isSuperior: Bool

  public init(id: ID<Body>, organId: OrganIdentifier, name: String, isSuperior: Bool) {
    self.id = id
    self.organId = organId
    self.name = name
    self.isSuperior = isSuperior
  }
}
