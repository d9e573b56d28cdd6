import Desk
import Office
import Wording

extension Command {
  /// The register and the year a command begins with.
  private static func book(_ arguments: Arguments) throws -> (RegisterKind, Int) {
    (try RegisterKind(named: arguments.first), try enteredYear(arguments.words[1]))
  }

  private static func grammar() -> Grammar { Grammar().word("REGISTER").word("YEAR") }

  /// `vpdt register print incoming|outgoing|handling|post YEAR|PERIOD [--format text|html|csv]
  /// [--out FILE]`
  static func registerPrint() -> Command {
    let grammar = Grammar().word("REGISTER").word("YEAR|PERIOD").option("--from", "N").option(
      "--to", "N"
    )
    .option("--format", "text|html|csv").option("--out", "FILE")
    return Command(.registerPrint, grammar) { arguments, session in
      let kind = try RegisterKind(named: arguments.first)
      let format = try arguments.text("--format").map { word in
        guard let format = RegisterFormat(rawValue: word) else {
          throw UsageError.extraWord(word, command: arguments.command)
        }
        return format
      }
      let desk = try session.desk()
      let typed = arguments.words[1]
      let period = ReportPeriod(typed)
      let (first, last) = (try arguments.number("--from"), try arguments.number("--to"))
      let book: RegisterBook
      if let period, period.sort != .year, period != .all {
        // Numbers of two years do not make one range.
        for option in ["--from", "--to"] where arguments.has(option) {
          throw UsageError.extraWord(option, command: arguments.command)
        }
        book = try desk.register(kind, in: period)
      } else {
        book = try desk.register(kind, of: try enteredYear(typed), from: first, to: last)
      }
      try session.print(kind, book, at: desk, as: format, to: arguments.text("--out"))
    }
  }

  static func registerClose() -> Command {
    Command(.registerClose, grammar()) { arguments, session in
      let (kind, year) = try book(arguments)
      let closed = try session.desk().closeRegister(kind, of: year)
      session.answer([session.words.closed(closed)], .object(JSON.fields(closed)))
    }
  }

  /// `vpdt register signed REGISTER YEAR --by PERSON [--on DATE]`
  static func registerSigned() -> Command {
    let grammar = grammar().option("--by", "PERSON", required: true).option("--on", "DATE")
    return Command(.registerSigned, grammar) { arguments, session in
      let (kind, year) = try book(arguments)
      let desk = try session.desk()
      let today = desk.now().date
      let signed = try desk.signRegister(
        kind, of: year, by: try desk.person(named: arguments.text("--by") ?? ""),
        on: try arguments.date("--on", today: today) ?? today)
      session.answer([session.words.signed(signed)], .object(JSON.fields(signed)))
    }
  }

  static func registerReopen() -> Command {
    let grammar = grammar().option("--reason", "TEXT", required: true)
    return Command(.registerReopen, grammar) { arguments, session in
      let (kind, year) = try book(arguments)
      let opened = try session.desk().reopenRegister(
        kind, of: year, because: arguments.text("--reason") ?? "")
      session.answer([session.words.reopened(opened)], .object(JSON.fields(opened)))
    }
  }

  static func registerList() -> Command {
    Command(.registerList, Grammar()) { _, session in
      let closed = try session.desk().closedRegisters()
      let words = session.words
      let rows = closed.map { register, isUnchanged in
        [
          words.register(register.kind), String(register.year), words.date(register.at.date),
          String(register.entries), register.signed?.by ?? "·", words.standing(isUnchanged),
          register.opened?.because ?? "",
        ]
      }
      session.answer(
        rows.isEmpty ? [words.noClosedRegister] : Table.lines(rows),
        .array(
          closed.map { register, isUnchanged in
            .object(
              JSON.fields(register) + [("unchanged", isUnchanged.map { .bool($0) } ?? .null)])
          }))
    }
  }
}

extension Session {
  /// Hands a register out in a format; without one, a file is what the end of its name says.
  mutating func print(
    _ kind: RegisterKind, _ book: RegisterBook, at desk: OfficeDesk, as format: RegisterFormat?,
    to out: String?
  ) throws {
    if format == nil, let out, FormOutput(path: out).map({ $0 != .text }) ?? false {
      try desk.print(kind, book, to: out)
      return answer([out], .object([("path", .string(out))]))
    }
    try hand(out: desk.printed(book, as: format ?? .text), to: out)
  }
}

extension Arguments {
  /// A number from one up.
  func number(_ option: String) throws(ValueError) -> Int? {
    guard let text = text(option) else { return nil }
    guard text.utf8.count <= 9, let number = Int(text), number > 0 else { throw .badNumber(text) }
    return number
  }
}

extension JSON {
  static func fields(_ register: ClosedRegister) -> [(String, JSON)] {
    [
      ("register", .string(register.kind.rawValue)), ("year", .int(register.year)),
      ("closed", .string(register.at.description)), ("person", .string(register.personName)),
      ("entries", .int(register.entries)), ("struck", .int(register.struck)),
      ("first", .string(register.first)), ("last", .string(register.last)),
      ("digest", .string("\(register.digest)")), ("signedBy", .text(register.signed?.by)),
      ("signedOn", .date(register.signed?.on)), ("reopened", .text(register.opened?.because)),
    ]
  }
}
