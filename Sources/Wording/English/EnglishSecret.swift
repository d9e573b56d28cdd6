import Office

extension EnglishWords {
  public func level(_ level: SecretLevel) -> String {
    switch level {
    case .secret: "Secret (Mật)"
    case .topSecret: "Top secret (Tối mật)"
    case .mostSecret: "Most secret (Tuyệt mật)"
    }
  }

  public var frozenState: String { "frozen" }

  public func frozen(_ entry: SecretEntry) -> String {
    "frozen \(entry.title)  \(level(entry.level))"
  }

  public func takenOut(_ entry: SecretEntry) -> String {
    "took \(entry.title) out of the system, secret book: \(entry.takenOut?.bookEntry ?? "")"
  }

  public func standing(_ entry: SecretEntry) -> String {
    entry.takenOut.map { "taken out on \(date($0.at.date)), secret book: \($0.bookEntry)" }
      ?? frozenState
  }

  public func holder(_ holder: SecretHolder) -> String {
    switch holder {
    case .sent(let bundle, let body): "still in the bundle \(bundle), sent to \(body)"
    case .received(let bundle) where bundle.isEmpty:
      "still with whoever sent the message, and on the way it took"
    case .received(let bundle): "still in the bundle \(bundle) it came in"
    }
  }

  public func nextStep(_ entry: SecretEntry) -> String {
    "enter it in the separate secret book, then: "
      + "vpdt secret take-out \(entry.register.rawValue) \(entry.title) --to-book …"
  }

  public var noSecret: String { "No document is frozen." }

  public func problem(_ error: SecretError) -> Problem {
    switch error {
    case .refused(let level, let file):
      Problem(
        (file.map { "\($0) bears the mark \(level.mark)" } ?? "a document of level \(level.mark)")
          + ": it is neither drafted nor kept on a networked system (Law 117/2025, Art. 5)",
        try: "enter it in the separate secret book (Decree 30/2020, Art. 16(3), 22(4)) "
          + "and delete the file from this machine")
    case .liesHere(let level, let document, let register):
      Problem(
        "a file of \(document) bears the mark \(level.mark): it neither lies on a networked system "
          + "nor leaves by one (Law 117/2025, Art. 5)",
        try:
          "vpdt secret freeze \(register.rawValue) \(document) --level \(level.rawValue) --note …")
    case .unknownLevel(let text):
      Problem(
        "there is no level of secrecy “\(text)”",
        try: SecretLevel.allCases.map(\.rawValue).joined(separator: ", "))
    case .frozen(let document):
      Problem(
        "\(document) is frozen: it holds a state secret (Law 117/2025, Art. 5)",
        try: "vpdt secret list")
    case .notFrozen(let document, let register):
      Problem(
        "\(document) is not frozen",
        try: "vpdt secret freeze \(register.rawValue) \(document) --level mat --note …")
    case .takenOut(let document, let entry):
      Problem("\(document) was taken out, secret book: \(entry)", try: "vpdt secret list")
    case .fileInDossier(let document, let dossier):
      Problem(
        "a file of \(document) lies by itself in dossier \(dossier) too",
        try: "take it out first: vpdt dossier take-out \(dossier) filed F… --reason …")
    case .sharedFile(let document, let register, let other):
      Problem(
        "\(other) has a file of \(document) too",
        try: "vpdt secret freeze \(register.rawValue) \(other) --level mat --note …")
    }
  }
}
