import Desk
import Office
import Wording

extension Command {
  /// `vpdt outgoing check-form N`: what the check of form finds, the weightiest first.
  static func outgoingCheckForm() -> Command {
    Command(.outgoingCheckForm, Grammar().word("N")) { arguments, session in
      let desk = try session.desk()
      let document = try desk.outgoing(named: arguments.first)
      let report = try desk.checkForm(of: document.id)
      session.answer(
        [document.title + "  " + document.kind.name] + lines(of: report, session.words),
        json(report, of: document))
    }
  }

  private static func lines(of report: FormReport, _ words: any Words) -> [String] {
    var lines: [String] = []
    for severity in FormSeverity.allCases {
      let findings = report.findings(severity)
      if findings.isEmpty { continue }
      lines += ["", words.heading(severity, count: findings.count)]
      for finding in findings {
        let problem = words.flaw(finding)
        lines.append("  \(finding.rule)  \(problem.what)  [\(words.article(finding.article))]")
        lines.append("         \(words.remedy): \(problem.remedy)")
      }
    }
    if !report.notChecked.isEmpty {
      lines += ["", words.notChecked(count: report.notChecked.count)]
      var doubts: [FormDoubt] = []
      for item in report.notChecked where !doubts.contains(item.doubt) { doubts.append(item.doubt) }
      for doubt in doubts {
        let rules = report.notChecked.filter { $0.doubt == doubt }.map(\.rule)
        lines.append("  \(words.doubt(doubt)): " + rules.joined(separator: ", "))
      }
    }
    return lines + ["", words.formChecked(report)]
  }

  private static func json(_ report: FormReport, of document: OutgoingDocument) -> JSON {
    .object([
      ("id", .string(document.draftTitle)), ("reference", .text(document.reference)),
      (
        "findings",
        .array(
          report.findings.map { finding in
            .object([
              ("rule", .string(finding.rule)), ("article", .string(finding.article)),
              ("severity", .string(finding.severity.rawValue)),
              ("flaw", .string(finding.flaw.rawValue)), ("found", .string(finding.evidence)),
              ("expected", .string(finding.expected)),
            ])
          })
      ),
      (
        "notChecked",
        .array(
          report.notChecked.map { item in
            .object([
              ("rule", .string(item.rule)), ("article", .string(item.article)),
              ("reason", .string(item.doubt.word)),
            ])
          })
      ),
      ("passed", .array(report.passed.map { .string($0) })),
      ("notAsked", .array(report.notAsked.map { .string($0) })),
    ])
  }
}
