import Office
import Store

/// What happened to what concerns the person at the desk.
public struct NewsPage: Equatable, Sendable {
  /// Newest first.
  public let news: [News]
  public let since: Moment
  /// More documents concern the person than were looked at.
  public let isCut: Bool
}

extension OfficeDesk {
  /// The documents of a sort that are looked at: more than anybody works on at a time.
  private static let concernLimit = 200
  /// The lines of the journal that are shown of one document, and of all.
  private static let newsOfDocument = 20
  private static let newsLimit = 300
  /// Under which name it is kept, among what the person has typed, since when news are new.
  private static let newsMark = "news"
  /// How far back news go for whoever has never looked, and for those who want to look again.
  private static let newsDays = 7

  /// Since when news are new: since the person looked last, else for a week.
  public func newsMoment() throws -> Moment {
    let text = try database.read {
      try $0.formDraft(of: OfficeDesk.newsMark, for: person.id)?.text
    }
    return text.flatMap { Int64($0) }.flatMap { Moment(milliseconds: $0) } ?? weekAgo
  }

  /// The beginning of the day a week ago.
  public var weekAgo: Moment {
    let now = now()
    return now.date.adding(days: -OfficeDesk.newsDays).flatMap { Moment($0) } ?? now
  }

  /// What is seen now is no news any more.
  public func markNewsSeen() throws {
    try saveForm(OfficeDesk.newsMark, String(now().milliseconds))
  }

  /// What others did since `since` to what the person works on, has drafted, is asked about, named
  /// in or is to know.
  ///
  /// Everything is read from what is open for the person, and of each document only its own lines:
  /// nothing grows with the archive.
  public func news(since: Moment) throws -> NewsPage {
    try database.read { transaction in
      let (concerns, isCut) = try concerns(since: since, in: transaction)
      var news: [News] = []
      for row in concerns {
        if try transaction.isFrozen(row.document) { continue }
        let subject = try subject(of: row.document, in: transaction)
        news += try transaction.journal(
          of: row.document.object, after: row.since, limit: OfficeDesk.newsOfDocument
        ).filter { $0.person != person.id }.map {
          News(entry: $0, concern: row.concern, subject: subject)
        }
      }
      news.sort { $0.entry.sequence > $1.entry.sequence }
      return NewsPage(
        news: Array(news.prefix(OfficeDesk.newsLimit)), since: since,
        isCut: isCut || news.count > OfficeDesk.newsLimit)
    }
  }

  /// How much is new since the person looked last; for the line of the desk.
  public func newsCount() throws -> (count: Int, isCut: Bool) {
    let since = try newsMoment()
    return try database.read { transaction in
      let (concerns, isCut) = try concerns(since: since, in: transaction)
      let count = try transaction.countOfNews(
        in: concerns, by: person.id, atMost: OfficeDesk.newsOfDocument)
      return (count, isCut)
    }
  }

  /// Each document once, for what concerns the person most, and from when on.
  private func concerns(
    since: Moment, in transaction: Transaction
  ) throws -> (rows: [ConcernRow], isCut: Bool) {
    // What was issued long ago is no news, however long somebody has not looked.
    let day = max(since, weekAgo).date
    let rows = try transaction.concerns(
      of: person.id, unit: person.holds(.groupHead) ? person.unit : "", issuedSince: day,
      limit: OfficeDesk.concernLimit)
    var kept: [DocumentKey: ConcernRow] = [:]
    var counts: [Concern: Int] = [:]
    for row in rows {
      counts[row.concern, default: 0] += 1
      // The act that made it concern the person is news itself.
      let from = Moment(milliseconds: row.since.milliseconds - 1) ?? row.since
      let known = kept[row.document]
      kept[row.document] = ConcernRow(
        document: row.document, concern: min(known?.concern ?? row.concern, row.concern),
        since: min(known?.since ?? max(since, from), max(since, from)))
    }
    return (
      Array(kept.values), counts.values.contains { $0 >= OfficeDesk.concernLimit }
    )
  }

  private func subject(of document: DocumentKey, in transaction: Transaction) throws -> String {
    switch document {
    case .incoming(let id): try transaction.incoming(id)?.subject ?? ""
    case .outgoing(let id): try transaction.outgoing(id)?.subject ?? ""
    }
  }
}
