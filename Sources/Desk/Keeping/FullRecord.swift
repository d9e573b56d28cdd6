import Office
import Store

/// Whether metadata and files are still what the journal last bound together.
public enum Bond: Equatable, Sendable {
  /// They are, since the line of the journal.
  case holds(line: Int64, digest: FileDigest)
  /// They have changed behind the program's back.
  case broken(line: Int64, said: String, now: FileDigest)
  /// No line of the journal binds them: registered before there were any, or not yet.
  case none
}

/// Everything the office has stored about one document (Decree 30/2020/NĐ-CP, Annex VI III.7.b).
public struct FullRecord: Sendable {
  /// What the journal calls it, `incoming/12`.
  public let object: String
  /// Each stored field with its stable name, in the order of the registers; empty ones are left out.
  public let fields: [(name: String, value: String)]
  public let files: [AttachedFile]
  public let corrections: [Correction]
  /// Every value that was added, the last of a name counts.
  public let extra: [ExtraField]
  public let journal: [JournalLine]
  public let history: [HistoryEntry]
  public let bond: Bond
}

extension OfficeDesk {
  /// All metadata of an incoming document.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.7.b and III.7.đ.
  public func fullRecord(of id: ID<IncomingDocument>) throws -> FullRecord {
    let dossier = try incomingDossier(id)
    noteOpened(.incoming(id))
    return try database.read { transaction in
      let object = "incoming/\(id.value)"
      let history = try transaction.lines(of: object)
      let journal = try transaction.journalLines(on: object)
      return FullRecord(
        object: object, fields: try fields(of: dossier, in: transaction), files: dossier.files,
        corrections: dossier.facts.corrections, extra: dossier.facts.extra, journal: journal,
        history: history,
        bond: bond(
          history, journal, now: try binding(of: id, in: transaction)))
    }
  }

  /// All metadata of an outgoing document.
  public func fullRecord(of id: ID<OutgoingDocument>) throws -> FullRecord {
    let dossier = try outgoingDossier(id)
    noteOpened(.outgoing(id))
    return try database.read { transaction in
      let object = "outgoing/\(id.value)"
      let history = try transaction.lines(of: object)
      let journal = try transaction.journalLines(on: object)
      return FullRecord(
        object: object, fields: try fields(of: dossier, in: transaction), files: dossier.files,
        corrections: [], extra: try transaction.extraFields(of: "outgoing", id.value),
        journal: journal,
        history: history, bond: bond(history, journal, now: try binding(of: id, in: transaction)))
    }
  }

  /// Compares with the last line that bound metadata and files.
  private func bond(
    _ history: [HistoryEntry], _ journal: [JournalLine], now: FileDigest
  ) -> Bond {
    guard let place = history.lastIndex(where: { $0.detail["bound"] != nil }),
      place < journal.count, let said = history[place].detail["bound"]
    else { return .none }
    let line = journal[place].sequence
    return said == now.description
      ? .holds(line: line, digest: now) : .broken(line: line, said: said, now: now)
  }

  private func fields(
    of dossier: IncomingDossier, in transaction: Transaction
  ) throws -> [(name: String, value: String)] {
    let (document, facts) = (dossier.document, dossier.facts)
    let stored = try transaction.stored(document.id)
    var fields: [(String, String?)] = [
      ("id", "R\(document.id.value)"), ("number", document.number?.description),
      ("state", document.state.rawValue), ("arrived", stored?.arrivedAt.description),
      ("registered", stored?.registeredAt?.description), ("issuer", document.issuer),
      ("reference", document.reference), ("issued", document.issuedOn?.description),
      ("kind", document.kindName), ("subject", document.subject),
      ("urgency", document.urgency.word), ("due", document.dueOn?.description),
      ("hour", document.dueAt?.description),
      ("medium", document.medium.rawValue), ("documentId", document.documentId),
      ("another", stored?.anotherBecause), ("answer", dossier.answer?.title),
      ("circulation", facts.marks.circulation?.rawValue),
      ("give-back-by", facts.marks.giveBackBy?.description),
      ("given-back", facts.givenBack.map { "\($0.on) \($0.to)" }),
      ("copies", facts.marks.copies.map(String.init)),
      ("pages", pageCount(dossier.files, facts.marks).map(String.init)),
      ("paper", facts.paperOn?.description), ("replaced-by", facts.replacedBy?.title),
    ]
    for other in facts.replaces { fields.append(("replaces", other.title)) }
    for line in facts.arrivals {
      fields.append((line.what == .paper ? "paper-log" : "log", line.number.description))
      fields.append(("via", line.via?.rawValue))
      fields.append(("sender", line.sender))
      fields.append(("because", line.reason?.rawValue))
    }
    if let struck = facts.struck {
      fields.append(("struck", struck.reason))
      fields.append(("struck-at", "\(struck.at) \(struck.personName)"))
    }
    for recall in facts.recalls {
      fields.append(("recall", recall.byReference))
      fields.append(
        (
          "recall-verdict",
          "\(recall.isAgreed ? "agreed" : "refused") \(recall.at) \(recall.personName)"
        ))
      fields.append(("recall-note", recall.note))
      fields.append(("recall-answered", recall.isAnswered ? "sent" : "owed"))
    }
    fields.append(("signatures", signatures(of: dossier.files)))
    return fields.compactMap { name, value in
      value.flatMap { $0.isEmpty ? nil : (name: name, value: $0) }
    }
  }

  private func fields(
    of dossier: OutgoingDossier, in transaction: Transaction
  ) throws -> [(name: String, value: String)] {
    let document = dossier.document
    let stored = try transaction.stored(document.id)
    var fields: [(String, String?)] = [
      ("id", document.draftTitle), ("reference", document.reference),
      ("symbol", document.symbol), ("state", document.state.rawValue),
      ("sequence", document.number?.sequence.name), ("kind", document.kind.name),
      ("subject", document.subject), ("urgency", document.urgency.word),
      ("drafter", document.drafterName), ("drafted", document.draftedOn.description),
      ("version", String(document.version)),
      ("approved-version", stored?.approvedVersion.map(String.init)),
      ("signed", document.signedOn?.description), ("issued", document.issuedOn?.description),
      ("issued-at", stored?.issuedAt?.description), ("medium", stored?.medium?.rawValue),
      ("documentId", document.documentId), ("answers", dossier.answers?.title),
    ]
    for decision in dossier.decisions {
      fields.append(
        (
          "decision",
          "\(decision.verdict.rawValue) \(decision.version) \(decision.at) "
            + decision.personName + (decision.signing.map { ", " + $0.printed } ?? "")
            + (decision.note.isEmpty ? "" : ": " + decision.note)
            + (decision.signedWith.map { ", " + $0 } ?? "")
        ))
    }
    for delivery in dossier.deliveries {
      fields.append(
        (
          "to",
          "\(delivery.body.organId) \(delivery.body.name) "
            + (delivery.handedOverAt?.description ?? "·")
        ))
    }
    fields.append(
      (
        "pages",
        pageCount(dossier.files.filter { $0.part != .signed }, ArrivalFacts())
          .map(String.init)
      ))
    fields.append(("signatures", signatures(of: dossier.files)))
    return fields.compactMap { name, value in
      value.flatMap { $0.isEmpty ? nil : (name: name, value: $0) }
    }
  }

  /// How many signature fields are filled; nothing is said on their validity.
  private func signatures(of files: [AttachedFile]) -> String {
    String(files.map(\.structure.signatures).max() ?? 0)
  }

  // MARK: Extra fields

  /// Adds a field to the metadata of an incoming document, or gives it another value.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.7.c.
  public func setField(
    _ name: String, to value: String, of id: ID<IncomingDocument>
  ) throws -> ExtraField {
    try setField(name, to: value, of: "incoming", id.value)
  }

  /// Adds a field to the metadata of an outgoing document, or gives it another value.
  public func setField(
    _ name: String, to value: String, of id: ID<OutgoingDocument>
  ) throws -> ExtraField {
    try setField(name, to: value, of: "outgoing", id.value)
  }

  private func setField(
    _ name: String, to value: String, of register: String, _ id: Int64
  ) throws -> ExtraField {
    let name = try entered(name, field: "field", limit: 60)
    let value = try entered(value, field: "value", limit: 2000)
    return try act { transaction, now in
      // An auditor reads everything and changes nothing.
      try require(.write)
      try transaction.insertExtra(
        register, id, name: name, value: value, by: person.id, at: now)
      try transaction.record(
        "\(register).field", on: "\(register)/\(id)",
        detail: [("value", name + "=" + value), ("note", name)], by: person.id, at: now)
      return ExtraField(name: name, value: value, personName: person.name, at: now)
    }
  }
}
