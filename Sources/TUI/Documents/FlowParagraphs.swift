import Desk
import Office
import Terminal
import Wording

/// What a page shows of opinions, checks, recipients and what follows.
extension Paragraphs {
  mutating func flow(_ dossier: OutgoingDossier) {
    visas(dossier.visas)
    section(
      .checks,
      dossier.vouchings.map { vouching in
        line(
          vouching.at,
          "\(words.part(vouching.part)): \(vouching.personName), "
            + "\(words.label(.version).lowercased()) \(vouching.version)" + quoted(vouching.note))
      }
        + dossier.unvouched.map { labelled(words.part($0), words.remark(.unvouched)) })
    if dossier.versions.count > 1 {
      section(
        .versions,
        dossier.versions.map { version in
          line(
            version.at,
            "\(words.label(.version).lowercased()) \(version.version): \(version.personName)"
              + (version.isEdit ? ", " + words.remark(.edited) : "") + quoted(version.note))
        })
    }
  }

  private mutating func visas(_ visas: [Visa]) {
    let current = Set(visas.current.map(\.id))
    section(
      .visas,
      visas.map { visa in
        guard let answer = visa.answer else {
          return labelled(
            visa.askedName,
            words.remark(current.contains(visa.id) ? .awaited : .notYetAsked)
              + (visa.dueOn.map { "  " + words.due(on: words.date($0)) } ?? "")
              + quoted(visa.note))
        }
        return Pager.Paragraph(
          "\(words.verdict(answer.verdict)), \(words.label(.version).lowercased()) "
            + "\(answer.version), \(answer.personName), \(words.moment(answer.at))"
            + quoted(answer.text), style: answer.verdict == .disagree ? .urgent : .plain,
          indent: Paragraphs.indent, label: "  " + visa.askedName)
      })
  }

  mutating func recipients(_ dossier: OutgoingDossier) {
    if dossier.document.issuedOn == nil {
      section(
        .planned, dossier.planned.map { labelled($0.organId.description, $0.name) })
    }
    section(
      .deliveries,
      dossier.deliveries.flatMap { delivery in
        [labelled(delivery.body.organId.description, delivery.body.name + "  " + status(delivery))]
          + dossier.events.filter { $0.body == delivery.body.id }.map { event in
            Pager.Paragraph(
              "\(words.date(event.on)) \(words.state(event.state))" + quoted(event.note),
              style: event.state.needsAttention ? .urgent : .plain, indent: Paragraphs.indent)
          }
      })
    section(
      .informed,
      dossier.informed.map { informed in
        labelled(
          informed.personName,
          informed.acknowledgedAt.map { words.moment($0) } ?? words.remark(.notAcknowledged))
      })
  }

  private func status(_ delivery: Delivery) -> String {
    switch delivery.way {
    case .electronic:
      delivery.handedOverAt.map { words.label(.handedOver) + " " + words.moment($0) }
        ?? words.label(.notHandedOver)
    case .paper, .none: words.way(delivery.way)
    }
  }

  mutating func following(_ dossier: OutgoingDossier) {
    section(
      .links,
      dossier.links.map { link in
        labelled(
          words.succession(link.succession, isByOther: link.isByOther),
          "\(link.other.title)  \(link.other.subject)" + quoted(link.reason))
      })
    if let order = dossier.recall {
      let ordered = line(
        order.orderedAt, "\(order.orderedByName): \(words.remark(.ordered))" + quoted(order.reason))
      let sent = order.sentAt.map {
        line($0, "\(order.sentByName ?? ""): \(words.remark(.carriedOut))")
      }
      section(.recall, [ordered] + [sent].compactMap { $0 })
    }
    discussion(dossier.discussion)
  }

  mutating func discussion(_ discussion: Discussion) {
    section(
      .discussion,
      discussion.remarks.map { line($0.at, "\($0.personName): \($0.text)") })
    section(
      .seen, discussion.sightings.map { labelled($0.personName, words.moment($0.lastAt)) })
  }

  private func labelled(_ label: String, _ text: String) -> Pager.Paragraph {
    Pager.Paragraph(text, indent: Paragraphs.indent, label: "  " + label)
  }

  private func quoted(_ note: String) -> String { note.isEmpty ? "" : "  “\(note)”" }
}

extension OutgoingDossier {
  /// What is said of the stamped paper copy; empty where none is wanted.
  func paperCopyText(_ words: any Words) -> String {
    paperCopy.map { $0.map { words.moment($0) } ?? words.remark(.paperCopyDue) } ?? ""
  }
}
