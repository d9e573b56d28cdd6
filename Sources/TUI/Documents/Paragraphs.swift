import Office
import Terminal
import Wording

/// The parts of a document's page, as paragraphs.
struct Paragraphs {
  /// Where the values of fields begin.
  static let indent = 22

  let words: any Words
  private(set) var all: [Pager.Paragraph] = []

  init(_ words: any Words) { self.words = words }

  mutating func add(_ paragraph: Pager.Paragraph) { all.append(paragraph) }

  /// A field with its name; one without a value is left out.
  mutating func field(_ label: Label, _ value: String, style: Style = .plain) {
    if value.isEmpty { return }
    all.append(
      Pager.Paragraph(
        value, style: style, indent: Paragraphs.indent, label: "  " + words.label(label)))
  }

  /// A heading over `rows`; nothing where there are none.
  mutating func section(_ label: Label, _ rows: [Pager.Paragraph]) {
    section(words.label(label), rows)
  }

  mutating func section(_ heading: String, _ rows: [Pager.Paragraph]) {
    if rows.isEmpty { return }
    all.append(Pager.Paragraph(""))
    all.append(Pager.Paragraph(heading.uppercased(), style: .heading, indent: 1))
    all += rows
  }

  mutating func files(_ files: [AttachedFile]) {
    section(
      .files,
      files.flatMap { file in
        [
          Pager.Paragraph(
            "\(words.part(file.part)): \(file.name)  \(words.size(file.size))", indent: 2),
          Pager.Paragraph(words.structure(of: file), style: style(of: file), indent: 4),
          Pager.Paragraph("SHA-256 \(file.digest)", indent: 4),
        ]
      })
  }

  func style(of file: AttachedFile) -> Style {
    file.isBad ? .urgent : .plain
  }

  /// What has happened to an entry besides the work on it.
  mutating func entry(_ facts: EntryFacts) {
    func add(_ label: DoorLabel, _ value: String) {
      all.append(
        Pager.Paragraph(value, indent: Paragraphs.indent, label: "  " + words.door(label)))
    }
    if let line = facts.arrivals.first {
      add(.log, line.number.description + (line.via == nil ? "" : ", " + words.way(line.via)))
      if line.reason != nil { add(.log, words.outcome(line) + " " + line.note) }
    }
    if let circulation = facts.marks.circulation {
      let day = facts.marks.giveBackBy.map { ", " + words.date($0) } ?? ""
      add(.circulation, words.circulation(circulation) + day)
    }
    if let back = facts.givenBack { add(.givenBack, words.date(back.on) + ", " + back.to) }
    if let day = facts.paperOn { add(.paper, words.date(day)) }
    if let other = facts.replacedBy { add(.replacedBy, other.title) }
    for other in facts.replaces { add(.replaces, other.title) }
    if let signature = facts.messageSignature { add(.xmlSignature, words.sentence(signature)) }
    for request in facts.requests { add(.requests, words.line(request)) }
    if let end = facts.struck { add(.struck, words.date(end.at.date) + ": " + end.reason) }
    for recall in facts.recalls {
      let answer = words.action(recall.isAgreed ? IncomingAction.cancel : .refuseRecall)
      add(
        .recalls,
        "\(recall.byReference), \(answer)" + (recall.note.isEmpty ? "" : ": " + recall.note))
    }
    for correction in facts.corrections {
      for change in correction.changes {
        add(.corrections, words.change(change) + ": " + correction.reason)
      }
    }
  }

  mutating func history(_ entries: [HistoryEntry]) {
    section(
      .history,
      entries.map { entry in
        let detail = entry.detail["note"] ?? entry.detail["reference"] ?? ""
        return line(
          entry.at,
          "\(words.doer(of: entry)): \(words.act(entry.act))"
            + (detail.isEmpty ? "" : "  “\(detail)”"))
      })
  }

  /// A piece of work: its state and deadline, and everybody it was given to.
  mutating func work(_ work: Work, at now: Moment) {
    let isLate = work.isOverdue(at: now)
    let due = work.dueOn.map { " · " + words.due(on: words.due($0, work.dueAt)) } ?? ""
    all.append(Pager.Paragraph(""))
    all.append(
      Pager.Paragraph(
        words.work(work.ordinal).uppercased() + " · " + words.state(work.state) + due
          + (isLate ? "  \(words.label(.overdue))" : ""), style: isLate ? .urgent : .heading,
        indent: 1))
    if !work.task.isEmpty { all.append(Pager.Paragraph(work.task, indent: 2)) }
    for assignment in work.assignments {
      let accepted =
        assignment.acceptedAt.map { "  \(words.label(.accepted)) \(words.moment($0))" } ?? ""
      let ending = assignment.ending.map { "  (\(words.ending($0)))" } ?? ""
      all.append(
        Pager.Paragraph(
          assignment.personName + accepted + ending, indent: Paragraphs.indent,
          label: "  " + words.part(assignment.part)))
    }
    for deadline in work.deadlines.dropLast() {
      all.append(
        Pager.Paragraph(
          words.date(deadline.dueOn) + ", " + deadline.personName, indent: Paragraphs.indent,
          label: "  " + words.label(.dueBefore)))
    }
    if let result = work.result {
      all.append(
        Pager.Paragraph(
          words.result(result), indent: Paragraphs.indent,
          label: "  " + words.label(.result)))
    }
  }

  /// What was said or done at a moment.
  func line(_ moment: Moment, _ text: String) -> Pager.Paragraph {
    Pager.Paragraph(text, indent: Paragraphs.indent, label: "  " + words.moment(moment))
  }
}
