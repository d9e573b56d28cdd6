import Desk
import Office
import Terminal
import Wording

/// What the rooms show of what the office keeps.
extension Workplace {
  func keptRows(_ room: FurtherRoom) throws -> [KeptRow] {
    switch room {
    case .custody: try desk.custodyItems().map { row($0) }
    case .bodies: try bodyRows()
    case .numbering: try sequenceRows()
    case .kinds:
      try desk.kinds().entries.map { entry in
        KeptRow(
          key: entry.kind.word,
          cells: [
            entry.kind.word, entry.kind.name,
            words.period(from: entry.fromOn, closed: entry.closedOn), entry.source,
          ])
      }
    case .councils:
      try desk.councils().map { council in
        KeptRow(
          key: council.abbreviation,
          cells: [
            council.abbreviation, council.name, council.headTitle,
            words.period(from: nil, closed: council.closedOn), council.basis,
          ])
      }
    case .books: try desk.closedRegisters().map { row($0.register, $0.isUnchanged) }
    case .exchange: try desk.bundles(limit: KeptScreen.latest).map { row($0) }
    case .transfers: try transferRows()
    case .requests: try desk.requests(limit: KeptScreen.latest).map { row($0) }
    case .unmatched: try desk.unmatchedStatuses(limit: KeptScreen.latest).map { row($0) }
    case .log: try desk.receivingLog(limit: KeptScreen.latest).map { row($0) }
    case .secrets: try desk.secretEntries(limit: KeptScreen.latest).map { row($0) }
    case .trust: try desk.trustEntries().map { row($0) }
    case .dossiers, .retention, .submissions, .loans, .holds, .disposals: try archiveRows(room)
    }
  }

  /// The line above a list; empty where the list says it all.
  func keptHeading(_ room: FurtherRoom, rows: Int) throws -> String {
    switch room {
    case .numbering:
      let state = try desk.numbering(of: today.year)
      return words.plan(state.plan, isFixed: state.isFixed)
    case .transfers:
      return try desk.waitingStatuses().map { words.waiting($0) }.joined(separator: "; ")
    case .exchange, .requests, .log, .secrets, .dossiers, .submissions, .loans, .holds, .disposals:
      return rows < KeptScreen.latest
        ? "" : words.latestOnly(rows, command: room.topic.rawValue)
    case .custody, .bodies, .kinds, .councils, .books, .unmatched, .trust, .retention: return ""
    }
  }

  private func row(_ item: CustodyItem) -> KeptRow {
    KeptRow(
      key: item.title,
      cells: [item.title, words.sort(item.sort), item.label, item.serial, item.holderName])
  }

  private func bodyRows() throws -> [KeptRow] {
    let bodies = try desk.bodies().map { body in
      let remarks = [
        body.isSuperior ? words.label(.superior) : "",
        body.closedOn.map { words.closed(on: $0) } ?? "", body.address,
      ]
      return KeptRow(
        key: body.organId.description,
        cells: [
          body.organId.description, body.name,
          remarks.filter { !$0.isEmpty }.joined(separator: ", "),
        ])
    }
    let groups = try desk.groups().map { group in
      KeptRow(
        key: "=" + group.name,
        cells: ["·", group.name, words.group(group)],
        detail: [group.members.map(\.name).joined(separator: "; ")])
    }
    return bodies + groups
  }

  private func sequenceRows() throws -> [KeptRow] {
    let state = try desk.numbering(of: today.year)
    return state.sequences.map { standing in
      KeptRow(
        key: standing.sequence.name,
        cells: [words.sequence(standing.sequence.name), words.next(standing.last + 1)])
    } + [KeptRow(key: "=", cells: [words.copySequence, words.next(state.lastCopy + 1)])]
  }

  private func row(_ register: ClosedRegister, _ isUnchanged: Bool?) -> KeptRow {
    KeptRow(
      key: "\(register.kind.rawValue)/\(register.year)/\(register.id.value)",
      cells: [
        words.register(register.kind), String(register.year), words.date(register.at.date),
        String(register.entries), register.signed?.by ?? "·", words.standing(isUnchanged),
      ],
      detail: [
        "SHA-256 \(register.digest)",
        register.opened.map { "\(words.moment($0.at)) \($0.by): \($0.because)" } ?? "",
      ])
  }

  private func row(_ bundle: BundleSummary) -> KeptRow {
    KeptRow(
      key: bundle.name,
      cells: [
        bundle.name, words.moment(bundle.at),
        String(bundle.documents) + (bundle.statuses > 0 ? "+\(bundle.statuses)" : ""),
        bundle.receiverName,
        bundle.finishedAt == nil ? words.unfinished(bundle: bundle.name) : "",
      ])
  }

  /// The bundles that were not handed over, then the documents, the oldest unanswered first.
  private func transferRows() throws -> [KeptRow] {
    let bundles = try desk.undelivered(limit: KeptScreen.latest).map { dispatch in
      let standing = words.standing(dispatch)
      return KeptRow(
        key: "bundle/" + dispatch.name,
        cells: [dispatch.name, dispatch.body.name, standing], detail: [standing])
    }
    let documents = try desk.transfers(limit: KeptScreen.latest).map { transfer in
      KeptRow(
        key: DocumentKey.outgoing(transfer.document.id).object
          + "/\(transfer.body.id.value)/\(transfer.key.first)",
        cells: [
          transfer.document.title, transfer.body.name, words.standing(transfer),
          transfer.bundle ?? "",
        ], detail: [transfer.document.subject, words.standing(transfer)])
    }
    return bundles + documents
  }

  private func row(_ request: ExchangeRequest) -> KeptRow {
    KeptRow(
      key: request.title,
      cells: [
        request.title, words.title(request.kind), request.target?.title ?? request.targetId,
        request.message?.reference ?? "", request.target?.issuer ?? request.sender,
        words.title(request.state),
      ],
      detail: [
        words.line(request), request.target?.subject ?? "",
        request.decidedAt.map { words.moment($0) + "  " + (request.decidedByName ?? "") } ?? "",
        request.note,
      ])
  }

  private func row(_ status: ReceivedStatus) -> KeptRow {
    KeptRow(
      key: "S\(status.id.value)",
      cells: [
        "S\(status.id.value)", words.moment(status.receivedAt), status.sender,
        words.title(status.code), status.about,
      ], detail: [status.description, "SHA-256 \(status.file)"])
  }

  private func row(_ line: LoggedArrival) -> KeptRow {
    KeptRow(
      key: "incoming/\(line.document.id.value)",
      cells: [
        line.number.description, words.moment(line.at), words.way(line.via),
        line.sender.isEmpty ? line.document.issuer : line.sender,
        line.document.reference.isEmpty ? "·" : line.document.reference, words.outcome(line),
        line.document.subject,
      ], detail: [line.document.subject, line.note])
  }

  private func row(_ entry: TrustEntry) -> KeptRow {
    let content = entry.content
    return KeptRow(
      key: content.fingerprint,
      cells: [
        words.purpose(content.purpose), entry.name,
        words.validity(from: content.validFrom, until: content.validUntil),
        entry.signer?.name ?? "", entry.isSound ? "" : "! " + words.trustFileIsDamaged,
      ],
      detail: [
        "SHA-256 \(content.fingerprint)", content.subject + " ← " + content.issuer,
        words.moment(entry.addedAt) + "  " + entry.addedBy,
      ])
  }

  private func row(_ entry: SecretEntry) -> KeptRow {
    KeptRow(
      key: entry.document.object,
      cells: [
        entry.title, words.level(entry.level), words.date(entry.at.date), entry.personName,
        words.standing(entry), entry.note,
      ], detail: entry.holders.map { words.holder($0) })
  }
}
