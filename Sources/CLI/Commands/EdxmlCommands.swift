import Desk
import Office
import Wording

extension Command {
  /// `vpdt edxml show FILE`: a message, without an office.
  static func edxmlShow() -> Command {
    Command(
      .edxmlShow,
      Grammar().word("FILE").many("--trust", "PEM").flag("--tsv").flag("--any-size")
    ) { arguments, session in
      let report = try showMessage(
        arguments.first, trusting: arguments.texts("--trust"), anySize: arguments.has("--any-size"))
      if session.options.isJSON {
        session.raw(json(report).text)
      } else if arguments.has("--tsv") {
        // Values have neither TAB nor line end in them, and hidden characters are spelled out.
        for field in report.fields { session.raw(field.path + "\t" + field.value) }
      } else {
        let kind = session.words.messageKind(report.value(of: "Kind") ?? "")
        session.line("\(report.file): \(kind), \(session.words.bytes(report.size))")
        for line in Table.lines(session.words.rows(of: report)) { session.line("  " + line) }
      }
      session.flush()
      for remark in report.remarks { session.warn(session.words.sentence(remark)) }
    }
  }

  /// `vpdt edxml check FILE…`: what a strict receiver would refuse, without an office.
  static func edxmlCheck() -> Command {
    Command(.edxmlCheck, Grammar().word("FILE", .many)) { arguments, session in
      // Nothing said of nothing would pass for praise.
      if arguments.words.isEmpty {
        throw UsageError.missingWord("FILE", command: arguments.command)
      }
      var checks: [MessageCheck] = []
      var isFaultless = true
      for path in arguments.words {
        let check: MessageCheck
        do {
          check = try checkMessage(path)
        } catch let error as FileError {
          // The others are looked at all the same.
          session.report(error)
          isFaultless = false
          continue
        }
        isFaultless = isFaultless && check.isFaultless
        checks.append(check)
        if session.options.isJSON { continue }
        for remark in check.all { session.line(session.words.finding(remark, in: path)) }
        if check.isFaultless { session.line("\(path): \(session.words.faultlessMessage)") }
      }
      if session.options.isJSON { session.raw(JSON.array(checks.map(json)).text) }
      if !isFaultless { session.next = .status(1) }
    }
  }

  // MARK: For programs

  private static func json(_ report: MessageReport) -> JSON {
    .object([
      ("file", .string(report.file)), ("size", .int(report.size)),
      ("sha256", .string(report.digest.description)),
      ("fields", .object(report.fields.map { ($0.path, .string($0.value)) })),
      ("warnings", .array(report.remarks.map(json))),
      (
        "signature",
        .object([
          ("verdict", .string(report.signature.name)), ("signer", .text(report.signature.signer)),
          ("weak", .bool(report.signature.isWeak)), ("line", .number(report.signature.line)),
        ])
      ),
    ])
  }

  private static func json(_ check: MessageCheck) -> JSON {
    .object([
      ("file", .string(check.file)), ("readable", .bool(check.refusal == nil)),
      ("findings", .array(check.all.map(json))),
    ])
  }

  private static func json(_ remark: MessageRemark) -> JSON {
    .object([
      ("code", .string(remark.code)), ("place", .string(remark.place)),
      ("line", .number(remark.line)), ("detail", .string(remark.detail)),
    ])
  }
}

extension MessageCheck {
  /// The findings, or the one that the file cannot be read for.
  fileprivate var all: [MessageRemark] {
    guard let refusal else { return findings }
    let detail = [refusal.attachment, refusal.detail].compactMap(\.self).filter { !$0.isEmpty }
    return [
      MessageRemark(
        code: refusal.code, place: refusal.place, line: refusal.line,
        detail: detail.joined(separator: ", "))
    ]
  }
}
