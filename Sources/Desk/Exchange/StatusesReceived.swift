import Bytes
import Exchange
import Office
import Platform
import Store

extension ArrivedStatus {
  /// A status as its message says; one without a time of its own is known by its fingerprint.
  init(_ status: EdxmlStatus, _ message: ArrivedMessage, bundleName: String = "") {
    self.init(
      sender: status.sender.id ?? "", about: status.about.documentId ?? "",
      code: ExchangeStatus(rawValue: status.code.rawValue) ?? .arrived,
      stamped: status.timestamp?.description ?? "sha256:\(message.fingerprint)",
      fingerprint: message.fingerprint,
      description: status.description ?? "", staff: status.staff.name ?? "",
      bundleName: bundleName)
  }
}

extension OfficeDesk {
  /// Keeps a status that came and lets it do what it can to what it is about.
  ///
  /// Statuses come late and in any order: each is kept with its time, and the furthest counts.
  func enter(
    _ status: EdxmlStatus, _ message: ArrivedMessage, bundle: String,
    _ report: inout ImportReport, in transaction: Transaction, at now: Moment
  ) throws {
    guard let file = message.files.last else { return }
    let arrived = ArrivedStatus(status, message, bundleName: bundle)
    let (subject, title) = try subject(of: arrived, in: transaction, at: now, &report)
    let stored = try transaction.insert(file.stored())
    let id = try transaction.insert(
      arrived, file: stored, about: subject, by: person.id, at: now)
    var detail: JournalDetail = [
      ("code", arrived.code.rawValue), ("sender", arrived.sender), ("about", arrived.about),
      ("stamped", arrived.stamped), ("file", file.arrived.digest.description),
      ("note", arrived.description),
    ]
    message.record(signatureIn: &detail)
    try transaction.record(
      "exchange.status", on: "status/\(id.value)", detail: detail, by: person.id, at: now)
    // One that was altered on its way is kept and moves nothing.
    if case .delivery(let document, let body) = subject, !message.signature.isBad {
      let day = status.timestamp?.date ?? now.date
      try follow(arrived, of: document, to: body, on: day, in: transaction, at: now)
    }
    if subject == .nothing {
      report.warnings.append(
        ImportWarning(
          document: arrived.about, code: "import.status-unmatched", place: "ResponseFor[0]"))
    }
    report.warnings +=
      message.warnings(titled: title) + message.signatureWarnings(titled: title)
    report.statuses.append(
      TakenStatus(
        id: id, code: arrived.code, sender: arrived.sender, about: title,
        isMatched: subject != .nothing))
  }

  private func subject(
    of status: ArrivedStatus, in transaction: Transaction, at now: Moment,
    _ report: inout ImportReport
  ) throws -> (StatusSubject, title: String) {
    if status.code == .takeBack {
      let request = try enterRequest(
        .takeBack, from: status.sender, about: status.about, message: nil,
        because: status.description, in: transaction, at: now)
      report.requests.append(request)
      return (
        request.target.map { .incoming($0.id) } ?? .request(request.id),
        request.target?.title ?? status.about
      )
    }
    guard let id = try transaction.outgoing(sentAs: status.about),
      let document = try transaction.outgoing(id),
      let body = try transaction.body(withIdentifier: status.sender),
      try transaction.deliveryState(of: id, to: body.id).isThere
    else { return (.nothing, status.about) }
    return (.delivery(id, to: body.id), document.title)
  }

  /// Notes on a delivery what its recipient says, if that is news.
  private func follow(
    _ status: ArrivedStatus, of id: ID<OutgoingDocument>, to body: ID<Body>, on day: CivilDate,
    in transaction: Transaction, at now: Moment
  ) throws {
    guard let state = status.code.delivery, let document = try transaction.outgoing(id),
      !document.isFrozen
    else { return }
    var about = document
    // An answer to a notice of recall is one about the document recalled.
    if state.answersRecall, document.state != .recalled,
      let recalled = try transaction.links(of: id).first(where: {
        !$0.isByOther && $0.succession == .recall
      })
    {
      about = recalled.other
    }
    let before = try transaction.deliveryState(of: about.id, to: body)
    guard before.isThere, state.isNews(after: before.state) else { return }
    let date = max(min(day, now.date), about.issuedOn ?? day)
    try transaction.insertEvent(
      DeliveryEvent(
        body: body, state: state, on: date, personName: person.name, note: status.description),
      on: about.id, act: .delivered, by: person.id, at: now)
    try transaction.record(
      "outgoing.delivered", on: "outgoing/\(about.id.value)",
      detail: [
        ("delivery", "body/\(body.value) \(state.rawValue) \(date)"),
        ("note", status.description),
      ], by: person.id, at: now)
  }

  // MARK: What is about nothing known here

  /// Statuses that came about nothing known here, newest first.
  public func unmatchedStatuses(
    before id: ID<ReceivedStatus>? = nil, limit: Int
  ) throws -> [ReceivedStatus] {
    try database.read { try $0.unmatchedStatuses(before: id, limit: limit) }
  }

  /// Writes a message as it came to `path`, byte for byte: of a document (`R12`, `42/2026`) or a
  /// status (`S3`).
  ///
  /// - Throws: `ExchangeError.unknownMessage`, `IncomingError.unknown`, `FileError`.
  public func writeMessage(of name: String, to path: String) throws {
    if name.hasPrefix("S"), let number = Int64(name.dropFirst()) {
      guard let status = try database.read({ try $0.receivedStatus(ID(number)) }) else {
        throw ExchangeError.unknownMessage(name)
      }
      let size = try Folders.facts(of: shelf.path(of: status.file))?.size ?? 0
      return try saveCopy(of: status.file, named: name, size: size, to: path)
    }
    let document = try incoming(named: name)
    let files = try database.read { try $0.files(of: document.id) }
    guard let message = files.first(where: { $0.part == .message }) else {
      throw ExchangeError.unknownMessage(name)
    }
    try saveCopy(of: message, to: path)
  }
}
