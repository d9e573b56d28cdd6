import Office
import Platform
import Store

/// What was handed over to one body, and what was not.
public struct SendingReport {
  public let body: Body
  /// Somebody else hands over to this body right now.
  public internal(set) var isBusy = false
  public internal(set) var events: [SendingEvent] = []
  /// Why what waits could not be made into a bundle.
  public internal(set) var failure: (any ReportableError)?

  public var hasFailed: Bool { failure != nil || events.contains(where: \.isTrouble) }
}

extension OfficeDesk {
  /// Hands over what waits for each body with a carrier: makes it into bundles in the outbox, and has the
  /// carrier take every bundle there that is due.
  ///
  /// It can end at any point and be done again: a bundle is recorded before it has its name, its attempt
  /// before the carrier runs, and one of which nobody knows how that ended goes again; receivers know it
  /// by its documents.
  ///
  /// - Parameters:
  ///   - body: This one alone; without a carrier its bundle lies ready in the outbox then.
  ///   - atOnce: Do not wait for the pause after an attempt that failed, nor heed that it was the last.
  /// - Throws: `PersonError.lacksRole`; `WorkError.stopped`.
  public func sendBundles(to body: Body? = nil, atOnce: Bool = false) throws -> [SendingReport] {
    try require(.keepDoor)
    let carriers = try body.map { [try carrier(of: $0)] } ?? carriers().filter { $0.send != nil }
    return try carriers.map { carrier in
      let dispatcher = Dispatcher(desk: self, carrier: carrier, atOnce: atOnce)
      do {
        try dispatcher.run()
      } catch let error as SystemError {
        dispatcher.report.failure = FileError(writing: dispatcher.outbox.path, error)
      } catch let error as WorkError {
        throw error
      } catch let error as any ReportableError {
        dispatcher.report.failure = error
      }
      return dispatcher.report
    }
  }
}

/// Hands bundles over to one body.
private final class Dispatcher {
  let desk: OfficeDesk
  let carrier: Carrier
  let atOnce: Bool
  let outbox: OutboxFolder
  var report: SendingReport

  private var body: Body { carrier.body }
  private var database: Database { desk.database }

  init(desk: OfficeDesk, carrier: Carrier, atOnce: Bool) {
    self.desk = desk
    self.carrier = carrier
    self.atOnce = atOnce
    outbox = desk.folder.outbox(of: carrier.body.organId)
    report = SendingReport(body: carrier.body)
  }

  func run() throws {
    try Folders.makeAll(outbox.sent)
    // Nothing is given its name in folders that a power cut takes away.
    try Folders.flush(outbox.path)
    try Folders.flush(desk.folder.outbox)
    let lock = try FileLock(outbox.lock)
    let done: Bool? = try lock.ifFree {
      try recover()
      try pack()
      for dispatch in try database.read({ try $0.openDispatches(for: body.id) }) {
        try look(at: dispatch)
      }
      for dispatch in try database.read({ try $0.openDispatches(for: body.id) }) {
        try handOver(dispatch, holding: lock)
      }
      try clear()
      return true
    }
    report.isBusy = done == nil
  }

  // MARK: What was begun and not finished

  /// Brings the folder and the records to one state, whatever ended the last one who was here.
  private func recover() throws {
    try removeRemains()
    // Recorded, and perhaps without its name.
    let unfinished = try database.read {
      try $0.unfinishedBundles(for: body.id, since: carrier.since)
    }
    for name in unfinished {
      try database.write { transaction in
        try transaction.queue(bundle: name, for: body.id, at: desk.now())
        if Folders.exists(outbox.bundle(name)) {
          try transaction.finish(bundle: name, at: desk.now())
        }
      }
    }
    for file in try Folders.names(in: outbox.path) where !file.hasPrefix(".") {
      let path = outbox.path + "/" + file
      if try Folders.ownFacts(of: path)?.kind == .folder { continue }
      let name = file.hasSuffix(".zip") ? String(file.dropLast(4)) : ""
      guard try database.write({ try $0.queue(bundle: name, for: body.id, at: desk.now()) }) else {
        report.events.append(.stranger(name: file))
        continue
      }
      // Handed over, and not put away any more.
      if try database.read({ try $0.dispatch(named: name) })?.state == .sent { try putAway(name) }
    }
  }

  /// Takes away what others were writing when they died. What is younger than a day may be written still.
  private func removeRemains() throws {
    let yesterday = Int(Machine.milliseconds() / 1000) - 86_400
    for name in try Folders.names(in: outbox.path) where name.hasPrefix(".vpdt-") {
      let path = outbox.path + "/" + name
      if let facts = try Folders.ownFacts(of: path), facts.changedAt < yesterday {
        try Folders.removeAll(path)
      }
    }
  }

  // MARK: What waits

  private func pack() throws {
    do {
      let bundle = try desk.exportBundle(to: body, into: outbox.path, asArchive: true)
      try database.write { _ = try $0.queue(bundle: bundle.name, for: body.id, at: desk.now()) }
      report.events.append(.made(bundle: bundle.name, documents: bundle.documents))
    } catch ExchangeError.nothingToHandOver {
    } catch let error as WorkError {
      throw error
    } catch let error as any ReportableError {
      // What lies there already is not kept from going.
      report.failure = error
    }
  }

  // MARK: What was handed over before

  /// Sees whether the body has answered, and puts into the queue what goes again.
  ///
  /// An answer can be lost, and nobody answers an answer: the document goes again until its body has
  /// entered or refused it, for to one that it knows the body owes all its answers anew. That ends: after
  /// so many times nobody asks any more.
  private func look(at dispatch: Dispatch) throws {
    // What was never handed over is, whatever is known of its documents: it may hold receipts.
    guard dispatch.state == .sent || dispatch.state == .unanswered else { return }
    let (silent, unsettled, isFrozen) = try database.read { transaction in
      try (
        transaction.unanswered(in: dispatch.id) > 0, transaction.unsettled(in: dispatch.id) > 0,
        transaction.holdsFrozen(dispatch.id)
      )
    }
    // The first time is none again.
    let isLast = dispatch.times > (try desk.number(of: .exchangeRepeats))
    // Once all of it has arrived the list says how far each document is.
    let isAskedFor = unsettled && !isFrozen && !isLast && dispatch.state == .sent
    guard carrier.answers, silent || isAskedFor else {
      return try database.write { try $0.close(dispatch.id) }
    }
    let due = silent ? dispatch.nextAt : dispatch.nextInquiry
    guard dispatch.state == .sent, due.map({ $0 <= desk.now() }) ?? true else { return }
    if isLast {
      try desk.act { transaction, now in
        try transaction.noteUnanswered(dispatch.id)
        try record("exchange.unanswered", dispatch, [], in: transaction, at: now)
      }
      report.events.append(.unanswered(bundle: dispatch.name, times: dispatch.times))
      return
    }
    // The file first: one that lies there though its bundle was handed over is put away again.
    if Folders.exists(outbox.sentBundle(dispatch.name)) {
      try Folders.rename(outbox.sentBundle(dispatch.name), to: outbox.bundle(dispatch.name))
      try Folders.flush(outbox.path)
    }
    try database.write { try $0.queueAgain(dispatch.id) }
    report.events.append(.again(bundle: dispatch.name))
  }

  // MARK: Handing over

  private func handOver(_ dispatch: Dispatch, holding lock: FileLock) throws {
    guard dispatch.state == .queued || dispatch.state == .failed else { return }
    let name = dispatch.name
    if try isTakenAlong(dispatch) { return }
    if try database.read({ try $0.holdsFrozen(dispatch.id) }) {
      return report.events.append(.frozen(bundle: name))
    }
    // Nobody pauses before a hand.
    if !atOnce, carrier.send != nil {
      if dispatch.state == .failed { return }
      if let next = dispatch.nextAt, !dispatch.isDue(at: desk.now()) {
        return report.events.append(.waits(bundle: name, until: next))
      }
    }
    if let run = try remake(name) { return try note(run, on: dispatch, attempt: nil) }
    guard let command = carrier.send else {
      return report.events.append(.lies(bundle: name, path: outbox.bundle(name)))
    }
    let attempt = try database.write { try $0.beginAttempt(on: dispatch.id, at: desk.now()) }
    let run = try desk.run(command, with: outbox.bundle(name), for: body, holding: lock)
    try note(run, on: dispatch, attempt: attempt)
    if run.isDone { try putAway(name) }
  }

  /// Whether somebody has put it where those are that were handed over.
  private func isTakenAlong(_ dispatch: Dispatch) throws -> Bool {
    guard !Folders.exists(outbox.bundle(dispatch.name)),
      Folders.exists(outbox.sentBundle(dispatch.name))
    else { return false }
    try desk.act { transaction, now in
      try noteSent(dispatch, in: transaction, at: now)
      try record("exchange.send", dispatch, [("by", "hand")], in: transaction, at: now)
    }
    report.events.append(.takenAlong(bundle: dispatch.name))
    return true
  }

  /// Makes a bundle again that is recorded and lies nowhere; says how that failed.
  private func remake(_ name: String) throws -> CarrierRun? {
    if Folders.exists(outbox.bundle(name)) { return nil }
    do {
      _ = try desk.exportAgain(name, into: outbox.path, asArchive: true)
      return nil
    } catch let error as WorkError {
      throw error
    } catch let error as any ReportableError {
      return CarrierRun(.notMade, said: error.code)
    }
  }

  private func note(_ run: CarrierRun, on dispatch: Dispatch, attempt: Int64?) throws {
    if run.isDone {
      try desk.act { transaction, now in
        if let attempt { try transaction.endAttempt(attempt, run, at: now) }
        try noteSent(dispatch, in: transaction, at: now)
        try record("exchange.send", dispatch, [("by", "carrier")], in: transaction, at: now)
      }
      return report.events.append(.handedOver(bundle: dispatch.name, time: dispatch.times + 1))
    }
    let limit = try desk.number(of: .exchangeAttempts)
    let isLast = dispatch.attempts + 1 >= limit || dispatch.state == .failed
    let next = try desk.act { transaction, now -> Moment? in
      let attempt = try attempt ?? transaction.beginAttempt(on: dispatch.id, at: now)
      try transaction.endAttempt(attempt, run, at: now)
      let next =
        isLast ? nil : Dispatch.retry(of: dispatch.name, after: dispatch.attempts + 1, at: now)
      try transaction.noteFailure(dispatch.id, next: next)
      if isLast, dispatch.state != .failed {
        try record(
          "exchange.give-up", dispatch, [("result", run.result.rawValue), ("said", run.said)],
          in: transaction, at: now)
      }
      return next
    }
    report.events.append(.notHandedOver(bundle: dispatch.name, run, next: next))
  }

  private func noteSent(_ dispatch: Dispatch, in transaction: Transaction, at now: Moment) throws {
    let awaits = try carrier.answers && transaction.unsettled(in: dispatch.id) > 0
    try transaction.noteSent(
      dispatch.id, at: now,
      resend: awaits ? Dispatch.resend(of: dispatch.name, after: dispatch.times + 1, at: now) : nil)
  }

  private func record(
    _ act: String, _ dispatch: Dispatch, _ further: [(String, String)],
    in transaction: Transaction, at now: Moment
  ) throws {
    var detail: JournalDetail = [("body", body.organId.description)]
    if act == "exchange.send" { detail.add("time", String(dispatch.times + 1)) }
    for (name, value) in further { detail.add(name, value) }
    try transaction.record(
      act, on: "bundle/\(dispatch.name)", detail: detail, by: desk.person.id, at: now)
  }

  // MARK: What was handed over

  private func putAway(_ name: String) throws {
    try Folders.rename(outbox.bundle(name), to: outbox.sentBundle(name))
    try Folders.flush(outbox.sent)
    try Folders.flush(outbox.path)
  }

  /// Removes bundles that were handed over long enough ago: they can be made again byte for byte.
  private func clear() throws {
    let kept = Int64(try desk.number(of: .exchangeSentDays)) * 86_400_000
    for file in try Folders.names(in: outbox.sent) where file.hasSuffix(".zip") {
      guard
        let dispatch = try database.read({ try $0.dispatch(named: String(file.dropLast(4))) }),
        dispatch.body.id == body.id, dispatch.state == .sent, dispatch.nextAt == nil,
        let sent = dispatch.sentAt, sent.milliseconds + kept <= desk.now().milliseconds
      else { continue }
      try Folders.removeFile(outbox.sent + "/" + file)
    }
  }
}
