import Office

extension EnglishWords {
  public func cells(of carrier: Carrier) -> [String] {
    [
      "send: " + (carrier.send?.typed ?? "by hand"),
      "receive: " + (carrier.receive?.typed ?? "by hand"),
      carrier.answers ? "answers" : "does not answer",
      carrier.received.map { "asked \(moment($0.at)): \(ending($0.run))" } ?? "",
    ]
  }

  public var noCarrier: String {
    "No body has a carrier yet. Set one: vpdt exchange carrier BODY --send …"
  }

  public func ending(_ run: CarrierRun) -> String {
    let ending =
      switch run.result {
      case .done: "done"
      case .later: "not now, the program asks to be called again later"
      case .failed(let status): "failed (exit status \(status))"
      case .signalled(let number): "the program was ended (signal \(number))"
      case .outOfTime: "took too long and was ended"
      case .tooMuchOutput: "printed too much and was ended"
      case .missing: "the program cannot be run"
      case .notMade: "the bundle cannot be made again"
      }
    return ending + (run.said.isEmpty ? "" : ": " + run.said)
  }

  public func sending(_ event: SendingEvent) -> String {
    switch event {
    case .made(let bundle, let documents): "made bundle \(bundle): \(documents) documents"
    case .handedOver(let bundle, let time):
      "handed over bundle \(bundle)" + (time > 1 ? " (time \(time))" : "")
    case .takenAlong(let bundle): "bundle \(bundle) was taken along"
    case .notHandedOver(let bundle, let run, let next):
      "bundle \(bundle) NOT handed over: \(ending(run))"
        + (next.map { "; tried again from \(moment($0))" } ?? "; given up, try again: --at-once")
    case .waits(let bundle, let until): "bundle \(bundle) is tried again from \(moment(until))"
    case .frozen(let bundle):
      "bundle \(bundle) holds a document frozen for a mark of secrecy, NOT handed over"
    case .again(let bundle):
      "bundle \(bundle) has no receipt, or no word of its registration, and goes again"
    case .unanswered(let bundle, let times):
      "bundle \(bundle) was handed over \(times) times WITHOUT a receipt: ask its receiver"
    case .lies(let bundle, let path): "bundle \(bundle) waits to be taken along: \(path)"
    case .stranger(let name): "\(name) in the outbox is no bundle for this body, left alone"
    }
  }

  public var carrierIsBusy: String { "somebody else hands over right now; next time" }
  public var nothingToSend: String { "No bundle has to be handed over." }

  public func brought(_ count: Int, known: Int) -> String {
    "brought \(count) files" + (known > 0 ? ", \(known) were there already" : "")
  }

  public func strange(_ name: String) -> String {
    "\(name): no plain file, or a name that cannot be used; left where it is"
  }

  public var inboxIsEmpty: String { "Nothing is in the inbox." }

  public func standing(_ transfer: Transfer) -> String {
    switch transfer.standing {
    case .waiting: return "waits for a bundle"
    case .queued: return "in a bundle, not handed over"
    case .failed: return "NOT handed over"
    case .unanswered: return "handed over \(transfer.dispatch?.times ?? 1) times, NO receipt"
    case .answered(let state): return self.state(state)
    case .handedOver:
      guard let dispatch = transfer.dispatch, let sent = dispatch.sentAt else {
        return "exported" + (transfer.bundledAt.map { " \(moment($0))" } ?? "")
      }
      return "handed over \(moment(sent))"
        + (dispatch.nextAt.map { ", no receipt yet, goes again from \(moment($0))" } ?? "")
    }
  }

  public func standing(_ dispatch: Dispatch) -> String {
    let way =
      switch dispatch.state {
      case .queued:
        dispatch.nextAt.map { "tried \(dispatch.attempts) times, again from \(moment($0))" }
          ?? "waits since \(moment(dispatch.queuedAt))"
      case .sent: "handed over"
      case .failed: "tried \(dispatch.attempts) times, NOT handed over"
      case .unanswered: "handed over \(dispatch.times) times, NO receipt"
      }
    guard let last = dispatch.last, !last.isDone else { return way }
    return way + "; " + ending(last)
  }

  public func waiting(_ statuses: WaitingStatuses) -> String {
    statuses.body == nil
      ? "\(statuses.count) statuses wait for \(statuses.receiver), which the address book does not have"
      : "\(statuses.count) statuses wait for \(statuses.receiverName)"
  }

  public var nothingOnItsWay: String { "No document has been sent yet." }

  public func cost(ofMissingCarrierTo body: String) -> String {
    "bundles of \(body) are neither handed over nor brought"
  }

  public func unsent(_ count: Int, oldest: Moment) -> String {
    "\(count) bundles not handed over or not answered, the oldest since \(moment(oldest)): "
      + "vpdt exchange status"
  }

  public func problem(_ error: CarrierError) -> Problem {
    switch error {
    case .relativeProgram(let path):
      Problem("“\(path)” is no full path", try: "begin with /, or give the program's bare name")
    case .badWord(let word):
      Problem("“\(word)” cannot be used in a carrier", try: "put the command into a program file")
    case .nothingReceives(let body):
      Problem(
        "nothing brings what comes from \(body)",
        try:
          "vpdt exchange carrier … --receive …; or put files into the inbox: vpdt exchange receive")
    }
  }
}
