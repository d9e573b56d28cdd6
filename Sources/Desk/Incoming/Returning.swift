import Office
import Store

/// Something at the door that will not be registered, as far as anybody can tell what it is.
public struct DoorArrival: Equatable, Sendable {
  public var issuer: String
  public var reference: DocumentReference?
  public var issuedOn: CivilDate?
  public var kindName: String
  public var subject: String
  public var medium: Medium
  public var facts: ArrivalFacts

  public init(
    issuer: String, reference: DocumentReference? = nil, issuedOn: CivilDate? = nil,
    kindName: String = "", subject: String = "", medium: Medium = .paper,
    facts: ArrivalFacts = ArrivalFacts()
  ) {
    self.issuer = issuer
    self.reference = reference
    self.issuedOn = issuedOn
    self.kindName = kindName
    self.subject = subject
    self.medium = medium
    self.facts = facts
  }
}

extension OfficeDesk {
  /// Sends back what came by exchange and waits, all of it or nothing; it never gets a number.
  ///
  /// - Throws: `ValueError.empty` where the reason alone says too little; `MoveRefusal`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 21(2)(b); Decision 28/2018/QĐ-TTg, Art. 9(1).
  public func returnReceived(
    _ ids: [ID<IncomingDocument>], because reason: DoorReason, note: String
  ) throws -> [LoggedArrival] {
    let note = try checkedNote(note, reason)
    let once = ids.indices.filter { !ids[..<$0].contains(ids[$0]) }.map { ids[$0] }
    return try act { transaction, now in
      try once.map { id in
        var log: LogNumber?
        if try transaction.arrivals(of: id).isEmpty {
          // It came before there was a log.
          log = try transaction.log(id, via: .exchange, sender: "", by: person.id, at: now)
        }
        return try sendBack(id, because: reason, note: note, log: log, in: transaction, at: now)
      }
    }
  }

  /// Sends back what lies at the door: a line in the receiving log, and no arrival number.
  ///
  /// Of what holds a state secret the hash alone is kept.
  ///
  /// - Throws: `DoorError.nothingToReturn` for neither file nor paper; `ValueError`, `FileError`;
  ///   `MoveRefusal` if the person is not the clerk.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 21.
  public func returnAtDoor(
    _ arrival: DoorArrival, files paths: [String], because reason: DoorReason, note: String
  ) throws -> LoggedArrival {
    let note = try checkedNote(note, reason)
    var arrival = arrival
    arrival.issuer = try entered(arrival.issuer, field: "from", limit: 200)
    arrival.subject = try enteredOptional(arrival.subject, field: "subject", limit: 500)
    arrival.facts.sender = try enteredOptional(arrival.facts.sender, field: "sender", limit: 200)
    if paths.isEmpty, arrival.medium == .electronic { throw DoorError.nothingToReturn }
    _ = try IncomingWorkflow.move(of: "", from: .received, .sendBack, as: standing)
    let taken = try takeInAtDoor(paths, keeping: reason != .secret)
    return try act { transaction, now in
      let id = try transaction.insert(
        IncomingEntry(
          state: .received, arrivedAt: now, issuer: arrival.issuer, reference: arrival.reference,
          issuedOn: arrival.issuedOn, kindName: arrival.kindName, subject: arrival.subject,
          urgency: .normal, dueOn: nil, medium: arrival.medium))
      for file in taken {
        try transaction.attach(
          try transaction.insert(file.stored(isKept: reason != .secret)), to: id, as: file.part,
          named: file.name)
      }
      let log = try transaction.log(
        id, via: arrival.facts.via, sender: arrival.facts.sender, by: person.id, at: now)
      try transaction.index(try found(transaction.incoming(id)))
      var detail: JournalDetail = [
        ("reference", arrival.reference?.description ?? ""), ("issuer", arrival.issuer),
        ("subject", arrival.subject), ("kind", arrival.kindName),
        ("issued", arrival.issuedOn?.description ?? ""),
      ]
      detail.add(arrival.facts, log: log)
      for file in taken { detail.add("file", file.arrived.digest.description) }
      try transaction.record(
        "incoming.receive", on: "incoming/\(id.value)", detail: detail, by: person.id, at: now)
      return try sendBack(id, because: reason, note: note, log: nil, in: transaction, at: now)
    }
  }

  private func checkedNote(_ note: String, _ reason: DoorReason) throws -> String {
    DoorCheck.of(reason).needsNote
      ? try enteredNote(note)
      : try enteredOptionalNote(note)
  }

  /// What cannot be read may be just what is wrong with it: any file is taken.
  private func takeInAtDoor(_ paths: [String], keeping: Bool) throws -> [TakenFile] {
    if paths.isEmpty { return [] }
    try database.read { try requirePresent(in: $0) }
    let limit = keeping ? try fileLimit() : .max
    let taken = try paths.enumerated().map { index, path in
      let file = try copyIn(path, as: .attachment, limit: limit, scanning: keeping)
      return TakenFile(
        part: index == 0 ? .main : .attachment, name: file.name, arrived: file.arrived,
        structure: file.structure)
    }
    if keeping { try keep(taken) }
    return taken
  }

  private func sendBack(
    _ id: ID<IncomingDocument>, because reason: DoorReason, note: String, log: LogNumber?,
    in transaction: Transaction, at now: Moment
  ) throws -> LoggedArrival {
    guard let document = try transaction.incoming(id) else {
      throw IncomingError.unknown("R\(id.value)")
    }
    let state = try IncomingWorkflow.move(
      of: document.title, from: document.state, .sendBack, as: standing)
    try transaction.set(state, of: id)
    try transaction.logReturn(of: id, because: reason, note: note)
    // Whoever asked for it gets it back; anybody else is refused it.
    if try !answerRequests(about: id, .agreed, note: note, in: transaction, at: now) {
      let said = [DoorCheck.of(reason).printed, note].filter { !$0.isEmpty }
      try answerSender(
        of: id, reached: state, note: said.joined(separator: "; "), in: transaction, at: now)
    }
    var detail: JournalDetail = [("because", reason.rawValue), ("note", note)]
    if let log { detail.add(ArrivalFacts(via: .exchange), log: log) }
    try transaction.record(
      "incoming.return", on: "incoming/\(id.value)", detail: detail, by: person.id, at: now)
    return try found(transaction.arrivals(of: id).first)
  }

  // MARK: The receiving log

  /// A page of the receiving log, newest first.
  public func receivingLog(
    before line: LoggedArrival? = nil, limit: Int
  ) throws -> [LoggedArrival] {
    try database.read { try $0.receivingLog(before: line?.number, limit: limit) }
  }

  /// The line called `text`, `L12/2026` or `L12` in the current year.
  public func arrival(named text: String) throws -> LoggedArrival {
    guard let number = LogNumber(text, today: now().date),
      let line = try database.read({ try $0.arrival(number) })
    else { throw DoorError.unknownLine(text) }
    return line
  }
}
