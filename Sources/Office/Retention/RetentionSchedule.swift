/// A schedule of retention terms (bảng thời hạn lưu trữ): classes in its order, each code once.
public struct RetentionSchedule: Equatable, Sendable {
  public let classes: [RetentionClass]
  private let places: [String: Int]

  /// The first of several classes of one code counts; a table that has such is refused when it is
  /// read.
  public init(_ classes: [RetentionClass] = []) {
    var places: [String: Int] = [:]
    var kept: [RetentionClass] = []
    for one in classes where places[one.code] == nil {
      places[one.code] = kept.count
      kept.append(one)
    }
    self.classes = kept
    self.places = places
  }

  /// The schedule that came with the program, read when it is first asked for.
  public static let shipped = RetentionSchedule(
    RetentionScheduleFile.read(PackageResources.retention_schedule_tsv).classes)

  public subscript(code: String) -> RetentionClass? { places[code].map { classes[$0] } }

  /// - Throws: `RetentionError.unknownClass`.
  public func find(_ code: String) throws(RetentionError) -> RetentionClass {
    guard let found = self[code] else { throw .unknownClass(code) }
    return found
  }

  /// What is different in `newer`: its classes in their order, then those that are gone.
  public func changes(to newer: RetentionSchedule) -> [ScheduleChange] {
    let gone = classes.filter { newer[$0.code] == nil }.map {
      ScheduleChange(before: $0, after: nil)
    }
    return newer.classes.compactMap { one in
      let before = self[one.code]
      return before == one ? nil : ScheduleChange(before: before, after: one)
    } + gone
  }
}

/// A class that one schedule has otherwise than another.
public struct ScheduleChange: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case added, gone
    /// Another term.
    case term
    /// The same term, confirmed or no longer.
    case confirmation
    /// Its words alone; nothing expires at another time.
    case wording
  }

  public let kind: Kind
  public let before: RetentionClass?
  public let after: RetentionClass?

  fileprivate init(before: RetentionClass?, after: RetentionClass?) {
    self.before = before
    self.after = after
    kind =
      switch (before, after) {
      case (nil, _): .added
      case (_, nil): .gone
      case (let before?, let after?):
        before.term != after.term
          ? .term : before.isConfirmed != after.isConfirmed ? .confirmation : .wording
      }
  }

  public var code: String { (after ?? before)?.code ?? "" }

  /// Whether something can expire earlier than before.
  public var shortens: Bool {
    guard let before, let after else { return false }
    return after.term < before.term
  }

  /// Whether dossiers of the class have to be reckoned again.
  public var changesExpiry: Bool { kind != .wording }
}
