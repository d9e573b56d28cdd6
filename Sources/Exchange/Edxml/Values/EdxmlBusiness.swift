/// What a document does to documents sent before (`Bussiness`, the double s is the standard's).
public struct EdxmlBusiness: Hashable, Sendable {
  /// `BussinessDocType`.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    /// Mới.
    case new = 0
    /// Thu hồi: the document is withdrawn in law.
    case revoke = 1
    /// Cập nhật.
    case update = 2
    /// Thay thế.
    case replace = 3
  }

  public var kind: Kind
  /// Whether the message says so itself; one that does not is about a new document.
  public var statesKind = true
  /// Lý do; expected of everything that is not new.
  public var reason: String?
  /// The document acted upon. Left over from a template when the kind is `new`.
  public var documentId: String?
  /// Whether paper follows.
  public var paperFollows: Bool?
  public var staff = EdxmlStaff()
  /// With `update`: whether the data changed.
  public var changesDocument: Bool?
  /// With `update`: whether the receivers changed.
  public var changesReceivers: Bool?
  public var receivers: [Receiver] = []
  /// With `replace`: the documents replaced.
  public var replaced: [Replaced] = []

  public init(kind: Kind, reason: String? = nil) {
    self.kind = kind
    self.reason = reason
  }

  public struct Receiver: Hashable, Sendable {
    public var organId: String?
    /// 1 added, 0 dropped, as far as is known.
    public var type: Int?

    public init(organId: String?, type: Int?) {
      self.organId = organId
      self.type = type
    }
  }

  public struct Replaced: Hashable, Sendable {
    public var documentId: String?
    /// The bodies that had received it.
    public var organIds: [String]

    public init(documentId: String?, organIds: [String] = []) {
      self.documentId = documentId
      self.organIds = organIds
    }
  }
}

extension EdxmlDocument {
  /// `new` if the message does not say.
  public var kind: EdxmlBusiness.Kind { business?.kind ?? .new }

  /// Identifiers of the documents this one is meant to act upon, none if it is new.
  ///
  /// Nothing is deleted or overwritten by them: they are a request to the clerk, and only a document
  /// whose sender is this one's sender may be touched at all.
  public var targets: [String] {
    switch kind {
    case .new: []
    case .revoke:
      [responses.lazy.compactMap(\.documentId).first ?? business?.documentId ?? id].compactMap {
        $0
      }
    case .update: [business?.documentId ?? id].compactMap { $0 }
    case .replace: business?.replaced.compactMap(\.documentId) ?? []
    }
  }
}
