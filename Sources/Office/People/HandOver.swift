/// A leaver's open work, given to somebody else as a whole.
public struct HandOver: Equatable, Sendable {
  public let id: ID<HandOver>
  public let leaver: PostHolder
  public let receiver: PostHolder
  public let on: CivilDate
  public let reason: String
  public let items: [HandedOverItem]

  public init(
    id: ID<HandOver>, leaver: PostHolder, receiver: PostHolder, on: CivilDate,
    reason: String, items: [HandedOverItem]
  ) {
    self.id = id
    self.leaver = leaver
    self.receiver = receiver
    self.on = on
    self.reason = reason
    self.items = items
  }
}

/// One piece of work that changed hands.
public enum HandedOverItem: Equatable, Sendable {
  case work(IncomingDocument, Assignment.Part)
  case draft(OutgoingDocument)
  /// A dossier that is not with the archive yet (Decree 30/2020/NĐ-CP, Art. 31(3)(đ)).
  case dossier(Dossier)
}

/// A post somebody had before, and why it changed.
public struct PostChange: Equatable, Sendable {
  public let before: String
  public let post: String
  public let on: CivilDate
  public let reason: String

  public init(before: String, post: String, on: CivilDate, reason: String) {
    self.before = before
    self.post = post
    self.on = on
    self.reason = reason
  }
}
