import Office

// The keys of JSON format 1. They stay; new ones may join them.

extension JSON {
  static func date(_ date: CivilDate?) -> JSON { .text(date?.description) }

  static func fields(_ document: IncomingDocument) -> [(String, JSON)] {
    [
      ("id", .string("R\(document.id.value)")), ("year", .number(document.number?.year)),
      ("number", .number(document.number?.number)),
      ("reference", .text(document.reference.isEmpty ? nil : document.reference)),
      ("issuer", .string(document.issuer)), ("state", .string(document.state.rawValue)),
      ("issued", .date(document.issuedOn)), ("arrived", .date(document.arrivedOn)),
      ("kind", .string(document.kindName)), ("subject", .string(document.subject)),
      ("urgency", .string(document.urgency.word)), ("due", .date(document.dueOn)),
      ("dueAt", .text(document.dueAt?.description)),
      ("medium", .string(document.medium.rawValue)), ("documentId", .text(document.documentId)),
    ] + (document.isFrozen ? [("frozen", .bool(true))] : [])
  }

  static func fields(_ document: OutgoingDocument) -> [(String, JSON)] {
    [
      ("id", .string(document.draftTitle)), ("reference", .text(document.reference)),
      ("year", .number(document.number?.sequence.year)),
      ("number", .number(document.number?.number)), ("symbol", .string(document.symbol)),
      ("reserved", .bool(document.holdsNumber)),
      ("state", .string(document.state.rawValue)), ("kind", .string(document.kind.name)),
      ("subject", .string(document.subject)), ("urgency", .string(document.urgency.word)),
      ("dueAt", .text(document.dueAt?.description)),
      ("drafter", .string(document.drafterName)), ("drafted", .date(document.draftedOn)),
      ("version", .int(document.version)), ("issued", .date(document.issuedOn)),
      ("documentId", .text(document.documentId)),
    ] + (document.isFrozen ? [("frozen", .bool(true))] : [])
  }

  static func file(_ file: AttachedFile) -> JSON {
    var fields: [(String, JSON)] = [
      ("part", .string(file.part.rawValue)), ("name", .string(file.name)),
      ("sha256", .string(file.digest.description)), ("size", .int(file.size)),
      ("kept", .bool(file.isKept)),
    ]
    switch file.structure {
    case .pdf(let pages, let signatures):
      fields += [("pages", .number(pages)), ("signatures", .int(signatures))]
      if let last = file.lastCheck { fields.append(("verdict", .string(last.verdict.rawValue))) }
    case .unreadable(let reason): fields.append(("unreadable", .string(reason)))
    case .other: break
    }
    return .object(fields)
  }

  static func history(_ entries: [HistoryEntry]) -> JSON {
    .array(
      entries.map { entry in
        .object([
          ("at", .string(entry.at.description)), ("person", .string(entry.personName)),
          ("act", .string(entry.act)),
          ("detail", .object(entry.detail.fields.map { ($0.name, .string($0.value)) })),
        ])
      })
  }

  static func person(_ person: Person) -> JSON {
    .object([
      ("handle", .string(person.handle)), ("name", .string(person.name)),
      ("post", .string(person.post)), ("unit", .string(person.unit)),
      ("roles", .array(person.roles.map(\.rawValue).sorted().map { .string($0) })),
      ("account", .text(person.account)), ("retired", .date(person.retiredOn)),
    ])
  }

  static func body(_ body: Body) -> JSON {
    .object([
      ("organId", .string(body.organId.description)), ("name", .string(body.name)),
      ("superior", .bool(body.isSuperior)), ("electronic", .bool(body.isElectronic)),
      ("address", .string(body.address)), ("closed", .date(body.closedOn)),
    ])
  }
}
