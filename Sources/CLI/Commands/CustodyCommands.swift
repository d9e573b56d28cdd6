import Desk
import Office
import Wording

extension Command {
  static func row(_ item: CustodyItem, _ words: any Words) -> [String] {
    [item.title, words.sort(item.sort), item.label, item.serial, item.holderName]
  }

  /// `vpdt custody add seal|key-device --label TEXT`
  static func custodyAdd() -> Command {
    let grammar = Grammar().word("seal|key-device").option("--label", "TEXT", required: true)
      .option("--serial", "TEXT")
    return Command(.custodyAdd, grammar) { arguments, session in
      let item = try session.desk().addCustody(
        try CustodyItem.Sort(named: arguments.first), label: arguments.text("--label") ?? "",
        serial: arguments.text("--serial") ?? "")
      session.answer(Table.lines([row(item, session.words)]), .object(JSON.fields(item)))
    }
  }

  /// `vpdt custody hand-over C1 --to PERSON`, then the minutes.
  static func custodyHandOver() -> Command {
    let grammar = Grammar().word("ID").option("--to", "PERSON", required: true)
      .option("--permission", "REFERENCE").option("--note", "TEXT")
    return Command(.custodyHandOver, grammar) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.handOverCustody(
        try CustodyItem.key(arguments.first),
        to: try desk.person(named: arguments.text("--to") ?? ""),
        permission: arguments.text("--permission") ?? "", note: arguments.text("--note") ?? "")
      session.answer(
        minutes(dossier, at: desk, session.words), JSON.custody(dossier))
    }
  }

  static func custodyList() -> Command {
    Command(.custodyList, Grammar()) { _, session in
      let items = try session.desk().custodyItems()
      let words = session.words
      session.answer(
        items.isEmpty
          ? [words.nothingHere(.custody)] : Table.lines(items.map { row($0, words) }),
        .array(items.map { .object(JSON.fields($0)) }))
    }
  }

  /// `vpdt custody show ID`: through whose hands it went, and the minutes of the last time.
  static func custodyShow() -> Command {
    Command(.custodyShow, Grammar().word("ID")) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.custodyDossier(try CustodyItem.key(arguments.first))
      let words = session.words
      let rows = dossier.events.map { event in
        [
          words.date(event.on), event.from?.name ?? "·", "→ " + event.to.name, event.permission,
          event.note,
        ]
      }
      let minutes = minutes(dossier, at: desk, words)
      session.answer(
        Table.lines([row(dossier.item, words)]) + Table.lines(rows).map { "  " + $0 }
          + (minutes.isEmpty ? [] : ["", words.label(.minutes), ""] + minutes),
        JSON.custody(dossier))
    }
  }

  /// Of the last time it changed hands; empty if it never did.
  private static func minutes(
    _ dossier: CustodyDossier, at desk: OfficeDesk, _ words: any Words
  ) -> [String] {
    guard let last = dossier.events.last, last.from != nil else { return [] }
    return words.minutes(last, of: dossier.item, at: desk.office)
  }
}
