import Desk
import Office
import Wording

extension Command {
  /// `vpdt copy add incoming|outgoing N --form SY|SL|TrS …`
  static func copyAdd() -> Command {
    let grammar = Grammar().word("incoming|outgoing").word("N")
      .option("--form", "SY|SL|TrS", required: true).option("--way", "WAY")
      .option("--copies", "N", required: true).option("--pages", "N", required: true)
      .option("--to", "TEXT", required: true).option("--signer", "PERSON", required: true)
      .option("--decided-by", "PERSON", required: true).option("--from-copy", "REFERENCE")
      .option("--reason", "TEXT", required: true)
    return Command(.copyAdd, grammar) { arguments, session in
      let desk = try session.desk()
      let source: DocumentKey
      switch arguments.first {
      case "incoming": source = .incoming(try desk.incoming(named: arguments.words[1]).id)
      case "outgoing": source = .outgoing(try desk.outgoing(named: arguments.words[1]).id)
      default: throw UsageError.missingWord("incoming|outgoing", command: arguments.command)
      }
      let copy = try desk.addCopy(
        CopyDraft(
          source: source, form: try form(arguments), way: try way(arguments),
          pages: try count("--pages", arguments), copies: try count("--copies", arguments),
          recipient: arguments.text("--to") ?? "",
          signer: try desk.person(named: arguments.text("--signer") ?? "").id,
          decidedBy: try desk.person(named: arguments.text("--decided-by") ?? "").id,
          fromCopy: arguments.text("--from-copy"), reason: arguments.text("--reason") ?? ""))
      session.answer([session.words.copied(copy)], .object(JSON.fields(copy)))
    }
  }

  private static func form(_ arguments: Arguments) throws -> CopyForm {
    let text = arguments.text("--form") ?? ""
    guard let form = CopyForm(rawValue: text) else { throw CopyError.unknownForm(text) }
    return form
  }

  private static func way(_ arguments: Arguments) throws -> CopyWay {
    guard let text = arguments.text("--way") else { return .paperToPaper }
    guard let way = CopyWay(rawValue: text) else { throw CopyError.unknownWay(text) }
    return way
  }

  private static func count(_ option: String, _ arguments: Arguments) throws(ValueError) -> Int {
    try Arguments.wholeNumber(arguments.text(option) ?? "")
  }

  /// `vpdt copy list`
  static func copyList() -> Command {
    let grammar = Grammar().flag("--all").option("--limit", "N")
    return Command(.copyList, grammar) { arguments, session in
      let desk = try session.desk()
      try session.list(
        limit: try arguments.limit(), page: { try desk.copies(than: $0, limit: $1) },
        fields: JSON.fields, row: { row($0, $1) }, nothing: session.words.empty(.copies))
    }
  }

  private static func row(_ copy: CopyEntry, _ words: any Words) -> [String] {
    [
      copy.reference, words.date(copy.at.date), words.form(copy.form), copy.sourceReference,
      words.extent(copy), copy.recipient, copy.signerName,
      copy.strike.map { words.struckState + ": " + $0.reason } ?? "",
    ]
  }

  /// `vpdt copy show N`: what is put on the copy.
  static func copyShow() -> Command {
    Command(.copyShow, Grammar().word("N")) { arguments, session in
      let desk = try session.desk()
      let copy = try desk.copy(named: arguments.first)
      let block = try desk.block(of: copy)
      let words = session.words
      var lines = [words.copied(copy), words.way(copy.way) + ", " + words.extent(copy), ""]
      if let strike = copy.strike {
        lines.insert(
          [words.struckState, words.moment(strike.at), strike.personName, strike.reason].joined(
            separator: "  "), at: 1)
      }
      let count = max(block.left.count, block.right.count)
      lines += Table.lines(
        (0..<count).map { row in
          let left = row < block.left.count ? block.left[row] : ""
          let right = row < block.right.count ? block.right[row] : ""
          return block.left.isEmpty ? [right] : [left, right]
        })
      session.answer(
        lines,
        .object(
          JSON.fields(copy) + [
            ("left", .array(block.left.map { .string($0) })),
            ("right", .array(block.right.map { .string($0) })),
          ]))
    }
  }

  /// `vpdt copy strike N --reason TEXT`
  static func copyStrike() -> Command {
    let grammar = Grammar().word("N").option("--reason", "TEXT", required: true)
    return Command(.copyStrike, grammar) { arguments, session in
      let desk = try session.desk()
      let copy = try desk.strikeCopy(
        try desk.copy(named: arguments.first), because: arguments.text("--reason") ?? "")
      session.answer([session.words.struck(copy)], .object(JSON.fields(copy)))
    }
  }
}

extension JSON {
  static func fields(_ copy: CopyEntry) -> [(String, JSON)] {
    [
      ("reference", .string(copy.reference)), ("year", .int(copy.year)),
      ("number", .int(copy.number)), ("form", .string(copy.form.rawValue)),
      ("way", .string(copy.way.rawValue)), ("source", .string(copy.source.object)),
      ("sourceReference", .string(copy.sourceReference)), ("pages", .int(copy.pages)),
      ("copies", .int(copy.copies)), ("to", .string(copy.recipient)),
      ("signer", .string(copy.signerName)), ("decidedBy", .string(copy.decidedByName)),
      ("fromCopy", .text(copy.fromCopy)), ("reason", .string(copy.reason)),
      ("at", .string(copy.at.description)), ("struck", .text(copy.strike?.reason)),
    ]
  }
}
