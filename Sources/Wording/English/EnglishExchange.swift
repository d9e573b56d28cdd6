import Office

extension EnglishWords {
  public func exported(_ count: ExchangeCount, to path: String, name: String) -> String {
    "exported \(things(count)), bundle \(name) at \(path)"
  }

  private func things(_ count: ExchangeCount) -> String {
    let documents = "\(count.documents) \(count.documents == 1 ? "document" : "documents")"
    if count.statuses == 0 { return documents }
    let statuses = "\(count.statuses) \(count.statuses == 1 ? "status" : "statuses")"
    return count.documents == 0 ? statuses : documents + " and " + statuses
  }

  public func imported(_ count: ImportCount) -> String {
    if count.new == 0, count.statuses == 0 {
      if count.known == 0 { return "nothing to take in" }
      return "nothing new: \(count.known) received before"
    }
    var text = "received "
    text += things(ExchangeCount(documents: count.new, statuses: count.statuses))
    if count.known > 0 { text += ", \(count.known) known before" }
    if count.registered > 0 {
      text += ", registered \(count.registered)"
    } else if count.new > 0 {
      text += ", waiting for the clerk"
    }
    return text
  }

  public func title(_ status: ExchangeStatus) -> String {
    let text =
      switch status {
      case .arrived: "arrived"
      case .refused: "refused"
      case .received: "registered"
      case .assigned: "assigned"
      case .working: "in work"
      case .done: "done"
      case .takeBack: "asked back"
      case .agreed: "agreed"
      case .declined: "declined"
      }
    return "\(status.rawValue) \(text)"
  }

  public func title(_ kind: ExchangeRequest.Kind) -> String {
    switch kind {
    case .revoke: "recall"
    case .update: "update"
    case .replace: "replace"
    case .takeBack: "take back"
    }
  }

  public func title(_ state: ExchangeRequest.State) -> String {
    switch state {
    case .waiting: "waiting"
    case .foreign: "not its sender, nothing is done"
    case .agreed: "agreed"
    case .declined: "declined"
    }
  }

  public func line(_ request: ExchangeRequest) -> String {
    var text = "\(request.title)  \(title(request.kind)) "
    text += request.target?.title ?? "\(request.targetId) (not here yet)"
    if let message = request.message { text += " by \(message.title) \(message.reference)" }
    if !request.reason.isEmpty { text += ": \(request.reason)" }
    return text + "  [\(title(request.state))]"
  }

  public func title(_ signature: BundleSignature) -> String {
    switch signature.standing {
    case .trusted: "the bundle is signed by \(signature.signer), valid"
    case .untrusted:
      "the bundle is signed by \(signature.signer), for whom nobody trusted vouches (vpdt trust add)"
    case .unchecked: "the bundle has a signature that could not be checked (vpdt doctor)"
    }
  }

  public func known(_ titles: [String]) -> String { "known: " + titles.joined(separator: ", ") }

  public func line(_ difference: ImportConflict.Difference) -> String {
    "\(difference.field): here “\(difference.here)”, message “\(difference.there)”"
  }

  public func line(_ profile: ExchangeProfile) -> String {
    var parts: [String] = []
    switch profile.identifier {
    case .main: parts.append("main identifier")
    case .nested: parts.append("identifier H29.x.y")
    case .reversed: parts.append("identifier 000.00.00.H29")
    }
    parts.append(profile.form.dates == .yearFirst ? "dates 2026/03/02" : "dates 02/03/2026")
    parts.append(profile.form.wraps ? "each file in a ZIP" : "raw files")
    parts.append(profile.limit.map { "messages of at most \($0) bytes" } ?? "no limit of size")
    parts.append("prefix " + (profile.form.prefix.isEmpty ? "none" : profile.form.prefix))
    return parts.joined(separator: "; ")
  }

  public func formerIdentifiers(_ identifiers: [OrganIdentifier]) -> String {
    identifiers.isEmpty
      ? "no other identifier"
      : "other identifiers: " + identifiers.map(\.description).joined(separator: ", ")
  }

  public func statusesWait(for identifier: String) -> String {
    "statuses wait for \(identifier), which is not in the address book (vpdt body add)"
  }

  public func answered(_ request: ExchangeRequest) -> String { line(request) }
  public var noRequest: String { "No recall, take-back, update or replacement waits." }
  public var noUnmatched: String { "Every status has found its document." }
  public func wroteMessage(to path: String) -> String { "wrote the message as it came to \(path)" }
}
