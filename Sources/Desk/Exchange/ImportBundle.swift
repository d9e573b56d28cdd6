import Bytes
import Exchange
import Office
import Platform
import Store

/// What an import has taken in.
public struct ImportReport: Equatable, Sendable {
  /// Received and waiting, or registered already.
  public let documents: [IncomingDocument]
  /// How many of the bundle were known before.
  public let known: Int
  /// The entries made at once, where that was asked and nothing was warned of.
  public let registrations: [Registration]
  /// What there is to say about messages that were taken in: the document and a stable code.
  public let warnings: [ImportWarning]
}

public struct ImportWarning: Equatable, Sendable {
  /// The document, as printed or by its place in the bundle.
  public let document: String
  public let code: String
  /// Where in the message.
  public let place: String
}

extension OfficeDesk {
  /// Takes in a bundle, a folder or a ZIP archive: all of it, or nothing with every fault named.
  ///
  /// - Parameter registering: Give numbers at once to whatever nothing is warned of.
  /// - Throws: `ExchangeError`: faults, a file with a mark of secrecy among them, another recipient, a
  ///   rehearsal's bundle before a real office, a known document with other content.
  ///
  /// Source: edxml.md, sections 9 and 10 (Import).
  public func importBundle(_ path: String, registering: Bool) throws -> ImportReport {
    try require(.clerk)
    do {
      let reader = try BundleReader(path, limits: try bundleLimits())
      let contents = try reader.check { try watch.check(.items(done: $0, of: reader.count)) }
      guard contents.problems.isEmpty else { throw BundleError.faulty(contents.problems) }
      try checkAddress(contents.info, path: path)
      try refuseStatuses(contents, path: path)
      let name = cleaned(contents.info["External-Identifier"] ?? "").text
      let messages = try contents.documents.compactMap { document in
        try isKnown(document.reading)
          ? nil : try receive(document, from: reader).map { (path: document.path, message: $0) }
      }
      let faults = try secretFaults(messages)
      if !faults.isEmpty { throw ExchangeError.badBundle(path: path, faults: faults) }
      let arrived = try checked(messages.map(\.message))
      try keep(arrived.flatMap(\.files))
      return try store(
        arrived, bundle: name, registering: registering,
        known: contents.documents.count - arrived.count)
    } catch let error as BundleError {
      throw error.forOffice(path: path)
    } catch let error as SystemError {
      throw FileError(reading: path, error)
    }
  }

  private func bundleLimits() throws -> BundleLimits {
    var limits = BundleLimits()
    limits.message.attachment = try fileLimit()
    return limits
  }

  private func checkAddress(_ info: BagInfo, path: String) throws {
    if !office.isRehearsal, isFromRehearsal(info["External-Description"] ?? "") {
      throw ExchangeError.fromRehearsal(path: path)
    }
    let receiver = cleaned(info["Ma-Dinh-Danh-Ben-Nhan"] ?? "").text
    if !receiver.isEmpty, receiver != office.organId.description {
      throw ExchangeError.otherRecipient(organId: receiver, own: office.organId.description)
    }
  }

  /// Statuses are not matched to the documents they speak of yet: taking them in would lose them.
  private func refuseStatuses(_ contents: BundleContents, path: String) throws {
    let faults = contents.documents.compactMap { document -> BundleFault? in
      guard case .status(let status) = document.reading.message else { return nil }
      return BundleFault(
        place: document.path, code: "exchange.status-not-taken", detail: status.code.rawValue)
    }
    if !faults.isEmpty { throw ExchangeError.badBundle(path: path, faults: faults) }
  }

  private func isFromRehearsal(_ description: String) -> Bool {
    let words = folded(description)
    return words.contains("tap duot") || words.contains("rehearsal")
  }

  /// Whether the message was taken in before; a different one of the same identity is a conflict.
  private func isKnown(_ reading: EdxmlReading) throws -> Bool {
    let key = ReceivedMessage(reading, bundleName: "")
    return try database.read { transaction in
      try known(key, in: transaction) != nil
    }
  }

  private func known(
    _ key: ReceivedMessage, in transaction: Transaction
  ) throws -> ID<IncomingDocument>? {
    guard
      let earlier = try transaction.received(
        sender: key.sender, documentId: key.documentId, business: key.business)
    else { return nil }
    if earlier.fingerprint != key.fingerprint.description {
      let title = try transaction.incoming(earlier.document)?.title ?? ""
      throw ExchangeError.conflict(documentId: key.documentId, with: title)
    }
    return earlier.document
  }

  private func store(
    _ arrived: [ArrivedMessage], bundle: String, registering: Bool, known knownBefore: Int
  ) throws -> ImportReport {
    if arrived.isEmpty {
      return ImportReport(documents: [], known: knownBefore, registrations: [], warnings: [])
    }
    return try act { transaction, now in
      var documents: [IncomingDocument] = []
      var registrations: [Registration] = []
      var warnings: [ImportWarning] = []
      for message in arrived {
        let key = ReceivedMessage(message.reading, bundleName: bundle)
        // Another process may have imported the same bundle while this one read it.
        if try known(key, in: transaction) != nil { continue }
        let id = try insert(message, key, in: transaction, at: now)
        let document = try found(transaction.incoming(id))
        var own = message.warnings(titled: document.title)
        if registering {
          own += try reasonsToWait(document, in: transaction, at: now).map {
            ImportWarning(document: document.title, code: $0, place: "")
          }
          if own.isEmpty {
            registrations.append(
              try registerReceived(id, IncomingCompletion(), in: transaction, at: now))
          }
        }
        warnings += own
        documents.append(try found(transaction.incoming(id)))
      }
      if !documents.isEmpty {
        try transaction.record(
          "exchange.import", on: "bundle/\(journalName(of: bundle))",
          detail: [("bundle", bundle), ("documents", String(documents.count))], by: person.id,
          at: now)
      }
      return ImportReport(
        documents: documents, known: knownBefore + arrived.count - documents.count,
        registrations: registrations, warnings: warnings)
    }
  }

  /// The name of a bundle as a journal line may hold it: one a stranger wrote in free words stays
  /// in the text beside the line.
  private func journalName(of bundle: String) -> String {
    let isPlain = bundle.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        || scalar == "." || scalar == "-"
    }
    return isPlain && (1...100).contains(bundle.utf8.count) ? bundle : "-"
  }

  private func insert(
    _ message: ArrivedMessage, _ key: ReceivedMessage, in transaction: Transaction, at now: Moment
  ) throws -> ID<IncomingDocument> {
    var entry = message.entry(at: now)
    if let sender = message.document.sender.id,
      let body = try transaction.body(named: sender)
    {
      entry.issuer = body.name
    }
    let id = try transaction.insert(entry)
    for file in message.files {
      try transaction.attach(
        try transaction.insert(file.stored()), to: id, as: file.part, named: file.name)
    }
    try enter(message.files.compactMap(\.report), in: transaction, at: now)
    try transaction.insert(key, as: id, at: now)
    try transaction.index(try found(transaction.incoming(id)))
    let log = try transaction.log(id, via: .exchange, sender: "", by: person.id, at: now)
    var detail: JournalDetail = [
      ("document", key.documentId), ("sender", key.sender),
      ("reference", entry.reference?.description ?? ""), ("subject", entry.subject),
    ]
    detail.add(ArrivalFacts(via: .exchange), log: log)
    for file in message.files { detail.add("file", file.arrived.digest.description) }
    try transaction.record(
      "incoming.receive", on: "incoming/\(id.value)", detail: detail, by: person.id, at: now)
    return id
  }

  /// What the clerk should look at before a received document is registered, as stable codes.
  private func reasonsToWait(
    _ document: IncomingDocument, in transaction: Transaction, at now: Moment
  ) throws -> [String] {
    var reasons: [String] = []
    let reference = DocumentReference(document.reference)
    let files = try transaction.files(of: document.id)
    let main = files.first { $0.part == .main }
    if main == nil { reasons.append("import.no-attachment") }
    if files.contains(where: { if case .unreadable = $0.structure { true } else { false } }) {
      reasons.append("import.unreadable-pdf")
    }
    if try verdicts(of: files, in: transaction).contains(where: {
      $0.report?.verdict.isBad ?? false
    }) {
      reasons.append("import.signature")
    }
    if reference == nil || document.subject.isEmpty
      || document.issuedOn.map({ $0 > now.date }) ?? true
    {
      reasons.append("import.incomplete")
    }
    let lookAlikes = try transaction.lookAlikes(
      reference: reference, issuer: document.issuer, documentId: document.documentId,
      mainFile: main?.digest, besides: document.id)
    if !lookAlikes.isEmpty { reasons.append("import.look-alike") }
    return reasons
  }
}
