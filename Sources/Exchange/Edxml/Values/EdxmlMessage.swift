import Office

/// A message between office systems after QCVN 102:2016/BTTTT (edXML).
///
/// Two kinds travel: a document with its files, and one line about a document sent earlier.
public enum EdxmlMessage: Hashable, Sendable {
  case document(EdxmlDocument)
  case status(EdxmlStatus)

  public var sender: EdxmlOrgan {
    switch self {
    case .document(let document): document.sender
    case .status(let status): status.sender
    }
  }
}

/// An office or body as it names itself in a message (`From`, `To`).
public struct EdxmlOrgan: Hashable, Sendable {
  /// Mã định danh. Compared as a whole; its parts are never taken for a parent body.
  public var id: String?
  /// The governing body, usually by name (`OrganizationInCharge`).
  public var governingBody: String?
  public var name: String?
  public var address: String?
  public var email: String?
  public var telephone: String?
  public var fax: String?
  public var website: String?

  public init(id: String?, name: String? = nil, governingBody: String? = nil) {
    self.id = id
    self.name = name
    self.governingBody = governingBody
  }
}

/// Another document that a message speaks of (`ResponseFor`): by its identifier, or as printed.
public struct EdxmlResponseFor: Hashable, Sendable {
  public var organId: String?
  /// Number and notation as printed, `15/UBND-VHXH`.
  public var code: String?
  public var promulgatedOn: CivilDate?
  public var documentId: String?

  public init(
    organId: String? = nil, code: String? = nil, promulgatedOn: CivilDate? = nil,
    documentId: String? = nil
  ) {
    self.organId = organId
    self.code = code
    self.promulgatedOn = promulgatedOn
    self.documentId = documentId
  }
}

/// The clerk who sent the message (`StaffInfo`).
public struct EdxmlStaff: Hashable, Sendable {
  public var department: String?
  public var name: String?
  public var email: String?
  public var mobile: String?

  public init(
    department: String? = nil, name: String? = nil, email: String? = nil, mobile: String? = nil
  ) {
    self.department = department
    self.name = name
    self.email = email
    self.mobile = mobile
  }
}
