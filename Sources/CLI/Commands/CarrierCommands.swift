import Desk
import Office
import Platform
import Wording

extension Command {
  /// `vpdt exchange carrier [BODY] [--send WORD…] [--receive WORD…] [--none] [--answers yes|no]`
  static func exchangeCarrier() -> Command {
    let grammar = Grammar().word("BODY", .optional).many("--send", "PROGRAM")
      .many("--receive", "PROGRAM").flag("--none").option("--answers", "yes|no")
      .option("--scripts", "DIR")
    return Command(.exchangeCarrier, grammar) { arguments, session in
      try arguments.refuse(["--send", "--receive"], beside: "--none")
      try arguments.refuse(["--send", "--receive", "--none", "--answers"], beside: "--scripts")
      if let folder = arguments.text("--scripts") {
        let paths = try CarrierScripts.write(into: Folders.absolute(folder))
        return session.answer(paths, .array(paths.map { .string($0) }))
      }
      let change = try change(arguments)
      let desk = try session.desk()
      var carriers: [Carrier]
      if let name = arguments.words.first {
        let body = try desk.body(named: name)
        carriers = [try change.map { try desk.setCarrier(of: body, $0) } ?? desk.carrier(of: body)]
      } else {
        if change != nil {
          throw UsageError.missingWord("BODY", command: arguments.command)
        }
        carriers = try desk.carriers()
      }
      let words = session.words
      session.answer(
        carriers.isEmpty
          ? [words.noCarrier]
          : Table.lines(
            carriers.map {
              [$0.body.organId.description, $0.body.name] + words.cells(of: $0)
            }),
        .array(carriers.map(json)))
    }
  }

  /// What is to be changed; nil if nothing.
  private static func change(_ arguments: Arguments) throws -> CarrierChange? {
    var change = arguments.has("--none") ? CarrierChange.none : CarrierChange()
    if arguments.has("--send") { change.send = try CarrierCommand(arguments.texts("--send")) }
    if arguments.has("--receive") {
      change.receive = try CarrierCommand(arguments.texts("--receive"))
    }
    if let text = arguments.text("--answers") {
      guard ["yes", "no"].contains(text) else {
        throw ValueError.badSetting("--answers", value: text)
      }
      change.answers = text == "yes"
    }
    return ["--none", "--send", "--receive", "--answers"].contains(where: arguments.has)
      ? change : nil
  }

  private static func json(_ carrier: Carrier) -> JSON {
    func words(_ command: CarrierCommand?) -> JSON {
      command.map { .array($0.words.map { .string($0) }) } ?? .null
    }
    return .object([
      ("body", .string(carrier.body.organId.description)), ("name", .string(carrier.body.name)),
      ("send", words(carrier.send)), ("receive", words(carrier.receive)),
      ("answers", .bool(carrier.answers)),
      ("received", .text(carrier.received?.at.description)),
      ("result", .text(carrier.received?.run.result.rawValue)),
      ("said", .text(carrier.received?.run.said)),
    ])
  }

  /// `vpdt exchange send [--to BODY] [--at-once]`
  static func exchangeSend() -> Command {
    let grammar = Grammar().option("--to", "BODY").flag("--at-once")
    return Command(.exchangeSend, grammar) { arguments, session in
      let desk = try session.desk()
      let reports = try desk.sendBundles(
        to: try arguments.text("--to").map { try desk.body(named: $0) },
        atOnce: arguments.has("--at-once"))
      let words = session.words
      let lines = reports.flatMap { report in
        (report.isBusy
          ? [words.carrierIsBusy]
          : report.events.filter { !$0.isTrouble }.map { words.sending($0) })
          .map { report.body.name + ": " + $0 }
      }
      session.answer(
        lines.isEmpty && !reports.contains(where: \.hasFailed) ? [words.nothingToSend] : lines,
        .array(reports.map { json($0, words) }))
      // On standard error, so that a timer can report nothing else.
      for report in reports {
        for event in report.events where event.isTrouble {
          session.warn(report.body.name + ": " + words.sending(event))
        }
        session.warn(of: report.failure, at: report.body)
      }
      if reports.contains(where: \.hasFailed) { session.next = .status(1) }
    }
  }

  private static func json(_ report: SendingReport, _ words: any Words) -> JSON {
    .object([
      ("body", .string(report.body.organId.description)), ("busy", .bool(report.isBusy)),
      ("events", .array(report.events.map(json))), ("failure", .text(report.failure?.code)),
    ])
  }

  private static func json(_ event: SendingEvent) -> JSON {
    func object(_ what: String, _ bundle: String, _ further: [(String, JSON)] = []) -> JSON {
      .object([("event", .string(what)), ("bundle", .string(bundle))] + further)
    }
    return switch event {
    case .made(let bundle, let count): object("made", bundle, [("documents", .int(count))])
    case .handedOver(let bundle, let time): object("handed-over", bundle, [("time", .int(time))])
    case .takenAlong(let bundle): object("taken-along", bundle)
    case .notHandedOver(let bundle, let run, let next):
      object(
        "not-handed-over", bundle,
        [
          ("result", .string(run.result.rawValue)), ("said", .string(run.said)),
          ("next", .text(next?.description)),
        ])
    case .waits(let bundle, let until):
      object("waits", bundle, [("next", .string(until.description))])
    case .frozen(let bundle): object("frozen", bundle)
    case .again(let bundle): object("again", bundle)
    case .unanswered(let bundle, let times): object("unanswered", bundle, [("time", .int(times))])
    case .lies(let bundle, let path): object("lies", bundle, [("path", .string(path))])
    case .stranger(let name): object("stranger", name)
    }
  }

  /// `vpdt exchange receive [--from BODY]`
  static func exchangeReceive() -> Command {
    Command(.exchangeReceive, Grammar().option("--from", "BODY")) { arguments, session in
      let desk = try session.desk()
      let (reports, inbox) = try desk.receiveBundles(
        from: try arguments.text("--from").map { try desk.body(named: $0) })
      let words = session.words
      var lines = reports.map { report in
        report.body.name + ": "
          + (report.isBusy
            ? words.carrierIsBusy : words.brought(report.arrived.count, known: report.known))
      }
      for item in inbox {
        guard case .takenIn(let report) = item.outcome else { continue }
        lines.append(item.name + ": " + words.imported(ImportCount(of: report)))
        lines += report.documents.map { words.moved($0) }
        lines += report.furtherLines(words)
      }
      if inbox.isEmpty { lines.append(words.inboxIsEmpty) }
      session.answer(
        lines,
        .object([
          ("carriers", .array(reports.map(json))), ("inbox", .array(inbox.map { json($0) })),
        ]))
      for report in reports {
        if let run = report.run, !run.isDone {
          session.warn(report.body.name + ": " + words.ending(run))
        }
        for name in report.strange { session.warn(words.strange(name)) }
        session.warn(of: report.failure, at: report.body)
      }
      var isBad = reports.contains(where: \.hasFailed)
      for item in inbox {
        if case .takenIn(let report) = item.outcome { session.warn(of: report) }
        for error in item.refusals {
          isBad = true
          // Most say which file it is.
          let problem = words.report(error).problem
          let name = problem.what.contains(item.name) ? "" : item.name + ": "
          session.warn(name + problem.what + " [\(error.code)]; " + problem.remedy)
        }
      }
      if isBad { session.next = .status(1) }
    }
  }

  private static func json(_ report: ReceivingReport) -> JSON {
    .object([
      ("body", .string(report.body.organId.description)), ("busy", .bool(report.isBusy)),
      ("result", .text(report.run?.result.rawValue)), ("said", .text(report.run?.said)),
      ("arrived", .array(report.arrived.map { .string($0) })), ("known", .int(report.known)),
      ("failure", .text(report.failure?.code)),
    ])
  }

  private static func json(_ item: InboxItem) -> JSON {
    switch item.outcome {
    case .takenIn(let report):
      .object([
        ("name", .string(item.name)), ("new", .int(report.documents.count)),
        ("known", .int(report.known)), ("statuses", .int(report.statuses.count)),
        ("requests", .array(report.requests.map { json(of: $0) })),
        ("documents", .array(report.documents.map { .object(JSON.fields($0)) })),
        ("refused", .array(report.refused.map { .string($0.error.code) })),
      ])
    case .refused(let error):
      .object([("name", .string(item.name)), ("failure", .string(error.code))])
    }
  }
}

extension Command {
  /// `vpdt exchange status [--body BODY]`
  static func exchangeStatus() -> Command {
    let grammar = Grammar().option("--body", "BODY").flag("--all").option("--limit", "N")
    return Command(.exchangeStatus, grammar) { arguments, session in
      let desk = try session.desk()
      let body = try arguments.text("--body").map { try desk.body(named: $0) }
      let limit = try arguments.limit()
      let bundles = try desk.undelivered(to: body, limit: limit)
      let transfers = try desk.transfers(to: body, limit: limit)
      let statuses = try desk.waitingStatuses(for: body)
      let words = session.words
      var lines = Table.lines(
        bundles.map { [$0.name, $0.body.name, String($0.documents), words.standing($0)] })
      if !lines.isEmpty, !transfers.isEmpty { lines.append("") }
      lines += Table.lines(
        transfers.map {
          [$0.document.title, $0.body.name, words.standing($0), $0.bundle ?? ""]
        })
      lines += statuses.map { words.waiting($0) }
      session.answer(
        lines.isEmpty ? [words.nothingOnItsWay] : lines,
        .object([
          ("bundles", .array(bundles.map { json($0) })),
          ("documents", .array(transfers.map(json))),
          (
            "statuses",
            .array(
              statuses.map {
                .object([("receiver", .string($0.receiver)), ("waiting", .int($0.count))])
              })
          ),
        ]))
    }
  }

  private static func json(_ dispatch: Dispatch) -> JSON {
    .object([
      ("bundle", .string(dispatch.name)), ("body", .string(dispatch.body.organId.description)),
      ("state", .string(dispatch.state.rawValue)), ("documents", .int(dispatch.documents)),
      ("attempts", .int(dispatch.attempts)), ("times", .int(dispatch.times)),
      ("queued", .string(dispatch.queuedAt.description)),
      ("sent", .text(dispatch.sentAt?.description)), ("next", .text(dispatch.nextAt?.description)),
      ("result", .text(dispatch.last?.result.rawValue)), ("said", .text(dispatch.last?.said)),
    ])
  }

  private static func json(_ transfer: Transfer) -> JSON {
    let standing =
      switch transfer.standing {
      case .waiting: "waiting"
      case .queued: "queued"
      case .failed: "failed"
      case .handedOver: "handed-over"
      case .unanswered: "unanswered"
      case .answered(let state): state.rawValue
      }
    return .object([
      ("id", .int(Int(transfer.document.id.value))), ("title", .string(transfer.document.title)),
      ("body", .string(transfer.body.organId.description)), ("standing", .string(standing)),
      ("code", .text(transfer.state.flatMap { $0 == .sent ? nil : $0.code })),
      ("bundle", .text(transfer.bundle)), ("times", .int(transfer.dispatch?.times ?? 0)),
      ("sent", .text(transfer.dispatch?.sentAt?.description)),
      ("next", .text(transfer.nextAt?.description)),
    ])
  }
}

extension Session {
  /// What went wrong with one body while the others went on.
  fileprivate mutating func warn(of failure: (any ReportableError)?, at body: Body) {
    guard let failure else { return }
    let (code, problem) = words.report(failure)
    warn(body.name + ": " + problem.what + " [\(code)]; " + problem.remedy)
  }
}
