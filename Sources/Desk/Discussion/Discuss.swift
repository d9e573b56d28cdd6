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
    let text = try entered(text, field: "text", limit: 2000)
    let handles = Remark.handles(in: text)
    if handles.count > OfficeDesk.mentionLimit {
      throw DiscussionError.tooManyMentions(handles.count, limit: OfficeDesk.mentionLimit)
    }
    try requireWriting()
    try act { transaction, now in
      try requireUnfrozen(document, in: transaction)
      let named = try handles.map { handle in
        guard let person = try transaction.person(handle: handle) else {
          throw PersonError.unknown("@" + handle)
        }
        if let day = person.retiredOn { throw PersonError.retired(person.name, on: day) }
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
  /// discussion has named them since.
  ///
  /// Whoever only looks is not kept from it by a disk that is full or read-only: then nothing is
  /// noted.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.5.a.
  public func noteOpening(of document: DocumentKey) {
    let now = now()
    let isNews = try? database.read { transaction in
      let sighting = try transaction.sighting(of: document, by: person.id)
      if sighting.hasNews { return true }
      if let last = sighting.lastAt, last.date >= now.date { return false }
      return try sighting.isNamed || concerns(document, in: transaction)
    }
    guard isNews == true else { return }
    try? database.write { try $0.noteSighting(of: document, by: person.id, at: now) }
  }

  /// Whether the person has something to do with the document.
  private func concerns(_ document: DocumentKey, in transaction: Transaction) throws -> Bool {
    switch document {
    case .incoming(let id):
      let people = try transaction.works(on: id).flatMap { $0.assignments.map(\.person) }
      if people.contains(person.id) { return true }
      return try person.leads && transaction.incoming(id)?.state == .submitted
    case .outgoing(let id):
      guard let document = try transaction.outgoing(id) else { return false }
      if document.drafter == person.id { return true }
      if person.leads, document.state == .submitted { return true }
      return try transaction.visas(on: id).contains { visa in
        visa.asked == .person(person.id)
          || (!person.unit.isEmpty && visa.asked == .unit(person.unit))
      } || transaction.informed(of: id).contains { $0.person == person.id }
    }
  }
}
