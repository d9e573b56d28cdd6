/// A hold (phong tỏa, đóng băng): nothing it lies on is moved, changed or destroyed until it is lifted,
/// whatever else was decided. Several may lie on one dossier.
///
/// Legal source: Decree 30/2020/NĐ-CP, Annex VI IV.1.g.
public struct Hold: Equatable, Sendable {
  /// What a hold lies on.
  public enum Item: Hashable, Sendable {
    case dossier(ID<Dossier>)
    /// A document, and with it every dossier it lies in.
    case document(DocumentKey)
    /// Every dossier of a class of the retention schedule, those to come too.
    case retentionClass(String)

    /// What the journal calls it.
    public var object: String {
      switch self {
      case .dossier(let id): "dossier/\(id.value)"
      case .document(let key): key.object
      case .retentionClass(let code): "retention/\(code)"
      }
    }
  }

  public let id: ID<Hold>
  public let reason: String
  /// The request or decision it rests on.
  public let basis: String
  public let placedBy: String
  public let placedAt: Moment
  /// Who lifted it, when and why; nil while it stands.
  public let lifting: Lifting?
  /// How much it lies on.
  public let itemCount: Int

  public struct Lifting: Equatable, Sendable {
    public let by: String
    public let at: Moment
    public let reason: String

    public init(by: String, at: Moment, reason: String) {
      (self.by, self.at, self.reason) = (by, at, reason)
    }
  }

  public init(
    id: ID<Hold>, reason: String, basis: String, placedBy: String, placedAt: Moment,
    lifting: Lifting?, itemCount: Int
  ) {
    self.id = id
    self.reason = reason
    self.basis = basis
    self.placedBy = placedBy
    self.placedAt = placedAt
    self.lifting = lifting
    self.itemCount = itemCount
  }

  /// What people call it, `P3`.
  public var name: String { "P\(id.value)" }
}

/// A thing a hold lies on, as people call it.
public struct HeldThing: Equatable, Sendable {
  public let item: Hold.Item
  public let name: String
  public let title: String

  public init(item: Hold.Item, name: String, title: String) {
    (self.item, self.name, self.title) = (item, name, title)
  }
}
