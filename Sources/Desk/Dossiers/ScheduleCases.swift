import Bytes
import Office
import Store

/// What a change of the retention schedule would do.
public struct SchedulePreview: Sendable {
  public let changes: [ScheduleChange]
  /// Dossiers whose end of retention would be another, in the order they were opened.
  public let moved: [MovedExpiry]
  /// How many there are, also where the list stops.
  public let movedCount: Int
  /// Whether it was taken over.
  public let isAccepted: Bool
}

/// A dossier that a change of the schedule would keep for another time.
public struct MovedExpiry: Equatable, Sendable {
  public let dossier: Dossier
  public let before: Expiry
  public let after: Expiry
}

extension OfficeDesk {
  /// The largest schedule that is read, in bytes.
  private static let largestSchedule = 8 << 20

  /// Reads classes of a schedule from a file and says what they would change: classes, and dossiers.
  /// Classes the file does not name stay.
  ///
  /// - Parameter accepting: Whether it is taken over.
  /// - Throws: `RetentionError.badSchedule` with every problem; `FileError`; `PersonError.lacksRole`.
  ///
  /// Legal source: Luật Lưu trữ 33/2024/QH15, Art. 15.
  public func importSchedule(
    _ path: String, accepting: Bool, limit: Int
  ) throws -> SchedulePreview {
    let bytes = try table(at: path, limit: OfficeDesk.largestSchedule)
    let news = try RetentionScheduleFile.schedule(bytes)
    let digest = FileDigest(SHA256.digest(of: bytes))
    if !accepting {
      return try database.read { try preview(of: news, in: $0, limit: limit, isAccepted: false) }
    }
    return try act { transaction, now in
      try require(.confirmRetention)
      let preview = try preview(of: news, in: transaction, limit: limit, isAccepted: true)
      for change in preview.changes {
        guard let one = change.after else { continue }
        try transaction.set(one)
        try transaction.record(
          "retention.import", on: "retention/\(one.code)",
          detail: [
            ("term", one.term.text), ("source", one.source),
            ("before", change.before?.term.text ?? ""),
            ("confirmed", one.isConfirmed ? "yes" : "no"), ("file", digest.description),
          ], by: person.id, at: now)
      }
      return preview
    }
  }

  /// What confirming or setting the term of one class would change.
  public func previewClass(
    _ code: String, term: RetentionTerm?, limit: Int
  ) throws -> SchedulePreview {
    try database.read { transaction in
      let before = try schedule(in: transaction).find(code)
      let after = RetentionClass(
        code: code, group: before.group, title: before.title, term: term ?? before.term,
        source: before.source, isConfirmed: true, note: before.note)
      return try preview(
        of: RetentionSchedule([after]), in: transaction, limit: limit, isAccepted: false)
    }
  }

  private func preview(
    of news: RetentionSchedule, in transaction: Transaction, limit: Int, isAccepted: Bool
  ) throws -> SchedulePreview {
    let current = try schedule(in: transaction)
    let next = RetentionSchedule(
      current.classes.map { news[$0.code] ?? $0 }
        + news.classes.filter { current[$0.code] == nil })
    let changes = current.changes(to: next)
    let touched = Set(changes.filter(\.changesExpiry).map(\.code))
    var moved: [(ID<Dossier>, before: Expiry, after: Expiry)] = []
    var count = 0
    try transaction.eachClock { clock in
      guard touched.contains(clock.classCode), clock.state.isListed else { return true }
      let before = clock.retention(under: clock.rules(in: current, because: "")).expiry
      let after = clock.retention(under: clock.rules(in: next, because: "")).expiry
      guard before != after else { return true }
      count += 1
      if moved.count < limit { moved.append((clock.id, before, after)) }
      return true
    }
    let shown = try moved.map { id, before, after in
      MovedExpiry(dossier: try found(transaction.dossier(id)), before: before, after: after)
    }
    return SchedulePreview(
      changes: changes, moved: shown, movedCount: count, isAccepted: isAccepted)
  }
}
