import Desk
import Office
import Terminal
import Wording

extension FormScreen {
  var hints: [KeyHint] {
    switch stage {
    case .offering:
      [
        workplace.hint("Enter", .resumeDraft), workplace.hint("x", .dropDraft),
        workplace.hint("Esc", .back),
      ]
    case .filling:
      (standingNotice == nil ? [] : [workplace.hint("F5", .takeIn)]) + [
        KeyHint("Ctrl-S", sendWord, sentence: title),
        workplace.hint("Tab", .nextField), workplace.hint("⇧Tab", .previousField),
        workplace.hint("Esc", .later), workplace.hint("F1", .help),
        workplace.hint("Ctrl-_", .undo),
      ]
    case .done: [workplace.hint("Enter", .close)]
    }
  }

  var help: KeyHelp {
    KeyHelp(
      title: "\(words.heading(.keys)): \(title)",
      hints: hints + [
        workplace.hint("Ctrl-Y", .redo),
        workplace.hint("F5", .takeIn),
        workplace.hint("F8", .giveUp), workplace.hint("Tab", .completePath),
        workplace.hint("F9", .commands),
      ], keys: [workplace.hint("Esc", .close)])
  }

  var title: String {
    guard let verb = plan.verb else { return words.title(plan.kind, about: plan.about) }
    return "\(verb) \(plan.about)"
  }

  /// What sending the form does.
  var sendWord: String { plan.verb ?? words.send(plan.kind) }

  mutating func draw(on canvas: inout Canvas) {
    canvas.header(title, keeping.savedAt.map { words.draftSaved(at: $0) } ?? "", style: .plain)
    var top = 1
    if !plan.subject.isEmpty {
      canvas.draw(plan.subject, row: 1, column: 1)
      top = 2
    }
    canvas.rule(row: top)
    let area = Area(
      row: top + 1, column: 0, rows: canvas.size.rows - top - 3, columns: canvas.size.columns - 1)
    switch stage {
    case .done(let sent): draw(sent, on: &canvas, in: area)
    case .filling: form.draw(on: &canvas, in: area)
    case .offering(let draft):
      form.draw(on: &canvas, in: area)
      canvas.cursor = nil
      canvas.showsCursor = false
      canvas.notice(Notice(words.draftOffer(savedAt: draft.savedAt)))
    }
    canvas.notice(notice ?? standingNotice)
    canvas.keys(hints)
  }

  func draw(_ sent: Sent, on canvas: inout Canvas, in area: Area) {
    canvas.draw(words.heading(.done), row: area.row, column: 1, style: .heading)
    var row = area.row + 1
    for (index, text) in ([sent.text] + sent.warnings).enumerated() {
      for line in wrapped(text, width: area.columns - 4) where row < area.endRow {
        if index > 0 { canvas.draw("!", row: row, column: 1, style: .urgent) }
        canvas.draw(line, row: row, column: 3, style: index > 0 ? .urgent : .plain)
        row += 1
      }
    }
  }
}
