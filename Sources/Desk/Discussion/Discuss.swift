import Office
import Store

/// What was said of a document, and who has seen it.
public struct Discussion: Equatable, Sendable {
  public let remarks: [Remark]
  public let sightings: [Sighting]
}

extension OfficeDesk {
  /// How many people one remark can name.
  private static let mentionLimit = 50

  /// Says something of a document; whoever is named with an @ finds it on their desk until they
  /// have opened the document.
  ///
  /// - Throws: `PersonError` for a name nobody has, or of somebody who has left;
  ///   `DiscussionError.frozen` on a document that is recalled or cancelled.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.5.a.
  public func discuss(_ document: DocumentKey, text: String) throws {
    let text = try enteredNote(text, field: "text")
    let handles = Remark.handles(in: text)
    if handles.count > OfficeDesk.mentionLimit {
      throw DiscussionError.tooManyMentions(handles.count, limit: OfficeDesk.mentionLimit)
    }
    try require(.write)
    try act { transaction, now in
      try requireUnfrozen(document, in: transaction)
      let named = try handles.map { handle in
        guard let person = try transaction.person(handle: handle) else {
          throw PersonError.unknown("@" + handle)
        }
        try person.requireThere()
        return person.id
      }
      try transaction.insertRemark(text, on: document, naming: named, by: person.id, at: now)
      var detail: JournalDetail = [("remark", text), ("note", text)]
      for id in named { detail.add("mention", "person/\(id.value)") }
      let register = document.object.prefix { $0 != "/" }
      try transaction.record(
        register + ".discuss", on: document.object, detail: detail, by: person.id, at: now)
    }
  }

  private func requireUnfrozen(_ document: DocumentKey, in transaction: Transaction) throws {
    guard case .outgoing(let id) = document, let document = try transaction.outgoing(id),
      document.state == .recalled || document.state == .cancelled
    else { return }
    throw DiscussionError.frozen(document.title)
  }

  public func discussion(on document: DocumentKey) throws -> Discussion {
    try database.read { transaction in
      Discussion(
        remarks: try transaction.remarks(on: document),
        sightings: try transaction.sightings(of: document))
    }
  }

  /// Notes that the person has opened a document that concerns them: once a day, and when the
  /// discussion has named them since. Each opening is counted besides, whoever it is.
  ///
  /// Whoever only looks is not kept from it by a disk that is full or read-only: then nothing is
  /// noted.
  ///
  /// - Returns: Whether it was noted now.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.5.a.
  @discardableResult
  public func noteOpening(of dossier: IncomingDossier) -> Bool {
    noteOpened(.incoming(dossier.document.id))
    return noteOpening(of: .incoming(dossier.document.id), dossier.discussion) {
      dossier.works.contains { $0.work.assignments.contains { $0.person == person.id } }
        || person.leads && dossier.document.state == .submitted
    }
  }

  /// The same for an outgoing document.
  @discardableResult
  public func noteOpening(of dossier: OutgoingDossier) -> Bool {
    noteOpened(.outgoing(dossier.document.id))
    return noteOpening(of: .outgoing(dossier.document.id), dossier.discussion) {
      dossier.document.drafter == person.id
        || person.leads && dossier.document.state == .submitted
        || dossier.visas.contains { visa in
          visa.asked == .person(person.id)
            || !person.unit.isEmpty && visa.asked == .unit(person.unit)
        } || dossier.informed.contains { $0.person == person.id }
    }
  }

  /// Opens a document to be read: what is known of it, this opening noted among it.
  public func openIncoming(_ id: ID<IncomingDocument>) throws -> IncomingDossier {
    let dossier = try incomingDossier(id)
    try recordReading(of: .document(.incoming(id)))
    return noteOpening(of: dossier) ? try incomingDossier(id) : dossier
  }

  /// The same for an outgoing document.
  public func openOutgoing(_ id: ID<OutgoingDocument>) throws -> OutgoingDossier {
    let dossier = try outgoingDossier(id)
    try recordReading(of: .document(.outgoing(id)))
    return noteOpening(of: dossier) ? try outgoingDossier(id) : dossier
  }

  private func noteOpening(
    of document: DocumentKey, _ discussion: Discussion, concerns: () -> Bool
  ) -> Bool {
    let now = now()
    let mentions = discussion.remarks.flatMap(\.mentions).filter { $0.person == person.id }
    if mentions.allSatisfy({ $0.seenAt != nil }) {
      let last = discussion.sightings.first { $0.person == person.id }?.lastAt
      if let last, last.date >= now.date { return false }
      guard !mentions.isEmpty || concerns() else { return false }
    }
    do {
      try database.write { try $0.noteSighting(of: document, by: person.id, at: now) }
      return true
    } catch {
      return false
    }
  }
}
