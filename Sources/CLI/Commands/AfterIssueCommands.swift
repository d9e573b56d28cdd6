import Desk
import Office
import Wording

// Recipients, deliveries and what follows an issued document.

extension Command {
  static func outgoingRecipients() -> Command {
    let grammar = Grammar().word("N").option("--to", "BODY|GROUP,…", required: true)
    return Command(.outgoingRecipients, grammar) { arguments, session in
      let desk = try session.desk()
      let bodies = try desk.recipients(named: arguments.list("--to"))
      session.moved(
        try desk.planRecipients(bodies, of: try desk.outgoing(named: arguments.first).id))
    }
  }

  static func outgoingDelivered() -> Command {
    let grammar = Grammar().word("N").option("--to", "BODY", required: true)
      .option("--state", "STATE", required: true).option("--on", "DATE").option("--note", "TEXT")
    return Command(.outgoingDelivered, grammar) { arguments, session in
      let desk = try session.desk()
      let word = arguments.text("--state") ?? ""
      guard let state = DeliveryState(rawValue: word) else {
        throw DeliveryError.unknownState(word)
      }
      session.moved(
        try desk.noteDelivery(
          of: try desk.outgoing(named: arguments.first).id,
          to: try desk.body(named: arguments.text("--to") ?? ""), state,
          on: try arguments.date("--on", today: desk.now().date),
          note: arguments.text("--note") ?? ""))
    }
  }

  static func outgoingInform() -> Command {
    let grammar = Grammar().word("N").option("--to", "PERSON|UNIT|all,…", required: true)
    return Command(.outgoingInform, grammar) { arguments, session in
      let desk = try session.desk()
      let people = try desk.people(named: arguments.list("--to"))
      session.moved(try desk.inform(people, of: try desk.outgoing(named: arguments.first).id))
    }
  }

  /// A command that takes a document and nothing else.
  private static func plain(
    _ topic: CommandTopic,
    _ act: @escaping (OfficeDesk, ID<OutgoingDocument>) throws -> OutgoingDocument
  ) -> Command {
    Command(topic, Grammar().word("N")) { arguments, session in
      let desk = try session.desk()
      session.moved(try act(desk, try desk.outgoing(named: arguments.first).id))
    }
  }

  static func outgoingAcknowledge() -> Command {
    plain(.outgoingAcknowledge) { try $0.acknowledge($1) }
  }

  static func outgoingPaperFiled() -> Command {
    plain(.outgoingPaperFiled) { try $0.filePaperCopy(of: $1) }
  }

  static func outgoingFile() -> Command { plain(.outgoingFile) { try $0.fileOutgoing($1) } }

  static func outgoingOrderRecall() -> Command {
    reasoned(.outgoingOrderRecall) { try $0.orderRecall(of: $1, reason: $2) }
  }

  static func outgoingRecall() -> Command {
    let grammar = Grammar().word("N").option("--notice", "N")
    return Command(.outgoingRecall, grammar) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try desk.recallOutgoing(
          try desk.outgoing(named: arguments.first).id,
          notice: try arguments.text("--notice").map { try desk.outgoing(named: $0).id }))
    }
  }

  private static func following(_ topic: CommandTopic, _ succession: Succession) -> Command {
    let grammar = Grammar().word("N").option("--by", "N", required: true)
      .option("--reason", "TEXT", required: true)
    return Command(topic, grammar) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try desk.follow(
          try desk.outgoing(named: arguments.first).id,
          by: try desk.outgoing(named: arguments.text("--by") ?? "").id, as: succession,
          reason: arguments.text("--reason") ?? ""))
    }
  }

  static func outgoingReplace() -> Command { following(.outgoingReplace, .replace) }
  static func outgoingAmend() -> Command { following(.outgoingAmend, .amend) }
  static func outgoingCorrect() -> Command { following(.outgoingCorrect, .correct) }

  /// `vpdt discuss incoming|outgoing N --text TEXT`
  static func discuss() -> Command {
    let grammar = Grammar().word("incoming|outgoing").word("N")
      .option("--text", "TEXT", required: true)
    return Command(.discuss, grammar) { arguments, session in
      let desk = try session.desk()
      let (document, title): (DocumentKey, String)
      switch arguments.first {
      case "incoming":
        let found = try desk.incoming(named: arguments.words[1])
        (document, title) = (.incoming(found.id), found.title)
      case "outgoing":
        let found = try desk.outgoing(named: arguments.words[1])
        (document, title) = (.outgoing(found.id), found.title)
      default: throw UsageError.missingWord("incoming|outgoing", command: arguments.command)
      }
      try desk.discuss(document, text: arguments.text("--text") ?? "")
      session.answer([session.words.discussed(title)], .object([("id", .string(title))]))
    }
  }

  // MARK: Address book

  static func bodyEdit() -> Command {
    let grammar = Grammar().word("ID").option("--name", "TEXT").option("--under", "BODY")
      .option("--address", "TEXT").option("--electronic", "yes|no").flag("--superior")
    return Command(.bodyEdit, grammar) { arguments, session in
      let desk = try session.desk()
      var change = BodyChange()
      change.name = arguments.text("--name")
      change.superior = try arguments.text("--under").map { text in
        text == "-" ? ID<Body>?.none : try desk.body(named: text).id
      }
      change.address = arguments.text("--address")
      if let word = arguments.text("--electronic") {
        guard word == "yes" || word == "no" else {
          throw UsageError.missingOption("--electronic yes|no", command: arguments.command)
        }
        change.isElectronic = word == "yes"
      }
      change.becomesSuperior = arguments.has("--superior")
      session.answer(try desk.editBody(try desk.body(named: arguments.first), change))
    }
  }

  static func bodyClose() -> Command {
    Command(.bodyClose, Grammar().word("ID")) { arguments, session in
      let desk = try session.desk()
      session.answer(try desk.closeBody(try desk.body(named: arguments.first)))
    }
  }

  /// `vpdt body group [NAME BODY,…]`
  static func bodyGroup() -> Command {
    let grammar = Grammar().word("NAME", .optional).word("BODY,…", .optional)
    return Command(.bodyGroup, grammar) { arguments, session in
      let desk = try session.desk()
      let words = session.words
      guard let name = arguments.words.first else {
        let groups = try desk.groups()
        session.answer(
          groups.isEmpty
            ? [words.nothingHere(.bodies)]
            : groups.flatMap { group in
              [words.group(group)]
                + Table.lines(group.members.map { ["  " + $0.organId.description, $0.name] })
            }, .array(groups.map(JSON.group)))
        return
      }
      guard arguments.words.count == 2 else {
        throw UsageError.missingWord("BODY,…", command: arguments.command)
      }
      let members = try desk.recipients(
        named: arguments.words[1].split(separator: ",").map { part in
          part.split(separator: " ").joined(separator: " ")
        })
      let group = try desk.setGroup(name, to: members)
      session.answer([words.group(group)], JSON.group(group))
    }
  }
}

extension Session {
  fileprivate mutating func answer(_ body: Body) {
    answer(Table.lines([Command.row(body, words)]), JSON.body(body))
  }
}

extension Command {
  static func row(_ body: Body, _ words: any Words) -> [String] {
    [
      body.organId.description, body.name, body.isSuperior ? words.label(.superior) : "",
      body.isElectronic ? "" : words.remark(.notElectronic), body.address,
      body.closedOn.map { words.date($0) } ?? "",
    ]
  }
}

extension JSON {
  static func group(_ group: BodyGroup) -> JSON {
    .object([
      ("name", .string(group.name)),
      ("members", .array(group.members.map { .string($0.organId.description) })),
    ])
  }

  static func event(_ event: DeliveryEvent) -> JSON {
    .object([
      ("state", .string(event.state.rawValue)), ("code", .text(event.state.code)),
      ("on", .date(event.on)), ("person", .string(event.personName)),
      ("note", .string(event.note)),
    ])
  }

  static func informed(_ informed: Informed) -> JSON {
    .object([
      ("person", .string(informed.personName)), ("at", .string(informed.at.description)),
      ("acknowledged", .text(informed.acknowledgedAt?.description)),
    ])
  }

  static func link(_ link: SuccessionLink) -> JSON {
    .object([
      ("kind", .string(link.succession.rawValue)), ("byOther", .bool(link.isByOther)),
      ("id", .string(link.other.draftTitle)), ("reference", .text(link.other.reference)),
      ("reason", .string(link.reason)), ("at", .string(link.at.description)),
    ])
  }

  static func discussion(_ discussion: Discussion) -> [(String, JSON)] {
    [
      (
        "discussion",
        .array(
          discussion.remarks.map { remark in
            .object([
              ("person", .string(remark.personName)), ("at", .string(remark.at.description)),
              ("text", .string(remark.text)),
              (
                "mentions",
                .array(
                  remark.mentions.map {
                    .object([
                      ("person", .string($0.personName)), ("seen", .text($0.seenAt?.description)),
                    ])
                  })
              ),
            ])
          })
      ),
      (
        "seen",
        .array(
          discussion.sightings.map {
            .object([
              ("person", .string($0.personName)), ("first", .string($0.firstAt.description)),
              ("last", .string($0.lastAt.description)), ("days", .int($0.days)),
            ])
          })
      ),
    ]
  }
}
