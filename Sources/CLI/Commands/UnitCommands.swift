import Desk
import Office
import Wording

extension Command {
  /// `vpdt unit list`: the tree.
  static func unitList() -> Command {
    Command(.unitList, Grammar()) { _, session in
      let lines = try session.desk().unitLines()
      let words = session.words
      let rows = lines.map { line in
        [
          String(repeating: "  ", count: line.depth) + line.unit.abbreviation, line.unit.name,
          words.members(line.members),
          line.heads.map { words.label(.head) + " " + $0.name }.joined(separator: ", "),
          line.unit.closedOn.map { words.closed(on: $0) } ?? "",
        ]
      }
      session.answer(
        rows.isEmpty ? [words.nothingHere(.units)] : Table.lines(rows),
        .array(
          lines.map { line in
            .object(
              JSON.fields(line.unit) + [
                ("depth", .int(line.depth)), ("members", .int(line.members)),
                ("heads", .array(line.heads.map { .string($0.handle) })),
              ])
          }))
    }
  }

  static func unitAdd() -> Command {
    let grammar = Grammar().word("ABBR").option("--name", "TEXT", required: true)
      .option("--under", "ABBR")
    return Command(.unitAdd, grammar) { arguments, session in
      let desk = try session.desk()
      let unit = try desk.addUnit(
        arguments.first, name: arguments.text("--name") ?? "", under: arguments.text("--under"))
      try session.answer(unit, at: desk)
    }
  }

  /// `vpdt unit move ABBR --under ABBR`, or `--top`
  static func unitMove() -> Command {
    let grammar = Grammar().word("ABBR").option("--under", "ABBR").flag("--top")
    return Command(.unitMove, grammar) { arguments, session in
      try arguments.refuse(["--under"], beside: "--top")
      if !arguments.has("--under"), !arguments.has("--top") {
        throw UsageError.missingOption("--under", command: arguments.command)
      }
      let desk = try session.desk()
      try session.answer(
        try desk.moveUnit(arguments.first, under: arguments.text("--under")), at: desk)
    }
  }

  static func unitRename() -> Command {
    let grammar = Grammar().word("ABBR").option("--name", "TEXT", required: true)
    return Command(.unitRename, grammar) { arguments, session in
      let desk = try session.desk()
      try session.answer(
        try desk.renameUnit(arguments.first, to: arguments.text("--name") ?? ""), at: desk)
    }
  }

  static func unitClose() -> Command {
    Command(.unitClose, Grammar().word("ABBR")) { arguments, session in
      let desk = try session.desk()
      try session.answer(try desk.closeUnit(arguments.first), at: desk)
    }
  }
}

extension Session {
  /// One unit, and where it lies.
  fileprivate mutating func answer(_ unit: Unit, at desk: OfficeDesk) throws {
    let parent = try unit.parent.flatMap { parent in
      try desk.unitLines().first { $0.unit.id == parent }?.unit
    }
    let row = [
      unit.abbreviation, unit.name, words.place(under: parent),
      unit.closedOn.map { words.closed(on: $0) } ?? "",
    ]
    answer(
      [row.filter { !$0.isEmpty }.joined(separator: "  ")],
      .object(JSON.fields(unit) + [("under", .text(parent?.abbreviation))]))
  }
}
