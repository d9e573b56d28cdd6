import Desk
import Office
import Wording

extension Command {
  /// `vpdt check [--quick|--full] [--repair]`
  static func check() -> Command {
    let grammar = Grammar().flag("--quick").flag("--full").flag("--repair")
    return Command(.check, grammar) { arguments, session in
      try arguments.refuse(["--full"], beside: "--quick")
      let desk = try session.desk()
      let words = session.words
      if arguments.has("--repair") {
        session.notice(words.searchRebuilt(documents: try desk.repair()))
      }
      let report = try desk.check(isQuick: arguments.has("--quick"))
      if session.options.isJSON {
        session.raw(
          JSON.object([
            ("quick", .bool(report.isQuick)), ("files", .int(report.files)),
            ("journalLines", .int(Int(report.journalLines))),
            ("faults", .array(report.faults.map(\.json))),
            ("notes", .array(report.findings.filter(\.isNote).map(\.json))),
          ]).text)
      } else {
        var advised: Set<String> = []
        for finding in report.findings {
          session.line(words.finding(finding.text))
          let advice = words.remedy(forFinding: finding.code)
          if !advice.isEmpty, advised.insert(finding.code).inserted {
            session.line("  " + words.remedy + ": " + advice)
          }
        }
        if report.faultCount == 0 {
          session.line(words.checked(files: report.files, lines: report.journalLines))
          if report.isQuick { session.line(words.checkedQuickly) }
        }
      }
      if report.faultCount > 0 { throw CheckError.differences(count: report.faultCount) }
    }
  }

  /// `vpdt agenda`: the desk as text.
  static func agenda() -> Command {
    Command(.agenda, Grammar()) { _, session in
      let items = try session.desk().agenda()
      let words = session.words
      let doubt = words.doubt(items.certainty)
      let lines =
        items.map { words.agenda($0.matter.line, count: $0.count) } + (doubt.isEmpty ? [] : [doubt])
      session.answer(
        lines.isEmpty ? [words.nothingHere(.agenda)] : lines,
        .array(
          items.map { item in
            .object(
              [
                ("matter", .string(item.matter.line.rawValue)), ("count", .int(item.count)),
              ]
                + (item.certainty.isSure
                  ? [] : [("certainty", .string(item.certainty.word))]))
          }))
    }
  }
}

extension CheckFinding {
  /// A stable code, then what it is about.
  var json: JSON { .object([("code", .string(code))] + fields) }

  private var fields: [(String, JSON)] {
    switch self {
    case .database(let detail): [("detail", .string(detail))]
    case .missingFile(let digest), .rottenFile(let digest), .otherSHA512(let digest):
      [("digest", .string(digest.description))]
    case .unreadable(let path, let reason):
      [("path", .string(path)), ("reason", .string(reason))]
    case .brokenJournal(let line): [("line", .int(line))]
    case .changedDetail(let line), .missingDetail(let line): [("line", .int(Int(line)))]
    case .withoutJournal(let object): [("object", .string(object))]
    case .withoutRecord(let object, let line):
      [("object", .string(object)), ("line", .int(Int(line)))]
    case .differs(let object, let field, let line):
      [("object", .string(object)), ("field", .string(field)), ("line", .int(Int(line)))]
    case .numberGap(let register, let year, let number):
      [("register", .string(register)), ("year", .int(year)), ("number", .int(number))]
    case .searchIndex(let object): [("object", .string(object))]
    case .orphan(let path), .removedOrphan(let path), .stray(let path): [("path", .string(path))]
    case .takenOut(let object, let lines, let day):
      [("object", .string(object)), ("lines", .int(lines)), ("on", .date(day))]
    case .more(let code, let count, _): [("of", .string(code)), ("count", .int(count))]
    }
  }

  var text: FindingText {
    switch self {
    case .database(let text): .database(text)
    case .missingFile(let digest): .missingFile(digest.description)
    case .rottenFile(let digest): .rottenFile(digest.description)
    case .otherSHA512(let digest): .otherSHA512(digest.description)
    case .unreadable(let path, let reason): .unreadable(path, reason: reason)
    case .brokenJournal(let line): .brokenJournal(line: line)
    case .changedDetail(let line): .changedDetail(line: line)
    case .missingDetail(let line): .missingDetail(line: line)
    case .withoutJournal(let object): .withoutJournal(object)
    case .withoutRecord(let object, let line): .withoutRecord(object, line: line)
    case .differs(let object, let field, let line): .differs(object, field: field, line: line)
    case .numberGap(let register, let year, let number):
      .numberGap(register: register, year: year, number: number)
    case .searchIndex(let object): .searchIndex(object)
    case .orphan(let path): .orphan(path)
    case .removedOrphan(let path): .removedOrphan(path)
    case .stray(let path): .stray(path)
    case .takenOut(let object, let lines, let day): .takenOut(object, lines: lines, on: day)
    case .more(let code, let count, _): .more(code: code, count: count)
    }
  }
}
