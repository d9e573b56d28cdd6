import Exchange
import Office
import Store

extension OfficeDesk {
  // MARK: As they come

  /// Enters what a document wants done with earlier ones of its sender.
  func enterRequests(
    of edoc: EdxmlDocument, as message: ID<IncomingDocument>, from sender: String,
    in transaction: Transaction, at now: Moment
  ) throws -> [ExchangeRequest] {
    let kind: ExchangeRequest.Kind
    switch edoc.kind {
    case .new: return []
    case .revoke: kind = .revoke
    case .update: kind = .update
    case .replace: kind = .replace
    }
    return try distinct(edoc.targets).map { target in
      try enterRequest(
        kind, from: sender, about: target, message: message, because: edoc.business?.reason ?? "",
        in: transaction, at: now)
    }
  }

  /// Enters a wish. Only the sender of a document may have one about it; one about a document that
  /// has not come waits for it.
  func enterRequest(
    _ kind: ExchangeRequest.Kind, from sender: String, about targetId: String,
    message: ID<IncomingDocument>?, because reason: String, in transaction: Transaction,
    at now: Moment
  ) throws -> ExchangeRequest {
    let senders = try transaction.identifiers(ofWhoeverIs: sender)
    let target = try transaction.incoming(receivedAs: targetId, from: senders, besides: message)
    let others = try transaction.senders(of: targetId).contains { !senders.contains($0) }
    let id = try transaction.insertRequest(
      kind, from: sender, targetId: targetId, target: target, message: message, reason: reason,
      state: target == nil && others ? .foreign : .waiting, at: now)
    let request = try found(transaction.request(id))
    try transaction.record(
      "exchange.request", on: "request/\(id.value)",
      detail: [
        ("kind", kind.rawValue), ("sender", sender), ("target", targetId), ("note", reason),
        ("state", request.state.rawValue),
      ], by: person.id, at: now)
    return request
  }

  // MARK: As they are answered

  /// Wishes of senders that wait for an answer, oldest first.
  public func openRequests(
    after id: ID<ExchangeRequest>? = nil, limit: Int
  ) throws -> [ExchangeRequest] {
    try database.read { try $0.openRequests(after: id, limit: limit) }
  }

  /// All wishes that came, newest first.
  public func requests(
    before id: ID<ExchangeRequest>? = nil, limit: Int
  ) throws -> [ExchangeRequest] {
    try database.read { try $0.requests(before: id, limit: limit) }
  }

  /// The wish called `text`, `Y3`.
  ///
  /// - Throws: `ExchangeError.unknownRequest`.
  public func request(named text: String) throws -> ExchangeRequest {
    let digits = text.hasPrefix("Y") || text.hasPrefix("y") ? text.dropFirst() : text[...]
    guard let number = Int64(digits),
      let request = try database.read({ try $0.request(ID(number)) })
    else { throw ExchangeError.unknownRequest(text) }
    return request
  }

  /// Agrees to a wish (15). A document that its sender takes back is cancelled, or sent back where it
  /// has no number yet; one that is replaced is linked with the one in its place; of an update the
  /// clerk makes what is due.
  ///
  /// - Throws: `ExchangeError.requestClosed`, `targetMissing`; `MoveRefusal`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 18(3), (4)(b); Decision 28/2018/QĐ-TTg, Art. 9(2).
  public func agree(to request: ExchangeRequest, note: String = "") throws -> ExchangeRequest {
    try require(.keepDoor)
    // What it is about may have come, or been registered, since it was looked at.
    let request = try self.request(named: request.title)
    try requireOpen(request)
    guard let target = request.target else {
      throw ExchangeError.targetMissing(request: request.title, documentId: request.targetId)
    }
    if request.kind.endsTarget, !target.state.isVoid {
      if target.state == .received {
        _ = try returnReceived([target.id], because: .other, note: takenBack(request, note))
      } else {
        _ = try agreeToRecall(of: target.id, by: reference(of: request), note: note)
      }
    } else {
      let note = try enteredOptionalNote(note)
      try act { transaction, now in
        try decide(request, .agreed, note: note, in: transaction, at: now)
        if request.kind == .replace, let message = request.message,
          message.state != .received, try transaction.replacement(of: target.id) == nil
        {
          try transaction.insertReplacement(
            of: target.id, by: message.id, person: person.id, at: now)
          try transaction.record(
            "incoming.replace", on: "incoming/\(target.id.value)",
            detail: [("replaced-by", "incoming/\(message.id.value)"), ("note", message.title)],
            by: person.id, at: now)
        }
      }
    }
    return try self.request(named: request.title)
  }

  /// Declines a wish (16) and says why. For a document withdrawn in law that is not provided for.
  ///
  /// - Throws: `ExchangeError.requestClosed`; `ValueError.empty` without a reason; `MoveRefusal`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 18(4)(b).
  public func decline(_ request: ExchangeRequest, note: String) throws -> ExchangeRequest {
    try require(.keepDoor)
    let request = try self.request(named: request.title)
    try requireOpen(request)
    if request.kind.endsTarget, let target = request.target, target.state != .received,
      !target.state.isVoid
    {
      _ = try refuseRecall(of: target.id, by: reference(of: request), note: note)
    } else {
      let note = try enteredNote(note)
      try act { try decide(request, .declined, note: note, in: $0, at: $1) }
    }
    return try self.request(named: request.title)
  }

  private func requireOpen(_ request: ExchangeRequest) throws {
    guard request.state == .waiting else {
      throw ExchangeError.requestClosed(request.title, request.state)
    }
  }

  private func reference(of request: ExchangeRequest) -> String {
    if let message = request.message, !message.reference.isEmpty { return message.reference }
    return "\(ExchangeStatus.takeBack.title) (13), \(request.sender)"
  }

  private func takenBack(_ request: ExchangeRequest, _ note: String) -> String {
    [ExchangeStatus.takeBack.title, request.reason, note].filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// Answers the wishes to have a document back that are open, once that is decided; says whether there
  /// was one.
  @discardableResult
  func answerRequests(
    about id: ID<IncomingDocument>, _ state: ExchangeRequest.State, note: String,
    in transaction: Transaction, at now: Moment
  ) throws -> Bool {
    let open = try transaction.requests(of: id).filter {
      $0.target?.id == id && $0.state == .waiting && $0.kind.endsTarget
    }
    for request in open { try decide(request, state, note: note, in: transaction, at: now) }
    return !open.isEmpty
  }

  private func decide(
    _ request: ExchangeRequest, _ state: ExchangeRequest.State, note: String,
    in transaction: Transaction, at now: Moment
  ) throws {
    let current = try found(transaction.request(request.id))
    try requireOpen(current)
    try transaction.decide(request.id, state, note: note, by: person.id, at: now)
    // The answer is about the document that asks; a status asks for the document itself.
    if let subject = request.message?.id ?? request.target?.id {
      try answerSender(
        of: subject, state == .agreed ? .agreed : .declined, note: note, request: request.id,
        in: transaction, at: now)
    }
    try transaction.record(
      "exchange.answer", on: "request/\(request.id.value)",
      detail: [("state", state.rawValue), ("note", note)], by: person.id, at: now)
  }
}
