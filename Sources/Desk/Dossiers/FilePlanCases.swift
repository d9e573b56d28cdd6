import Office
import Platform
import Store

/// What a file plan is made from.
public enum FilePlanSource: Sendable {
  /// The plan for a lower-secondary school that is shipped.
  case template
  /// A CSV file with the columns of Annex V.
  case file(String)
  /// The plan of another year.
  case year(Int)
}

extension OfficeDesk {
  /// The largest table that is read, in bytes: a plan of ten thousand dossiers has less.
  private static let largestTable = 8 << 20

  /// Makes the draft of a year's file plan, in the place of the draft that may be there.
  ///
  /// - Throws: `FilePlanError`, with every fault of a table; `FileError`; `PersonError.lacksRole`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 28; Annex V.
  public func makePlan(for year: Int, from source: FilePlanSource) throws -> KeptFilePlan {
    try require(.draftPlan)
    let plan = try self.plan(for: year, from: source)
    return try act { transaction, now in
      if try transaction.filePlan(of: year)?.state == .approved {
        throw FilePlanError.approvedAlready(year: year)
      }
      try transaction.set(plan)
      try transaction.record(
        "plan.make", on: "plan/\(year)",
        detail: [
          ("entries", try transaction.planText(of: year)), ("approved", "no"),
        ], by: person.id, at: now)
      return try found(transaction.filePlan(of: year))
    }
  }

  private func plan(for year: Int, from source: FilePlanSource) throws -> FilePlan {
    guard (1945...9999).contains(year) else { throw FilePlanError.badYear(year) }
    let bytes: [UInt8]
    switch source {
    case .template: bytes = PackageResources.file_plan_thcs_csv
    case .file(let path):
      bytes = try table(at: path, limit: OfficeDesk.largestTable)
    case .year(let other):
      guard let earlier = try database.read({ try $0.filePlan(of: other) }) else {
        throw FilePlanError.unknown(year: other)
      }
      return try earlier.plan.forYear(year)
    }
    return try FilePlanFile.plan(bytes, year: year, schedule: schedule())
  }

  /// The bytes of a table somebody hands in.
  ///
  /// - Throws: `FileError`.
  func table(at path: String, limit: Int) throws -> [UInt8] {
    let path = try self.path(entered: path)
    do {
      guard let content = try FileContents.read(path, limit: limit) else {
        throw FileError.missing(path: path)
      }
      return content
    } catch let error as SystemError {
      throw FileError(reading: path, error)
    }
  }

  /// Approves a file plan: from then on its dossiers can be opened.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 28: the head approves it at the beginning of the year.
  public func approvePlan(of year: Int) throws -> KeptFilePlan {
    try act { transaction, now in
      try require(.approvePlan)
      guard let plan = try transaction.filePlan(of: year) else {
        throw FilePlanError.unknown(year: year)
      }
      if plan.state == .approved { throw FilePlanError.approvedAlready(year: year) }
      try transaction.approvePlan(of: year, by: person.id, at: now)
      try transaction.record(
        "plan.approve", on: "plan/\(year)", detail: [("approved", "yes")], by: person.id, at: now)
      return try found(transaction.filePlan(of: year))
    }
  }

  /// - Throws: `FilePlanError.unknown`.
  public func plan(of year: Int) throws -> KeptFilePlan {
    guard let plan = try database.read({ try $0.filePlan(of: year) }) else {
      throw FilePlanError.unknown(year: year)
    }
    return plan
  }
}
