import Office
import Platform
import Store

extension OfficeDesk {
  /// Where an office keeps reports of its own, `NAME.report`.
  var reportFolder: String { folder.path + "/reports" }

  /// Reports of its own an office may have.
  static let reportLimit = 200

  // MARK: Definitions

  /// The reports there are: those of the program, then the office's own by name. A file that cannot be
  /// read as a report stands there with what is wrong with it.
  ///
  /// - Throws: `PersonError.lacksRole`.
  public func reportDefinitions() throws -> [(
    name: String, definition: Result<ReportDefinition, ReportError>, isOwn: Bool
  )] {
    try require(.seeReports)
    let own = ownReportNames().map { name in
      (name, Result { () throws(ReportError) in try ownReport(named: name) }, true)
    }
    return ReportFile.shipped.map { ($0.name, .success($0), false) } + own
  }

  /// The register that is called so among the reports, of a period; nil for any other report.
  ///
  /// - Parameter period: Nil for this quarter, as of the handling reports.
  /// - Throws: `ReportError.badPeriod`; `PersonError.lacksRole`.
  public func reportedRegister(
    named name: String, _ period: ReportPeriod? = nil
  ) throws -> (kind: RegisterKind, book: RegisterBook)? {
    guard let kind = RegisterKind(reportName: name) else { return nil }
    try require(.seeReports)
    return (kind, try register(kind, in: period ?? ReportPeriod(.quarter, on: now().date)))
  }

  /// - Throws: `ReportError.unknown`, `faulty`; `PersonError.lacksRole`.
  public func reportDefinition(named name: String) throws -> ReportDefinition {
    try require(.seeReports)
    if let shipped = ReportFile.shipped.first(where: { $0.name == name }) { return shipped }
    guard ReportDefinition.isName(name), ownReportNames().contains(name) else {
      throw ReportError.unknown(String(cleaned(name.prefix(60)).text))
    }
    return try ownReport(named: name)
  }

  private func ownReportNames() -> [String] {
    let names = (try? Folders.names(in: reportFolder)) ?? []
    return names.filter { $0.hasSuffix(".report") }.map { String($0.dropLast(7)) }
      .filter { ReportDefinition.isName($0) }.sorted().prefix(OfficeDesk.reportLimit)
      .map(\.self)
  }

  private func ownReport(named name: String) throws(ReportError) -> ReportDefinition {
    let path = reportFolder + "/" + name + ".report"
    let kind = (try? Folders.ownFacts(of: path))??.kind
    guard kind == .file,
      let bytes = try? FileContents.read(path, limit: ReportDefinition.sizeLimit + 1)
    else { throw .unknown(name) }
    return try ReportFile.read(String(decoding: bytes, as: UTF8.self), named: name)
  }

  /// Reads a report's file without taking it in.
  ///
  /// - Parameter path: Where it lies; `-` for what comes on standard input.
  /// - Throws: `FileError`, `TrayError`; `ReportError`: badly named, too large, faulty.
  public func checkReport(at path: String, input: () throws -> [UInt8]) throws -> ReportDefinition {
    try require(.seeReports)
    let (name, bytes) = try reportBytes(at: path, input: input)
    return try ReportFile.read(String(decoding: bytes, as: UTF8.self), named: name)
  }

  /// Takes a report's file into the office's own, by the name of the file or by `name`.
  ///
  /// - Throws: As `checkReport`; `ReportError.taken`, `tooMany`; `FileError` if it cannot be written;
  ///   `PersonError.lacksRole`.
  public func addReport(
    at path: String, as name: String? = nil, input: () throws -> [UInt8]
  ) throws -> ReportDefinition {
    try require(.seeReports)
    try require(.write)
    let (ownName, bytes) = try reportBytes(at: path, input: input)
    let definition = try ReportFile.read(
      String(decoding: bytes, as: UTF8.self), named: name ?? ownName)
    if RegisterKind(reportName: definition.name) != nil
      || ReportFile.shipped.contains(where: { $0.name == definition.name })
    {
      throw ReportError.taken(definition.name)
    }
    let own = ownReportNames()
    if own.contains(definition.name) { throw ReportError.taken(definition.name) }
    guard own.count < OfficeDesk.reportLimit else {
      throw ReportError.tooMany(limit: OfficeDesk.reportLimit)
    }
    do {
      try Folders.makeAll(reportFolder)
    } catch {
      throw FileError(writing: reportFolder, error)
    }
    try writeNewFile(bytes, to: reportFolder + "/" + definition.name + ".report")
    return definition
  }

  /// The name a file gives a report, and its bytes.
  private func reportBytes(
    at path: String, input: () throws -> [UInt8]
  ) throws -> (name: String, bytes: [UInt8]) {
    if path == "-" { return ("report", try input()) }
    let path = try self.path(entered: path)
    _ = try OfficeDesk.sizeOfFile(at: path)
    let name = Folders.name(of: path)
    let bytes: [UInt8]?
    do {
      bytes = try FileContents.read(path, limit: ReportDefinition.sizeLimit + 1)
    } catch let error as SystemError {
      throw FileError(reading: path, error)
    }
    guard let bytes, bytes.count <= ReportDefinition.sizeLimit else {
      throw ReportError.tooLarge(limit: ReportDefinition.sizeLimit)
    }
    return (name.hasSuffix(".report") ? String(name.dropLast(7)) : name, bytes)
  }

  // MARK: Numbers

  /// Counts a report.
  ///
  /// What is limited to others and what is frozen is in no number.
  ///
  /// - Parameter period: Nil for the one the report is about today.
  /// - Throws: `PersonError.lacksRole`; `WorkError.stopped`.
  public func report(
    _ definition: ReportDefinition, _ period: ReportPeriod? = nil
  ) throws -> Report {
    try require(.seeReports)
    let period = period ?? definition.period(on: now().date)
    return try database.read { transaction in
      let question = try question(definition, period, in: transaction)
      var quantities: Set<ReportQuantity> = []
      for case .quantile(let quantity, _) in definition.measures { quantities.insert(quantity) }
      var samples: [ReportQuantity: [ReportTally.Sample]] = [:]
      for quantity in ReportQuantity.allCases where quantities.contains(quantity) {
        samples[quantity] = try transaction.reportSamples(question, quantity)
      }
      let names = try ReportNames(definition, in: transaction)
      return ReportTally(
        definition, period, groups: try transaction.reportGroups(question), samples: samples,
        name: names.name
      ).report()
    }
  }

  /// What is behind the number in a row and a column of a report, by keys.
  ///
  /// - Parameters:
  ///   - isRest: What a share or a span left out, instead of what it counted.
  ///   - key: Where to go on; the page begins behind it or, read backwards, ends before it.
  public func reportReasons(
    _ report: Report, row: Int, column: Int, isRest: Bool = false, backwards: Bool = false,
    from key: ReportReason.Key? = nil, limit: Int
  ) throws -> [ReportReason] {
    try require(.seeReports)
    return try database.read { transaction in
      let question = try question(report.definition, report.period, in: transaction)
      let found = try transaction.reportReasons(
        question, at: report.place(row: row, column: column), isRest: isRest,
        backwards: backwards, from: key, limit: limit)
      return try found.map { try named($0, report.definition.subject, in: transaction) }
    }
  }

  private func question(
    _ definition: ReportDefinition, _ period: ReportPeriod, in transaction: Transaction
  ) throws -> ReportQuestion {
    var standings: [(ID<Dossier>, RetentionStanding)] = []
    if definition.asks(.standing) {
      try eachStanding(on: now().date, in: transaction) { clock, found in
        if let first = found.first { standings.append((clock.id, first)) }
        return true
      }
    }
    return ReportQuestion(definition, period, at: now(), standings: standings)
  }

  /// A reason with the number and the subject of its record.
  private func named(
    _ reason: ReportReason, _ subject: ReportSubject, in transaction: Transaction
  ) throws -> ReportReason {
    let id = reason.key.id
    let (title, text): (String, String) =
      switch QualityRegister(rawValue: reason.key.register) {
      case .incoming:
        try transaction.incoming(ID(id)).map {
          ($0.title + (subject == .work ? " (\(reason.key.part))" : ""), $0.subject)
        } ?? ("R\(id)", "")
      case .outgoing:
        try transaction.outgoing(ID(id)).map { document in
          let body = subject == .delivery ? try transaction.body(ID(reason.key.part)) : nil
          return (document.title, body?.name ?? document.subject)
        } ?? ("D\(id)", "")
      case .dossier: try transaction.dossier(ID(id)).map { ($0.name, $0.title) } ?? ("\(id)", "")
      case .body:
        try transaction.body(ID(id)).map { ($0.organId.description, $0.name) } ?? ("\(id)", "")
      case .person:
        try transaction.person(ID(id)).map { ($0.handle, $0.name) } ?? ("\(id)", "")
      case nil: ("\(id)", "")
      }
    return ReportReason(
      key: reason.key, title: title, subject: text, day: reason.day, span: reason.span,
      row: reason.row)
  }
}

extension ReportDefinition {
  /// Whether it asks anything of a dimension.
  fileprivate func asks(_ dimension: ReportDimension) -> Bool {
    let measured = measures.compactMap { measure in
      switch measure {
      case .count(let condition): condition?.dimension
      case .share(let condition): condition.dimension
      case .quantile: nil
      }
    }
    return ([rows] + conditions.map(\.dimension) + measured + [columns].compactMap(\.self))
      .contains(dimension)
  }
}

/// The names of what a report has in its rows and columns, as they are today.
private struct ReportNames {
  private var names: [ReportDimension: [String: String]] = [:]

  init(_ definition: ReportDefinition, in transaction: Transaction) throws {
    for dimension in [definition.rows] + [definition.columns].compactMap(\.self) {
      var pairs: [(String, String)] = []
      switch (dimension, definition.subject) {
      case (.person, _): pairs = try transaction.people().map { ($0.handle, $0.name) }
      case (.unit, _): pairs = try transaction.units().units.map { ($0.abbreviation, $0.name) }
      case (.body, _): pairs = try transaction.bodies().map { ($0.organId.description, $0.name) }
      case (.kind, .outgoing), (.kind, .delivery):
        pairs = try transaction.kinds().entries.map { ($0.kind.word, $0.kind.name) }
      default: break
      }
      names[dimension] = Dictionary(pairs) { first, _ in first }
    }
  }

  func name(_ dimension: ReportDimension, _ key: String) -> String? { names[dimension]?[key] }
}
