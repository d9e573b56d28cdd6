import Bytes
import Exchange
import Office
import Platform
import Store

extension OfficeDesk {
  /// Takes in a bundle, a folder or a ZIP archive: all of it, or nothing with every fault named.
  ///
  /// - Throws: `ExchangeError`: faults, a file with a mark of secrecy among them, another recipient, a
  ///   rehearsal's bundle before a real office, a known document with other content.
  ///
  /// Source: edxml.md, sections 9 and 10 (Import).
  func importBundle(_ path: String, _ options: ImportOptions) throws -> ImportReport {
    do {
      let reader = try BundleReader(path, limits: try bundleLimits())
      let contents = try reader.check { try watch.check(.items(done: $0, of: reader.count)) }
      let only = try wanted(options.only, in: contents)
      let problems = contents.problems.filter { !$0.isOfDocument(besides: only) }
      guard problems.isEmpty else { throw BundleError.faulty(problems) }
      try checkAddress(contents.info, path: path)
      let signature = try signature(of: reader, at: path)
      let documents = contents.documents.filter { only.isEmpty || only.contains($0.number) }
      var messages = documents.map { (path: $0.path, message: ArrivedMessage($0.reading)) }
      // Its own look at every document comes first: all faults are named at once.
      var faults = try self.faults(of: messages)
      // What has come before is not copied again.
      let unknown = try database.read { transaction in
        try messages.indices.filter { try !hasCome(messages[$0].message, in: transaction) }
      }
      for (index, message) in zip(unknown, try receive(unknown.map { documents[$0] }, from: reader))
      {
        messages[index].message = message
      }
      faults.faults += try secretFaults(messages)
      if !faults.faults.isEmpty || faults.conflicts.count > 1 {
        throw ExchangeError.badBundle(
          path: path, faults: faults.faults + faults.conflicts.map { $0.fault })
      }
      if let conflict = faults.conflicts.first { throw ExchangeError.conflict(conflict) }
      let name = cleaned(contents.info["External-Identifier"] ?? "").text
      var report = try store(
        messages.map { $0.message }, bundle: name, checkpoint: contents.checkpoint, options)
      report.signature = signature
      return report
    } catch let error as BundleError {
      throw error.forOffice(path: path)
    } catch let error as SystemError {
      throw FileError(reading: path, error)
    }
  }

  /// The folders asked for.
  ///
  /// - Throws: `ExchangeError.notInBundle`.
  private func wanted(_ numbers: [String], in contents: BundleContents) throws -> Set<String> {
    let wanted = numbers.map { String(repeating: "0", count: max(0, 4 - $0.utf8.count)) + $0 }
    let there = Set(contents.documents.map { $0.number })
    for number in wanted where !there.contains(number) { throw ExchangeError.notInBundle(number) }
    return Set(wanted)
  }

  func bundleLimits() throws -> BundleLimits {
    var limits = BundleLimits()
    limits.message = try messageLimits()
    return limits
  }

  private func checkAddress(_ info: BagInfo, path: String) throws {
    if !office.isRehearsal, isFromRehearsal(info["External-Description"] ?? "") {
      throw ExchangeError.fromRehearsal(path: path)
    }
    let receiver = cleaned(info["Ma-Dinh-Danh-Ben-Nhan"] ?? "").text
    let own = try database.read { try ownIdentifiers(in: $0) }
    if !receiver.isEmpty, !own.contains(receiver) {
      throw ExchangeError.otherRecipient(organId: receiver, own: office.organId.description)
    }
  }

  private func isFromRehearsal(_ description: String) -> Bool {
    let words = folded(description)
    return words.contains("tap duot") || words.contains("rehearsal")
  }

  // MARK: What keeps messages out

  /// What is wrong with messages that could be read: others' mail, and what is known with other content.
  func faults(
    of messages: [(path: String, message: ArrivedMessage)]
  ) throws -> (faults: [BundleFault], conflicts: [ImportConflict]) {
    try database.read { transaction in
      let own = try ownIdentifiers(in: transaction)
      var result: (faults: [BundleFault], conflicts: [ImportConflict]) = ([], [])
      for (path, message) in messages {
        let receivers = message.receivers
        if !receivers.isEmpty, !receivers.contains(where: own.contains) {
          result.faults.append(
            BundleFault(
              place: path, code: "exchange.other-recipient",
              detail: receivers.prefix(3).joined(separator: ", ")))
        }
        if let conflict = try conflict(of: message, in: transaction) {
          result.conflicts.append(conflict)
        }
      }
      return result
    }
  }

  /// The document known under the identity of the message with other content.
  private func conflict(
    of message: ArrivedMessage, in transaction: Transaction
  ) throws -> ImportConflict? {
    guard case .document = message.reading.message else { return nil }
    let key = ReceivedMessage(message)
    guard let earlier = try transaction.received(key),
      earlier.fingerprint != key.fingerprint.description
    else { return nil }
    return ImportConflict(
      documentId: key.documentId, with: try transaction.incoming(earlier.document)?.title ?? "",
      differences: try differences(of: message.reading, from: earlier.document, in: transaction))
  }

  /// Where the message differs from the one that made the document; the first twenty places.
  private func differences(
    of reading: EdxmlReading, from document: ID<IncomingDocument>, in transaction: Transaction
  ) throws -> [ImportConflict.Difference] {
    guard let file = try transaction.files(of: document).first(where: { $0.part == .message })
    else { return [] }
    var sink = EdxmlDiscardingSink()
    let source = try StoredContent(file.digest, on: shelf)
    // It was read within the limits when it came.
    var limits = EdxmlLimits()
    (limits.file, limits.attachment) = (.max, .max)
    guard let known = try? EdxmlReader(limits: limits).read(to: &sink, from: source.next)
    else { return [] }
    func values(_ reading: EdxmlReading) -> [String: String] {
      Dictionary(reading.message.fields.map { ($0.path, $0.value) }) { first, _ in first }
    }
    let (here, there) = (values(known), values(reading))
    let paths = distinct(known.message.fields.map(\.path) + reading.message.fields.map(\.path))
    return paths.filter { here[$0] != there[$0] && !$0.hasPrefix("TraceHeader") }.prefix(20).map {
      ImportConflict.Difference(field: $0, here: here[$0] ?? "", there: there[$0] ?? "")
    }
  }

  // MARK: Taking in

  /// Stores messages in one transaction, with what follows from them.
  func store(
    _ messages: [ArrivedMessage], bundle: String, checkpoint: [UInt8]?, _ options: ImportOptions
  ) throws -> ImportReport {
    let unknown = try database.read { transaction in
      try messages.filter { try known($0, in: transaction) == nil }
    }
    let arrived = try checked(unknown)
    try keep(arrived.flatMap(\.files))
    let sent = try bundle.isEmpty ? nil : checkpoint.flatMap { try look(at: $0) }
    return try act { transaction, now in
      var report = ImportReport()
      report.looked = 1
      var again: [ID<IncomingDocument>] = []
      let checkedOnes = Dictionary(
        arrived.map { ($0.reading.digest, $0) }, uniquingKeysWith: { first, _ in first })
      for message in messages {
        // Another process may have imported the same meanwhile, and a message may come twice in one.
        if let known = try known(message, in: transaction) {
          report.knownTitles.append(known.title)
          if let document = known.document, try transaction.oweAgain(about: document) > 0 {
            again.append(document)
          }
          continue
        }
        let message = checkedOnes[message.reading.digest] ?? message
        switch message.reading.message {
        case .document:
          try enter(message, bundle: bundle, options, &report, in: transaction, at: now)
        case .status(let status):
          try enter(status, message, bundle: bundle, &report, in: transaction, at: now)
        }
      }
      if let sent, let sender = messages.first?.reading.message.sender.id {
        report.warnings += try keep(sent, of: sender, bundle: bundle, in: transaction, at: now)
      }
      if !report.documents.isEmpty || !report.statuses.isEmpty || !again.isEmpty {
        var detail: JournalDetail = [
          ("bundle", bundle), ("documents", String(report.documents.count)),
          ("statuses", String(report.statuses.count)), ("known", String(report.known)),
        ]
        for number in options.only { detail.add("only", number) }
        for document in again { detail.add("again", "incoming/\(document.value)") }
        try transaction.record(
          "exchange.import", on: "bundle/\(journalName(of: bundle))", detail: detail,
          by: person.id, at: now)
      }
      return report
    }
  }

  /// What is known of the message here: nil if it has not come before.
  private func known(
    _ message: ArrivedMessage, in transaction: Transaction
  ) throws -> (title: String, document: ID<IncomingDocument>?)? {
    switch message.reading.message {
    case .document:
      let key = ReceivedMessage(message)
      guard let earlier = try transaction.received(key) else { return nil }
      let title = try transaction.incoming(earlier.document)?.title ?? ""
      if earlier.fingerprint != key.fingerprint.description {
        throw ExchangeError.conflict(
          ImportConflict(documentId: key.documentId, with: title, differences: []))
      }
      return (title, earlier.document)
    case .status(let status):
      let arrived = ArrivedStatus(status, message)
      guard try transaction.received(arrived) != nil else { return nil }
      // Who asks for a document back once more may not have had the answer.
      let asked = arrived.code == .takeBack ? try transaction.target(of: arrived) : nil
      return ("\(arrived.code.rawValue) \(arrived.about)", asked)
    }
  }

  /// Whether a message of this identity has come before, whatever it says.
  func hasCome(_ message: ArrivedMessage, in transaction: Transaction) throws -> Bool {
    switch message.reading.message {
    case .document:
      try transaction.received(ReceivedMessage(message)) != nil
    case .status(let status):
      try transaction.received(ArrivedStatus(status, message)) != nil
    }
  }

  private func enter(
    _ message: ArrivedMessage, bundle: String, _ options: ImportOptions,
    _ report: inout ImportReport, in transaction: Transaction, at now: Moment
  ) throws {
    guard case .document(let edoc) = message.reading.message else { return }
    let key = ReceivedMessage(message, bundleName: bundle)
    let id = try insert(message, edoc, key, in: transaction, at: now)
    let document = try found(transaction.incoming(id))
    try answerSender(of: id, reached: .received, in: transaction, at: now)
    let senders = try transaction.identifiers(ofWhoeverIs: key.sender)
    try transaction.found(id, as: key.documentId, from: senders)
    report.requests += try enterRequests(
      of: edoc, as: id, from: key.sender, in: transaction, at: now)
    var own = message.warnings(titled: document.title)
    if message.signature.isBad { own += message.signatureWarnings(titled: document.title) }
    if options.registering {
      own += try reasonsToWait(document, in: transaction, at: now).map {
        ImportWarning(document: document.title, code: $0, place: "")
      }
      if own.isEmpty {
        report.registrations.append(
          try registerReceived(id, IncomingCompletion(), in: transaction, at: now))
      }
    }
    // Who cannot check the signature in the XML has those in the files.
    if !message.signature.isBad { own += message.signatureWarnings(titled: document.title) }
    // Who it is can be entered later; the register has the name the message gives.
    if try transaction.body(withIdentifier: key.sender) == nil {
      own.append(
        ImportWarning(
          document: document.title, code: "import.unknown-sender", place: "From.OrganId"))
    }
    report.warnings += own
    report.documents.append(try found(transaction.incoming(id)))
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
    _ message: ArrivedMessage, _ document: EdxmlDocument, _ key: ReceivedMessage,
    in transaction: Transaction, at now: Moment
  ) throws -> ID<IncomingDocument> {
    var entry = document.entry(at: now)
    if let sender = document.sender.id,
      let body = try transaction.body(withIdentifier: sender)
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
    message.record(signatureIn: &detail)
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

extension BundleContents.Document {
  /// The name of its folder, `0001`.
  var number: String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[1]) : ""
  }
}

extension BundleProblem {
  /// Whether it concerns a document other than those wanted; a file that is not what the manifest says
  /// concerns all.
  fileprivate func isOfDocument(besides wanted: Set<String>) -> Bool {
    let parts = path.split(separator: "/")
    guard !wanted.isEmpty, parts.count > 1, parts[0] == "data" else { return false }
    switch kind {
    case .unreadable, .notAttached, .notBeside, .noDocument:
      return !wanted.contains(String(parts[1]))
    default: return false
    }
  }
}

extension ImportConflict {
  fileprivate var fault: BundleFault {
    BundleFault(place: documentId, code: "exchange.conflict", detail: with)
  }
}
