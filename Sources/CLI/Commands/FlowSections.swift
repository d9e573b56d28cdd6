import Desk
import Office
import Wording

// What `outgoing show` prints of opinions, checks, recipients and what follows.

extension Command {
  static func flowSections(_ dossier: OutgoingDossier, _ words: any Words) -> [String] {
    section(.visas, visaRows(dossier.visas, words), words)
      + section(.checks, checkRows(dossier, words), words)
      + section(
        .versions, dossier.versions.count > 1 ? dossier.versions.map { version($0, words) } : [],
        words)
  }

  private static func visaRows(_ visas: [Visa], _ words: any Words) -> [[String]] {
    let current = Set(visas.current.map(\.id))
    return visas.map { visa in
      guard let answer = visa.answer else {
        return [
          visa.askedName,
          words.remark(current.contains(visa.id) ? .awaited : .notYetAsked),
          visa.dueOn.map { words.due(on: words.date($0)) } ?? "", "", visa.note,
        ]
      }
      return [
        visa.askedName, words.verdict(answer.verdict),
        "\(words.label(.version)) \(answer.version)",
        words.moment(answer.at)
          + (answer.personName == visa.askedName ? "" : "  " + answer.personName),
        answer.text,
      ]
    }
  }

  private static func checkRows(_ dossier: OutgoingDossier, _ words: any Words) -> [[String]] {
    dossier.vouchings.map { vouching in
      [
        words.part(vouching.part), vouching.personName,
        "\(words.label(.version)) \(vouching.version)", words.moment(vouching.at), vouching.note,
      ]
    } + dossier.unvouched.map { [words.part($0), words.remark(.unvouched)] }
  }

  /// Recipients outside and inside, and what became of the document there.
  static func recipientSections(_ dossier: OutgoingDossier, _ words: any Words) -> [String] {
    let isIssued = dossier.document.issuedOn != nil
    return section(
      .planned,
      isIssued ? [] : dossier.planned.map { [$0.organId.description, $0.name] }, words)
      + section(
        .deliveries,
        dossier.deliveries.flatMap { delivery in
          [[delivery.body.organId.description, delivery.body.name, status(delivery, words)]]
            + dossier.events.filter { $0.body == delivery.body.id }.map { event in
              ["", "", words.state(event.state), words.date(event.on), event.note]
            }
        }, words)
      + section(
        .informed,
        dossier.informed.map { informed in
          [
            informed.personName,
            informed.acknowledgedAt.map { words.moment($0) } ?? words.remark(.notAcknowledged),
          ]
        }, words)
  }

  static func status(_ delivery: Delivery, _ words: any Words) -> String {
    switch delivery.way {
    case .electronic:
      delivery.handedOverAt.map { words.label(.handedOver) + " " + words.moment($0) }
        ?? words.label(.notHandedOver)
    case .paper, .none: words.way(delivery.way)
    }
  }

  /// What followed the issue, and what was said.
  static func followingSections(_ dossier: OutgoingDossier, _ words: any Words) -> [String] {
    section(
      .links,
      dossier.links.map { link in
        [
          words.succession(link.succession, isByOther: link.isByOther), link.other.title,
          link.other.subject, link.reason,
        ]
      }, words)
      + section(.recall, recallRows(dossier.recall, words), words)
      + discussionSections(dossier.discussion, words)
  }

  private static func recallRows(_ order: RecallOrder?, _ words: any Words) -> [[String]] {
    guard let order else { return [] }
    let ordered = [
      words.moment(order.orderedAt), order.orderedByName, words.remark(.ordered), order.reason,
    ]
    guard let at = order.sentAt else { return [ordered] }
    return [ordered, [words.moment(at), order.sentByName ?? "", words.remark(.carriedOut)]]
  }

  static func discussionSections(_ discussion: Discussion, _ words: any Words) -> [String] {
    section(
      .discussion,
      discussion.remarks.map { [words.moment($0.at), $0.personName, $0.text] }, words)
      + section(
        .seen,
        discussion.sightings.map { sighting in
          [sighting.personName, words.moment(sighting.lastAt)]
        }, words)
  }

  /// What is said of the stamped paper copy; nil where none is wanted.
  static func paperCopy(_ dossier: OutgoingDossier, _ words: any Words) -> String? {
    dossier.paperCopy.map { $0.map { words.moment($0) } ?? words.remark(.paperCopyDue) }
  }
}

extension JSON {
  static func flow(_ dossier: OutgoingDossier) -> [(String, JSON)] {
    [
      ("visas", .array(dossier.visas.map(visa))),
      ("checks", .array(dossier.vouchings.map(vouching))),
      ("versions", .array(dossier.versions.map(version))),
      ("recipients", .array(dossier.planned.map { .string($0.organId.description) })),
      ("informed", .array(dossier.informed.map(informed))),
      ("links", .array(dossier.links.map(link))),
      ("paperCopy", .text(dossier.paperCopy.map { $0?.description ?? "due" })),
      (
        "recall",
        dossier.recall.map { order in
          .object([
            ("reason", .string(order.reason)), ("by", .string(order.orderedByName)),
            ("ordered", .string(order.orderedAt.description)),
            ("carriedOut", .text(order.sentAt?.description)),
          ])
        } ?? .null
      ),
    ] + discussion(dossier.discussion)
  }
}
