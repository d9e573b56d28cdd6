import Desk
import Office
import Platform
import Wording

extension Command {
  // MARK: A document of the office

  /// `vpdt outgoing sign N --key FILE.p12`
  static func outgoingSign() -> Command {
    let grammar = signing(Grammar().word("N")).option("--out", "FILE")
    return Command(.outgoingSign, grammar) { arguments, session in
      try refuseRemoteSigning()
      let desk = try session.desk()
      let document = try desk.outgoing(named: arguments.first)
      let order = try session.order(
        arguments, program: try desk.signingProgram(), font: try desk.signingFont())
      guard let target = arguments.text("--out") else {
        return session.moved(try desk.signOutgoing(document.id, order))
      }
      let signed = try desk.signOutgoing(document.id, into: Folders.absolute(target), order)
      session.signed(signed, target)
    }
  }

  /// `vpdt outgoing timestamp N --request FILE`, then `--answer FILE`.
  static func outgoingTimestamp() -> Command {
    let grammar = Grammar().word("N").option("--request", "FILE").option("--answer", "FILE")
    return Command(.outgoingTimestamp, grammar) { arguments, session in
      try arguments.requireStampFile()
      let desk = try session.desk()
      let id = try desk.outgoing(named: arguments.first).id
      if let target = arguments.text("--request") {
        try desk.writeStampRequest(for: id, to: Folders.absolute(target))
        session.requested(target)
      } else {
        session.moved(
          try desk.stampOutgoing(id, withAnswer: arguments.text("--answer") ?? ""))
      }
    }
  }

  // MARK: A file at home

  /// `vpdt pdf sign FILE --key FILE.p12 --out FILE`
  static func pdfSign() -> Command {
    let grammar = signing(Grammar().word("FILE")).option("--out", "FILE", required: true)
      .option("--name", "TEXT")
    return Command(.pdfSign, grammar) { arguments, session in
      try refuseRemoteSigning()
      let now = session.options.moment ?? Moment(milliseconds: Machine.milliseconds())
      guard let now else { throw ValueError.impossibleMoment("") }
      var order = try session.order(arguments, program: nil, font: nil)
      order.name = try arguments.line("--name")
      if order.look?.hasText ?? false, order.name == nil, case .program = order.source {
        throw UsageError.missingOption("--name", command: arguments.command)
      }
      let target = arguments.text("--out") ?? ""
      session.signed(
        try signFile(at: arguments.first, to: Folders.absolute(target), order, at: now), target)
    }
  }

  /// `vpdt pdf timestamp FILE --request FILE`, then `--answer FILE --out FILE`.
  static func pdfTimestamp() -> Command {
    let grammar = Grammar().word("FILE").option("--request", "FILE").option("--answer", "FILE")
      .option("--out", "FILE")
    return Command(.pdfTimestamp, grammar) { arguments, session in
      try arguments.requireStampFile()
      try arguments.refuse(["--out"], beside: "--request")
      if let target = arguments.text("--request") {
        try writeStampRequest(forFileAt: arguments.first, to: Folders.absolute(target))
        return session.requested(target)
      }
      guard let target = arguments.text("--out") else {
        throw UsageError.missingOption("--out", command: arguments.command)
      }
      try stampFile(
        at: arguments.first, withAnswer: arguments.text("--answer") ?? "",
        to: Folders.absolute(target))
      session.answer(
        [session.words.stamped(target)], .object([("file", .string(target))]))
    }
  }

  /// What both ways of signing understand.
  private static func signing(_ grammar: Grammar) -> Grammar {
    grammar.option("--key", "FILE.p12|pkcs11:…").option("--certificate", "FILE")
      .option("--passphrase-fd", "N").option("--signer", "PROGRAM")
      .option("--signer-reads", "digest|content|pdf").option("--tsa", "PROGRAM")
      .flag("--no-tsa")
      .flag("--as-body").option("--reason", "TEXT").option("--field", "NAME")
      .option("--at", "PAGE:X,Y,WIDTH,HEIGHT").option("--place", "person|seal|copy")
      .option("--picture", "FILE.png").flag("--text").option("--label", "TEXT")
      .option("--font", "FILE.ttf")
  }
}

extension Arguments {
  /// Either the one or the other.
  fileprivate func requireStampFile() throws(UsageError) {
    try refuse(["--answer"], beside: "--request")
    if !has("--request"), !has("--answer") {
      throw .missingOption("--request", command: command)
    }
  }

  fileprivate func line(_ option: String) throws(ValueError) -> String? {
    guard let text = text(option) else { return nil }
    return try entered(text, field: String(option.dropFirst(2)), limit: 200)
  }

  /// What is to be seen; nil for nothing.
  fileprivate func look(font: String?) throws -> SigningOrder.Look? {
    try refuse(["--place", "--field"], beside: "--at")
    try refuse(["--field"], beside: "--place")
    let shows = has("--picture") || has("--text")
    let place: SignaturePlace? =
      if let text = text("--at") {
        .at(try PageArea(entered: text))
      } else if let text = text("--place") {
        try SignaturePlace(named: text)
      } else if let name = text("--field"), shows {
        .field(name)
      } else {
        nil
      }
    guard let place else {
      if shows || has("--label") { throw SigningFailure.appearanceIncomplete }
      return nil
    }
    // Annexes and copies show words and no picture (Annex I.III.1.d, Part II.I.3).
    let hasText = has("--text") || place == .copy
    guard shows || hasText else { throw SigningFailure.appearanceIncomplete }
    return SigningOrder.Look(
      place: place, picture: text("--picture"), hasText: hasText,
      label: try line("--label") ?? "",
      font: text("--font") ?? font)
  }
}

extension Session {
  /// What is asked for in words, and the passphrase from where it is said to be.
  ///
  /// - Parameters:
  ///   - program: What the office signs with where nothing else is said.
  fileprivate mutating func order(
    _ arguments: Arguments, program: SigningOrder.Source?, font: String?
  ) throws -> SigningOrder {
    try arguments.refuse(["--signer", "--signer-reads"], beside: "--key")
    try arguments.refuse(["--no-tsa"], beside: "--tsa")
    try arguments.refuse(["--certificate", "--passphrase-fd"], beside: "--signer")
    // Before anybody is asked for a passphrase.
    let look = try arguments.look(font: font)
    if look?.hasText ?? false, look?.font == nil { throw SigningFailure.noFont }
    let source: SigningOrder.Source
    if let key = arguments.text("--key") {
      source = .key(
        key, certificate: arguments.text("--certificate"),
        passphrase: try passphrase(of: key, arguments))
    } else if let path = arguments.text("--signer") {
      let word = arguments.text("--signer-reads") ?? SigningInput.digest.rawValue
      guard let input = SigningInput(rawValue: word) else {
        throw ValueError.badSetting("--signer-reads", value: word)
      }
      source = .program(Folders.absolute(path), input)
    } else if let program {
      source = program
    } else {
      throw SigningFailure.noSigner
    }
    // Such a program puts in what is to be seen itself.
    if case .program(_, .pdf) = source {
      for option in ["--at", "--place", "--field", "--tsa"] where arguments.has(option) {
        throw UsageError.conflict("--signer-reads pdf", option)
      }
    }
    var order = SigningOrder(source)
    order.look = look
    order.field = arguments.text("--field")
    order.reason = try arguments.line("--reason")
    order.stampProgram = arguments.text("--tsa").map { Folders.absolute($0) }
    order.isUnstamped = arguments.has("--no-tsa")
    order.asBody = arguments.has("--as-body")
    return order
  }

  private mutating func passphrase(of key: String, _ arguments: Arguments) throws -> Secret {
    do {
      guard
        let secret = try secret(
          arguments, "--passphrase-fd", prompt: harmless(words.passphrase(of: key)))
      else { throw SigningFailure.noTerminal }
      return secret
    } catch let error as SystemError {
      throw SigningFailure.failed(detail: "\(error.path): \(error.reason)")
    }
  }

  fileprivate mutating func signed(_ file: SignedFile, _ target: String) {
    answer(
      [words.signed(target, by: file.signer)],
      .object([
        ("file", .string(target)), ("signer", .string(file.signer)),
        ("size", .int(file.bytes.count)), ("sha256", .string(file.digest.description)),
      ]))
  }

  fileprivate mutating func requested(_ target: String) {
    answer([words.stampRequested(target)], .object([("request", .string(target))]))
  }
}
