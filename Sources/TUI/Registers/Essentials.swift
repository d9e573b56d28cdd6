import Desk
import Office
import Terminal
import Wording

/// What the panel beside a list says of a document: what it is in full, who has it and until when, the
/// work on it, its files, and the last that happened.
extension Workplace {
  func essentials(of row: IncomingDocument) throws -> [Pager.Paragraph] {
    let glance = try desk.glance(at: row.id)
    let document = glance.document
    var text = Paragraphs(words)
    text.beginning([document.title, document.reference], document.subject)
    text.brief(words.column(.state), words.state(document.state))
    if let due = document.dueOn {
      let isLate = document.isOverdue(at: now)
      text.brief(
        words.label(.due),
        words.due(due, document.dueAt) + ", " + words.weekday(due)
          + (isLate ? "  \(words.label(.overdue))" : ""), style: isLate ? .urgent : .plain)
    }
    text.brief(words.holder, holders(of: glance).joined(separator: "; "))
    text.brief(words.column(.issuer), document.issuer)
    text.brief(document.urgency, unless: .normal)
    text.brief(words.column(.kind), document.kindName)
    if let answer = glance.answer {
      text.brief(words.label(.answeredBy), "\(answer.title), \(words.state(answer.state))")
    }
    for work in glance.works { text.brief(work, at: now) }
    text.brief(glance.files)
    text.brief(glance.moves, today: today)
    return text.all
  }

  func essentials(of row: OutgoingDocument) throws -> [Pager.Paragraph] {
    let glance = try desk.glance(at: row.id)
    let document = glance.document
    var text = Paragraphs(words)
    text.beginning(
      document.number == nil
        ? [document.draftTitle, document.symbol]
        : [words.inRegister(document), document.draftTitle], document.subject)
    text.brief(
      words.column(.state), words.state(document.state),
      style: document.state == .returned ? .urgent : .plain)
    text.brief(words.label(.due), document.dueAt.map { words.moment($0) } ?? "")
    text.brief(words.holder, holders(of: glance).joined(separator: "; "))
    text.brief(words.column(.kind), document.kind.name)
    text.brief(document.urgency, unless: .normal)
    text.brief(
      words.column(.drafter),
      "\(document.drafterName), \(words.label(.version).lowercased()) \(document.version)")
    if let answers = glance.answers {
      text.brief(words.label(.answers), "\(answers.title)  \(answers.reference)")
    }
    text.brief(words.label(.recipients), glance.recipients.map(\.name).joined(separator: "; "))
    text.brief(glance.visas)
    text.brief(glance.files)
    text.brief(glance.moves, today: today)
    return text.all
  }

  func essentials(of struck: StruckNumber) -> [Pager.Paragraph] {
    var text = Paragraphs(words)
    text.beginning([words.inRegister(struck)], words.reason(struck))
    text.brief(words.column(.drafter), struck.personName ?? "")
    text.brief(words.column(.day), struck.at.map { words.moment($0) } ?? "")
    return text.all
  }

  /// Who is to do something about it now.
  private func holders(of glance: IncomingGlance) -> [String] {
    switch glance.document.state {
    case .received, .registered: [words.role(.clerk)]
    case .submitted: [glance.decider?.name ?? words.role(.principal)]
    case .assigned, .accepted:
      glance.works.filter(\.state.isOpen).flatMap { work in
        (work.people(.lead) + work.people(.delegate)).map(\.personName)
      }
    case .resolved, .returned, .struck, .cancelled: []
    }
  }

  private func holders(of glance: OutgoingGlance) -> [String] {
    switch glance.document.state {
    case .draft, .returned: [glance.document.drafterName]
    case .submitted:
      glance.visas.current.map(\.askedName) + [glance.decider?.name ?? words.role(.principal)]
    case .approved, .signed: [words.role(.clerk)]
    case .issued, .filed, .recalled, .cancelled: []
    }
  }
}

extension Paragraphs {
  /// Where values begin in a panel.
  private static let narrow = 12

  fileprivate mutating func beginning(_ names: [String], _ subject: String) {
    add(
      Pager.Paragraph(
        names.filter { !$0.isEmpty }.joined(separator: " · "), style: .heading))
    add(Pager.Paragraph(subject))
    add(Pager.Paragraph(""))
  }

  fileprivate mutating func brief(_ label: String, _ value: String, style: Style = .plain) {
    if value.isEmpty { return }
    // A name that would be cut stands in a line of its own.
    if columns(of: label) < Paragraphs.narrow {
      add(Pager.Paragraph(value, style: style, indent: Paragraphs.narrow, label: label))
    } else {
      add(Pager.Paragraph(label, style: .label))
      add(Pager.Paragraph(value, style: style, indent: Paragraphs.narrow))
    }
  }

  fileprivate mutating func brief(_ urgency: Urgency, unless usual: Urgency) {
    if urgency != usual {
      brief(words.label(.urgency), words.urgency(urgency), style: .urgent)
    }
  }

  private mutating func part(_ heading: String, style: Style = .heading) {
    add(Pager.Paragraph(""))
    add(Pager.Paragraph(heading, style: style))
  }

  fileprivate mutating func brief(_ work: Work, at now: Moment) {
    let isLate = work.isOverdue(at: now)
    let due = work.dueOn.map { " · " + words.due(on: words.due($0, work.dueAt)) } ?? ""
    part(
      words.work(work.ordinal).uppercased() + " · " + words.state(work.state) + due
        + (isLate ? "  \(words.label(.overdue))" : ""), style: isLate ? .urgent : .heading)
    if !work.task.isEmpty { add(Pager.Paragraph(work.task)) }
    for assignment in work.assignments {
      brief(
        words.part(assignment.part),
        assignment.personName + (assignment.ending.map { "  (\(words.ending($0)))" } ?? ""))
    }
  }

  fileprivate mutating func brief(_ visas: [Visa]) {
    if visas.isEmpty { return }
    part(words.label(.visas).uppercased())
    let current = Set(visas.current.map(\.id))
    for visa in visas {
      let answer =
        visa.answer.map { words.verdict($0.verdict) }
        ?? words.remark(current.contains(visa.id) ? .awaited : .notYetAsked)
      add(
        Pager.Paragraph(
          "\(visa.askedName): \(answer)",
          style: visa.answer?.verdict == .disagree ? .urgent : .plain))
    }
  }

  fileprivate mutating func brief(_ files: [AttachedFile]) {
    if files.isEmpty { return }
    part(words.label(.files).uppercased())
    for file in files {
      add(Pager.Paragraph("\(file.name)  \(words.size(file.size))"))
      add(Pager.Paragraph(words.structure(of: file), style: style(of: file), indent: 2))
    }
  }

  /// The last one first: where there is no room for all, the oldest goes.
  fileprivate mutating func brief(_ moves: [HistoryEntry], today: CivilDate) {
    if moves.isEmpty { return }
    part(words.label(.history).uppercased())
    for move in moves.reversed() {
      let day = words.shortDate(move.at.date, today: today)
      add(
        Pager.Paragraph(
          "\(words.doer(of: move)): \(words.act(move.act))", indent: Paragraphs.narrow,
          label: move.at.date.year == today.year ? day + " " + words.time(move.at) : day))
    }
  }
}
