import Desk
import Office
import Wording

extension Command {
  /// The line of a list, and the fields of a row.
  static func row(_ document: IncomingDocument, at now: Moment, _ words: any Words) -> [String] {
    let due =
      (document.isOverdue(at: now) ? words.label(.overdue) + " " : "")
      + words.due(document.dueOn, document.dueAt)
    return [
      document.title, words.date(document.arrivedOn), document.issuer,
      document.reference.isEmpty ? "·" : document.reference, words.standing(document), due,
      document.subject,
    ]
  }

  /// `vpdt incoming list`: the newest of the register; with `--all` the whole of it.
  static func incomingList() -> Command {
    let grammar = Grammar().flag("--all").flag("--waiting").flag("--overdue")
      .flag("--due-soon").option("--limit", "N")
    return Command(.incomingList, grammar) { arguments, session in
      try arguments.refuse(["--overdue", "--due-soon"], beside: "--waiting")
      try arguments.refuse(["--due-soon"], beside: "--overdue")
      let limit = try arguments.limit()
      let desk = try session.desk()
      let now = desk.now()
      var list: IncomingList =
        arguments.has("--waiting")
        ? .state(.received) : arguments.has("--overdue") ? .overdue(now) : .register
      if arguments.has("--due-soon") {
        let horizon = try desk.reckoning().horizon(on: now.date)
        session.doubt(horizon.certainty)
        list = .dueSoon(from: now, through: horizon)
      }
      try session.list(
        limit: limit, empty: empty(list),
        page: { try desk.incoming(list, than: $0, limit: $1) }, fields: JSON.fields,
        row: { row($0, at: now, $1) })
    }
  }

  private static func empty(_ list: IncomingList) -> EmptyList {
    switch list {
    case .register: .incoming
    case .overdue, .dueSoon: .due
    default: .waiting
    }
  }

  /// `vpdt incoming show N`
  static func incomingShow() -> Command {
    Command(.incomingShow, Grammar().word("N").flag("--all")) { arguments, session in
      let desk = try session.desk()
      if arguments.has("--all") {
        let id = try desk.incoming(named: arguments.first).id
        try desk.recordReading(of: .document(.incoming(id)))
        session.show(try desk.fullRecord(of: id))
        return
      }
      let dossier = try desk.incomingDossier(named: arguments.first)
      try desk.recordReading(of: .document(.incoming(dossier.document.id)))
      desk.noteOpening(of: dossier)
      session.answer(
        describe(
          dossier, try desk.dueState(of: dossier.document).value, at: desk.now(),
          session.words),
        .object(
          JSON.fields(dossier.document) + [
            ("files", .array(dossier.files.map(JSON.file))),
            ("works", .array(dossier.works.map { JSON.work($0.work) })),
            (
              "assignments",
              .array(dossier.works.flatMap { JSON.assignments($0.work) })
            ),
            ("opinions", .array(dossier.opinions.map(opinion))),
            ("answer", .text(dossier.answer?.title)), ("history", JSON.history(dossier.history)),
            ("actions", .array(dossier.actions.map { .string($0.rawValue) })),
          ] + JSON.discussion(dossier.discussion)))
    }
  }

  private static func opinion(_ opinion: Opinion) -> JSON {
    .object([
      ("person", .string(opinion.personName)), ("at", .string(opinion.at.description)),
      ("text", .string(opinion.text)), ("act", .string(opinion.act)),
      ("work", .number(opinion.work)),
    ])
  }

  private static func describe(
    _ dossier: IncomingDossier, _ dueState: DueState, at now: Moment, _ words: any Words
  ) -> [String] {
    let document = dossier.document
    var rows: [(Label, String)] = [
      (.number, document.title), (.state, words.state(document.state)),
      (.reference, document.reference), (.issued, words.date(document.issuedOn)),
      (.issuer, document.issuer), (.kind, document.kindName), (.subject, document.subject),
      (.arrived, words.date(document.arrivedOn)), (.medium, words.medium(document.medium)),
    ]
    if document.urgency != .normal { rows.append((.urgency, words.urgency(document.urgency))) }
    if document.dueOn != nil {
      let nearness =
        switch dueState {
        case .overdue: "  " + words.label(.overdue)
        case .dueSoon: "  " + words.dueSoon
        case .none, .ok: ""
        }
      rows.append((.due, words.due(document.dueOn, document.dueAt) + nearness))
    }
    if let id = document.documentId { rows.append((.documentId, id)) }
    if let answer = dossier.answer { rows.append((.answeredBy, answer.title)) }
    let works = dossier.works.flatMap { describe($0.work, at: now, words) }
    let head = Table.lines(
      rows.map { [words.label($0.0), $0.1] } + Command.rows(of: dossier.facts, words))
    return head + section(.files, dossier.files.map { file($0, words) }, words)
      + works
      + section(
        .opinions,
        dossier.opinions.map {
          [words.moment($0.at), $0.personName, words.said(at: $0.act), $0.text]
        }, words)
      + sections(of: dossier.facts, words)
      + discussionSections(dossier.discussion, words)
      + section(.history, dossier.history.map { history($0, words) }, words)
      + section(.actions, possible(dossier, words).map { [$0] }, words)
  }

  /// What the reader may do now, with the document and with each piece of work.
  private static func possible(_ dossier: IncomingDossier, _ words: any Words) -> [String] {
    var acts = dossier.actions.map { words.action($0) }
    for page in dossier.works {
      let which = words.ofWork(page.work.ordinal, of: dossier.works.count)
      acts += page.actions.map { words.action($0) + which }
    }
    return acts
  }

  // MARK: Moves

  /// `vpdt incoming next N`
  static func incomingNext() -> Command {
    Command(.incomingNext, Grammar().word("N")) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.incomingDossier(named: arguments.first)
      let document = dossier.document
      if session.options.isJSON {
        session.raw(
          JSON.object([
            ("id", .string(document.title)), ("state", .string(document.state.rawValue)),
            ("moves", .array(dossier.prospects.map(JSON.prospect))),
            (
              "works",
              .array(
                dossier.works.map { page in
                  .object([
                    ("work", .int(page.work.ordinal)), ("state", .string(page.work.state.rawValue)),
                    ("moves", .array(page.prospects.map(JSON.prospect))),
                  ])
                })
            ),
          ]).text)
      } else {
        session.printProspects(
          dossier.prospects, of: document.title, state: document.state,
          session.words.incomingFlow)
        for page in dossier.works {
          session.line()
          session.printProspects(
            page.prospects, of: document.title, state: page.work.state, session.words.workFlow,
            title: session.words.work(page.work.ordinal) + "  " + document.title)
        }
      }
    }
  }

  static func incomingSubmit() -> Command {
    Command(.incomingSubmit, Grammar().word("N")) { arguments, session in
      let desk = try session.desk()
      session.moved(try desk.submitIncoming(try desk.incoming(named: arguments.first).id))
    }
  }
}
