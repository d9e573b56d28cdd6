import Desk
import Office
import Terminal
import Wording

/// A line of the desk that can be opened.
enum DeskLine {
  case waiting(AgendaItem)
  /// What was typed into a form and never sent.
  case interrupted(form: String, title: String)
  case place(DeskScreen.Act)
  /// How much is new about what concerns the person.
  case news
}

/// A row of the desk: a heading, a line, or nothing.
enum DeskRow {
  case heading(String)
  case line(DeskLine, text: String)
  /// Something to read that leads nowhere.
  case remark(String)
  case blank
}

extension Workplace {
  /// The rows of the desk: what waits, what was interrupted, and the registers.
  func deskRows(
    _ agenda: [AgendaItem], _ drafts: [(form: String, draft: FormDraft)],
    news: (count: Int, isCut: Bool), places: [Shortcut<DeskScreen.Act>]
  ) -> [DeskRow] {
    var rows: [DeskRow] = [.heading(words.heading(.waiting))]
    if agenda.isEmpty { rows.append(.remark(words.emptyScreen(.desk))) }
    rows += agenda.map { .line(.waiting($0), text: text(of: $0)) }
    if news.count > 0 {
      rows.append(
        .line(
          .news,
          text: counted(news.count, words.newsLine(news.count, isMore: news.isCut))))
    }
    let doubt = words.doubt(agenda.certainty)
    if !doubt.isEmpty { rows.append(.remark(doubt)) }
    let interrupted = drafts.compactMap { name, draft -> DeskRow? in
      guard let form = FormName(name) else { return nil }
      let about = FormText.values(of: draft.text)[FormText.about] ?? ""
      return .line(
        .interrupted(form: name, title: about),
        text: form.act.map { words.interrupted(act: $0, about: about, at: draft.savedAt) }
          ?? words.interrupted(form.kind, about: about, at: draft.savedAt))
    }
    if !interrupted.isEmpty {
      rows += [.blank, .heading(words.heading(.interrupted))] + interrupted
    }
    rows += [.blank, .heading(words.heading(.registers))] + lines(of: places)
    return rows + [.blank, .heading(words.room(.office))] + lines(of: roomPlaces)
  }

  private func lines(of places: [Shortcut<DeskScreen.Act>]) -> [DeskRow] {
    places.map { .line(.place($0.act), text: "\($0.hint.key)  \($0.name ?? $0.hint.word)") }
  }

  private func counted(_ count: Int, _ text: String) -> String {
    String(repeating: " ", count: max(0, 5 - String(count).count)) + "\(count)  " + text
  }

  /// What waits, with its number in a column: `  3  văn bản đến chờ trình`.
  private func text(of item: AgendaItem) -> String {
    let number = String(item.count)
    let text = words.agenda(item.matter.line, count: item.count)
    let rest = text.hasPrefix(number + " ") ? String(text.dropFirst(number.count + 1)) : text
    return counted(item.count, item.isUrgent ? rest.uppercased() : rest)
  }
}
