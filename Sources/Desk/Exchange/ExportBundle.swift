import Exchange
import Office
import Platform
import Store

/// A bundle that lies ready to be handed over.
public struct ExportedBundle: Equatable, Sendable {
  public let name: String
  /// The folder, or the archive.
  public let path: String
  public let documents: Int
  public let statuses: Int
}

/// What a bundle is to hold.
public struct ExportChoice: Equatable, Sendable {
  /// Only what was issued on this day or later.
  public var since: CivilDate?
  /// These documents, handed over before or not; empty for everything that waits.
  public var documents: [ID<OutgoingDocument>]

  public init(since: CivilDate? = nil, documents: [ID<OutgoingDocument>] = []) {
    self.since = since
    self.documents = documents
  }
}

/// A bundle that is planned, and what of it nobody else may have sent meanwhile.
private struct BundlePlan {
  var bundle: Bundle
  let waiting: Set<ID<OutgoingDocument>>
  /// The identifiers its documents go under, where these are not their own.
  let names: [(document: ID<OutgoingDocument>, id: String)]
  /// The journal as it is, and as the body was told of it before.
  let checkpoint: JournalCheckpoint
}

extension OfficeDesk {
  /// What a rehearsal writes on its bundles, so that nobody takes them for real.
  static let rehearsalMark = "TẬP DƯỢT: văn bản để thử, không có giá trị"

  /// Makes a bundle of everything issued to `body` and not yet handed over, or of the documents
  /// chosen, with the statuses owed to that body, under `folder`.
  ///
  /// Its date and running number are stored with all it says; from then on it can be made again
  /// byte for byte. It is written whole, then recorded, then given its name: whatever has the name
  /// is recorded.
  ///
  /// - Throws: `ExchangeError.nothingToHandOver`, `targetExists`; `FileError`; `SecretError` for a
  ///   document with a file that bears a mark of secrecy. Nothing is recorded then and no document counts as handed over. `ExchangeError.unfinished` if it is recorded and
  ///   could not be given its name: then, as after a kill at that moment, it is to be made again.
  ///
  /// Source: the bundle profile, edxml.md section 10; BagIt 1.0 (RFC 8493).
  public func exportBundle(
    to body: Body, _ choice: ExportChoice = .init(), into path: String, asArchive: Bool
  ) throws -> ExportedBundle {
    try require(.keepDoor)
    // Before anything is made: a refusal leaves no folder behind.
    _ = try database.read { try chosen(choice, for: body, in: $0) }
    return try staged(in: path) { staging in
      while true {
        let now = now()
        var planned = try database.read { try plan(choice, to: body, in: $0, at: now) }
        planned.bundle.checkpoint = try signed(planned.checkpoint).text
        let bundle = planned.bundle
        let target = path + "/" + bundle.name + (asArchive ? ".zip" : "")
        if Folders.exists(target) { throw ExchangeError.targetExists(path: target) }
        try refuseMarked(bundle)
        try refuseAltered(bundle)
        let receipt = try write(bundle, into: staging, asArchive: asArchive)
        // Somebody else may have exported meanwhile: then the plan is made anew.
        guard try commit(planned, receipt, at: now) else {
          try Folders.removeAll(receipt.path)
          continue
        }
        return try finish(bundle, receipt, at: target)
      }
    }
  }

  /// Makes a stored bundle again, the same bytes as the first time.
  ///
  /// - Throws: `ExchangeError.unknownBundle`, `targetExists`; `otherBytes` if this program would
  ///   write it differently; `FileError`.
  public func exportAgain(
    _ name: String, into path: String, asArchive: Bool
  ) throws -> ExportedBundle {
    try require(.keepDoor)
    guard let bundle = try database.read({ try $0.bundle(named: name) }) else {
      throw ExchangeError.unknownBundle(name)
    }
    try refuseMarked(bundle)
    let target = path + "/" + bundle.name + (asArchive ? ".zip" : "")
    return try staged(in: path) { staging in
      if Folders.exists(target) { throw ExchangeError.targetExists(path: target) }
      let receipt = try write(bundle, into: staging, asArchive: asArchive)
      guard try database.read({ try $0.tagDigest(ofBundle: name) }) == FileDigest(receipt.digest)
      else { throw ExchangeError.otherBytes(bundle: name) }
      return try finish(bundle, receipt, at: target)
    }
  }

  /// Looks at what would leave: neither a frozen document nor a file that bears a mark of secrecy.
  ///
  /// - Throws: `SecretError`.
  private func refuseMarked(_ bundle: Bundle) throws {
    let documents = try database.read { transaction in
      try bundle.items.map { item in
        let document = try found(transaction.outgoing(item.document))
        if document.isFrozen { throw SecretError.frozen(document.title) }
        let sent = Set(item.files.map(\.digest))
        let files = try transaction.files(of: document.id, version: document.version)
        return (
          title: document.title, register: SecretEntry.Register.outgoing,
          files: files.filter { sent.contains($0.digest) }
        )
      }
    }
    _ = try refuseMarked(documents)
  }

  /// Looks at the signatures of what would leave: a file that is not what was signed stays.
  ///
  /// - Throws: `OutgoingError.signatureLacks`.
  private func refuseAltered(_ bundle: Bundle) throws {
    let documents = try database.read { transaction in
      try bundle.items.map { item in
        let document = try found(transaction.outgoing(item.document))
        let files = try transaction.files(of: document.id, version: document.version)
        return (title: document.title, files: files.filter { $0.part == .signed })
      }
    }
    var verdicts = try freshVerdicts(of: documents.flatMap(\.files))[...]
    for document in documents {
      let own = verdicts.prefix(document.files.count)
      verdicts = verdicts.dropFirst(own.count)
      guard let report = own.last?.report,
        let lack = SignedFileRule.unbroken.lack(of: report)
      else { continue }
      throw OutgoingError.signatureLacks(document: document.title, lack)
    }
  }

  public func bundles(limit: Int) throws -> [BundleSummary] {
    try database.read { try $0.bundles(limit: limit) }
  }

  /// How many issued documents wait to be handed over to `body`.
  public func waitingForDelivery(to body: Body) throws -> Int {
    try database.read { try $0.waitingForDelivery(to: body.id).count }
  }

  /// What the choice means now.
  ///
  /// - Throws: `ExchangeError.nothingToHandOver`, `notForBody`.
  private func chosen(
    _ choice: ExportChoice, for body: Body, in transaction: Transaction
  ) throws -> (
    documents: [OutgoingDocument], waiting: Set<ID<OutgoingDocument>>,
    statuses: [(id: Int, status: OwedStatus)]
  ) {
    let waiting = try transaction.waitingForDelivery(to: body.id)
    var documents: [OutgoingDocument]
    if choice.documents.isEmpty {
      documents = waiting.filter { document in
        guard let since = choice.since, let issued = document.issuedOn else { return true }
        return issued >= since
      }
    } else {
      documents = try Set(choice.documents).map { try found(transaction.outgoing($0)) }
      for document in documents {
        let delivery = try transaction.deliveries(of: document.id).first { $0.body.id == body.id }
        guard let delivery, delivery.way == .electronic, document.documentId != nil else {
          throw ExchangeError.notForBody(document: document.title, body: body.name)
        }
      }
      documents.sort {
        ($0.issuedOn?.description ?? "", $0.id) < ($1.issuedOn?.description ?? "", $1.id)
      }
    }
    let statuses = try transaction.owedStatuses(to: transaction.identifiers(of: body))
    if documents.isEmpty, statuses.isEmpty { throw ExchangeError.nothingToHandOver(to: body.name) }
    let ids = Set(documents.map(\.id))
    return (documents, ids.intersection(waiting.map(\.id)), statuses)
  }

  private func plan(
    _ choice: ExportChoice, to body: Body, in transaction: Transaction, at now: Moment
  ) throws -> BundlePlan {
    let (documents, waiting, statuses) = try chosen(choice, for: body, in: transaction)
    for document in documents { try refuseInternal(document, in: transaction) }
    let profile = try transaction.exchangeProfile(of: body.id)
    let correspondence = try correspondence(with: body, by: profile, in: transaction)
    let running = try transaction.nextBundleNumber(on: now.date)
    let senderId = (correspondence.senderId ?? office.organId).description
    let bundle = Bundle(
      name: BundleHead(
        organization: office.name, organId: senderId, date: now.date, number: running
      ).name, body: body.id, running: running, at: now, organization: office.name,
      contactName: person.name, description: office.isRehearsal ? OfficeDesk.rehearsalMark : "",
      receiverName: body.name,
      receiverId: correspondence.receiverId ?? body.organId.description,
      checkpoint: "",
      items: try documents.map { document in
        let item = try bundled(document, for: correspondence, in: transaction, at: now)
        try profile.check(item, of: document, for: body)
        return item
      },
      statuses: try statuses.map { try bundled($0.id, $0.status, for: correspondence) },
      form: profile.form)
    let names = documents.compactMap { document in
      correspondence.senderId == nil
        ? nil : sentId(of: document, in: correspondence).map { (document: document.id, id: $0) }
    }
    return BundlePlan(
      bundle: bundle, waiting: waiting, names: names,
      checkpoint: try checkpoint(for: bundle, from: senderId, in: transaction))
  }

  /// The journal as it is now, beside what the body was told of it last.
  private func checkpoint(
    for bundle: Bundle, from senderId: String, in transaction: Transaction
  ) throws -> JournalCheckpoint {
    let head = try transaction.journalHead()
    let before = try transaction.lastCheckpoint(sentTo: bundle.body).map { Array($0.utf8) }
    return JournalCheckpoint(
      organId: senderId, officeName: office.name, place: .init(size: head.size, head: head.hash),
      at: bundle.at, receiver: bundle.receiverId,
      previous: try before.flatMap { try SentCheckpoint.read($0)?.place })
  }

  /// Stores the bundle, unless its number or something in it has gone out meanwhile.
  private func commit(
    _ plan: BundlePlan, _ receipt: BundleReceipt, at now: Moment
  ) throws -> Bool {
    let bundle = plan.bundle
    return try database.write { transaction in
      let waiting = Set(try transaction.waitingForDelivery(to: bundle.body).map(\.id))
      let body = try found(transaction.body(bundle.body))
      let owed = Set(
        try transaction.owedStatuses(to: transaction.identifiers(of: body)).map(\.id))
      guard try transaction.nextBundleNumber(on: now.date) == bundle.running,
        plan.waiting.isSubset(of: waiting), bundle.statuses.allSatisfy({ owed.contains($0.id) })
      else { return false }
      try transaction.insert(bundle, tagDigest: FileDigest(receipt.digest), by: person.id)
      var detail: JournalDetail = [("bundle", bundle.name), ("to", bundle.receiverId)]
      for item in bundle.items { detail.add("document", "outgoing/\(item.document.value)") }
      for (document, id) in plan.names { try transaction.noteSent(document, as: id) }
      for status in bundle.statuses { detail.add("status", String(status.id)) }
      detail.add(
        "checkpoint", JournalChain.digest(salt: [], text: bundle.checkpoint).description)
      try transaction.record(
        "exchange.export", on: "bundle/\(bundle.name)", detail: detail, by: person.id, at: now)
      return true
    }
  }

  /// Gives a recorded bundle its name and notes that it is whole.
  private func finish(
    _ bundle: Bundle, _ receipt: BundleReceipt, at target: String
  ) throws -> ExportedBundle {
    do {
      try Folders.renameNew(receipt.path, to: target)
      try Folders.flush(Folders.parent(of: target))
    } catch {
      throw ExchangeError.unfinished(bundle: bundle.name, path: target, reason: error.reason)
    }
    let now = now()
    // It is there; where the note cannot be made, the list asks for it once too often.
    try? database.write { try $0.finish(bundle: bundle.name, at: now) }
    return ExportedBundle(
      name: bundle.name, path: target, documents: bundle.items.count,
      statuses: bundle.statuses.count)
  }

  /// Runs `body` with a hidden folder beside the bundle's place, which goes away whatever happens.
  private func staged<Result>(in path: String, _ body: (String) throws -> Result) throws -> Result {
    let name = Machine.randomName()
    let staging = path + "/.vpdt-" + name
    let wasThere = Folders.exists(path)
    defer {
      try? Folders.removeAll(staging)
      // A folder made for a bundle that failed is empty again; one with the bundle in it stays.
      if !wasThere { try? Folders.removeEmpty(path) }
    }
    do {
      try Folders.makeAll(path)
      try Folders.make(staging)
      return try body(staging)
    } catch let error as SystemError {
      throw FileError(writing: path, error)
    }
  }

  private func write(
    _ bundle: Bundle, into folder: String, asArchive: Bool
  ) throws -> BundleReceipt {
    do {
      return try writer(of: bundle)
        .write(asArchive ? .archive : .folder, into: folder)
    } catch let error as BundleError {
      throw error.forOffice(path: bundle.name)
    } catch EdxmlWritingError.contentDiffers {
      // Files are read several at a time: which one it was is found by reading them once more.
      let digests = bundle.items.flatMap(\.files).map(\.digest)
      let rotten = try digests.first { try shelf.condition(of: $0) != .sound }
      throw FileError.rotten(digest: rotten?.description ?? bundle.name)
    }
  }
}
