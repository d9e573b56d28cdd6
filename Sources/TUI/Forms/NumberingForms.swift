import Desk
import Office
import Terminal
import Wording

extension Workplace {
  /// Other data for a draft without a number (Decree 30/2020/NĐ-CP, Art. 10(2)).
  func amendForm(_ document: OutgoingDocument) -> OfficeForm {
    let required: Set<FormEntry> = [.type, .subject]
    let fields = Fields(workplace: self, form: .amendDraft, required: required)
    let (desk, words, mayChoose) = (desk, words, !councils.isEmpty)
    let council = councils.first { $0.id == document.council }
    return OfficeForm(
      name: FormName(.amendDraft, document: document.id.value), about: document.title,
      fields: [fields.ownKind(), fields.subject(isIncoming: false), fields.urgency()]
        + (mayChoose ? [fields.council()] : []),
      required: required,
      values: [
        .type: document.kind.word, .subject: document.subject, .urgency: document.urgency.word,
        .council: council?.abbreviation ?? "",
      ]
    ) { values in
      let change = DraftChange(
        kind: try desk.kind(called: values.text(.type)), subject: values.text(.subject),
        urgency: try values.urgency(),
        council: mayChoose ? values.text(.council) : nil)
      let amended = try desk.amendOutgoing(document.id, change)
      return Sent(
        text: words.moved(amended), warnings: amended.lacksUnit ? [words.lacksUnit(amended)] : [],
        outgoing: amended)
    }
  }

  /// The number is struck out, saying why (Art. 15(1)).
  func releaseForm(_ document: OutgoingDocument) -> OfficeForm {
    let fields = Fields(workplace: self, form: .release, required: [.note])
    let (desk, words) = (desk, words)
    return OfficeForm(
      name: FormName(.release, document: document.id.value), about: document.title,
      subject: document.subject, fields: [fields.notes(.note)], required: [.note]
    ) { values in
      let released = try desk.releaseOutgoing(document.id, because: values.text(.note))
      let struck = try desk.outgoingDossier(released.id).struck.last
      return Sent(text: words.released(released, struck), outgoing: released)
    }
  }

  /// The councils that issue documents today.
  var councils: [Council] {
    ((try? desk.councils()) ?? []).filter { (try? $0.check(on: today)) != nil }
  }
}

extension Fields {
  /// The kinds the office issues today: those of the decree and its own.
  func ownKind() -> FormField {
    let (desk, today) = (workplace.desk, workplace.today)
    let entries = ((try? desk.kinds().entries) ?? []).filter { $0.isOpen(on: today) }
    let choices = entries.map {
      Choice(id: $0.kind.word, label: $0.kind.name, detail: $0.kind.word)
    }
    return field(.type, .choice(ChoiceField(Choices(choices))))
  }

  func council() -> FormField {
    let choices = workplace.councils.map {
      Choice(id: $0.abbreviation, label: $0.name, detail: $0.abbreviation)
    }
    return field(.council, .choice(ChoiceField(Choices(choices))))
  }
}
