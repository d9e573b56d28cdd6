import Office
import Store

/// How a body is written to: its profile and its other identifiers.
public struct CorrespondenceFacts: Equatable, Sendable {
  public let body: Body
  public let profile: ExchangeProfile
  public let formerIdentifiers: [OrganIdentifier]
}

extension OfficeDesk {
  public func correspondence(with body: Body) throws -> CorrespondenceFacts {
    try database.read { transaction in
      CorrespondenceFacts(
        body: body, profile: try transaction.exchangeProfile(of: body.id),
        formerIdentifiers: try transaction.formerIdentifiers(of: body.id))
    }
  }

  /// The other identifiers this office is known under.
  public func ownFormerIdentifiers() throws -> [OrganIdentifier] {
    try database.read { try $0.formerIdentifiers(of: nil) }
  }

  /// Every identifier that is this office's.
  func ownIdentifiers(in transaction: Transaction) throws -> [String] {
    try [office.organId.description]
      + transaction.formerIdentifiers(of: nil).map(\.description)
  }

  /// Says how the system of a body wants its messages, under which other identifiers it is known, or
  /// both at once. Its other identifiers are those given and no more: what comes under one of them
  /// comes from it.
  ///
  /// - Throws: `ExchangeError.badPrefix`; `ExchangeError.noIdentifier` where no identifier has the form;
  ///   `BodyError.taken`, `ownOffice`.
  ///
  /// Source: edxml.md, section 8: both forms of one body are in use at once.
  public func arrangeCorrespondence(
    with body: Body, profile: ExchangeProfile? = nil, formerIdentifiers: [OrganIdentifier]? = nil
  ) throws {
    if let prefix = profile?.form.prefix, !ExchangeProfile.Form.isPrefix(prefix) {
      throw ExchangeError.badPrefix(prefix)
    }
    try act { transaction, now in
      try require(.keepBooks)
      if let formerIdentifiers {
        try setFormerIdentifiers(formerIdentifiers, of: body, in: transaction, at: now)
      }
      guard let profile else { return }
      _ = try correspondence(with: body, by: profile, in: transaction)
      try transaction.set(profile, of: body.id)
      try transaction.record(
        "body.profile", on: "body/\(body.id.value)",
        detail: [
          ("identifier", profile.identifier.rawValue), ("dates", profile.form.dates.rawValue),
          ("attachments", profile.form.wraps ? "zipped" : "raw"),
          ("limit", profile.limit.map { String($0) } ?? ""), ("prefix", profile.form.prefix),
        ], by: person.id, at: now)
    }
  }

  /// Gives this office these other identifiers and no more.
  ///
  /// - Throws: `BodyError.taken`, `ownOffice`.
  public func setOwnFormerIdentifiers(_ identifiers: [OrganIdentifier]) throws {
    try act { transaction, now in
      try require(.keepBooks)
      try setFormerIdentifiers(identifiers, of: nil, in: transaction, at: now)
    }
  }

  private func setFormerIdentifiers(
    _ identifiers: [OrganIdentifier], of body: Body?, in transaction: Transaction, at now: Moment
  ) throws {
    let identifiers = distinct(identifiers).sorted { $0.description < $1.description }
    for identifier in identifiers {
      let text = identifier.description
      if let other = try transaction.body(withIdentifier: text), other.id != body?.id {
        throw BodyError.taken(organId: text, by: other.name)
      }
      let isOwn =
        try identifier == office.organId
        || body != nil && transaction.formerIdentifiers(of: nil).contains(identifier)
      if isOwn { throw BodyError.ownOffice(organId: text) }
    }
    try transaction.setFormerIdentifiers(identifiers, of: body?.id)
    try transaction.record(
      "body.identifiers", on: body.map { "body/\($0.id.value)" } ?? "office",
      detail: [("identifiers", identifiers.map(\.description).joined(separator: ","))],
      by: person.id, at: now)
  }

  /// Under which identifiers messages to `body` go.
  ///
  /// - Throws: `ExchangeError.noIdentifier`.
  func correspondence(
    with body: Body, by profile: ExchangeProfile, in transaction: Transaction
  ) throws -> Correspondence {
    func fitting(_ main: OrganIdentifier, of owner: ID<Body>?, named name: String) throws
      -> OrganIdentifier
    {
      let all = try [main] + transaction.formerIdentifiers(of: owner)
      guard let first = all.first(where: profile.identifier.fits) else {
        throw ExchangeError.noIdentifier(of: name, form: profile.identifier)
      }
      return first
    }
    let own = try fitting(office.organId, of: nil, named: office.name)
    let receiver = try fitting(body.organId, of: body.id, named: body.name)
    return Correspondence(
      body: body.id, receiverId: receiver.description,
      senderId: own == office.organId ? nil : own)
  }
}

extension ExchangeProfile {
  /// Refuses a document whose message would be larger than its receiver takes.
  ///
  /// - Throws: `ExchangeError.tooLargeForReceiver`.
  func check(_ item: BundledDocument, of document: OutgoingDocument, for body: Body) throws {
    guard let limit else { return }
    // Base64 makes four bytes of three.
    let size = item.files.reduce(item.message.utf8.count) { $0 + ($1.size + 2) / 3 * 4 + 500 }
    if size > limit {
      throw ExchangeError.tooLargeForReceiver(
        document: document.title, body: body.name, size: size, limit: limit)
    }
  }
}
