import Desk
import Office
import Terminal
import Wording

/// A form on the screen. What is typed is never lost: it is kept when a field is left, when the
/// person pauses, and when the program ends in whatever way, and offered again the next time.
struct FormScreen: Screen {
  private enum Stage {
    /// There is a draft, and the person has not said what to do with it.
    case offering(FormDraft)
    case filling
    /// Sent off, with something to look at before it closes.
    case done(Sent)
  }

  private let workplace: Workplace
  private let plan: OfficeForm
  private var form: Form
  private var stage = Stage.filling
  private var notice: Notice?
  private var savedAt: Moment?
  /// What sending it has led to.
  private(set) var sent: Sent?
  /// What the screen below is to say of it.
  private(set) var farewell: Notice?

  /// - Parameter resumes: Goes on with the draft, if there is one, without asking.
  init(_ plan: OfficeForm, at workplace: Workplace, resumes: Bool = false) throws {
    self.workplace = workplace
    self.plan = plan
    form = Form(plan.fields, values: FormScreen.initialValues(of: plan))
    if let draft = try workplace.desk.formDraft(plan.name.text) {
      resume(draft)
      if !resumes { stage = .offering(draft) }
    }
  }

  private var desk: OfficeDesk { workplace.desk }
  private var words: any Words { workplace.words }

  private var values: FormValues { FormValues(texts: form.values, today: workplace.today) }

  private static func initialValues(of plan: OfficeForm) -> [String: String] {
    Dictionary(plan.values.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { $1 })
  }

  // MARK: Keys

  mutating func handle(_ key: Key) -> Outcome {
    switch stage {
    case .offering: return answerOffer(key)
    case .done: return [.enter, .escape, .function(10)].contains(key) ? .close : .stay
    case .filling: break
    }
    notice = nil
    if let outcome = command(key) { return outcome }
    if key == .tab, completePath() { return .stay }
    switch form.handle(key) {
    case .left: save()
    case .finished: return send()
    case .ignored, .handled, .changed: break
    }
    return .stay
  }

  /// The keys that are no text anywhere, and those that are none where nothing is typed yet.
  private mutating func command(_ key: Key) -> Outcome? {
    switch key {
    case .function(2), .control("s"): return send()
    case .escape, .function(10): return later()
    case .function(8): return giveUp()
    case .function(9): return .open(palette)
    case .function(1): return .open(help)
    case .text(":") where isAtEmptyField: return .open(palette)
    case .text("?") where isAtEmptyField: return .open(help)
    default: return nil
    }
  }

  /// Nothing that can be typed here begins with `:` or `?`.
  private var isAtEmptyField: Bool {
    let field = form.fields[form.focus]
    if case .tick = field.kind { return true }
    return form.values[field.name]?.isEmpty ?? true
  }

  private mutating func answerOffer(_ key: Key) -> Outcome {
    switch key {
    case .enter:
      stage = .filling
      return .stay
    case .text("x"), .text("X"), .function(8):
      drop()
      stage = .filling
      notice = Notice(words.draftDropped)
      return .stay
    case .escape, .function(10): return .close
    default: return .stay
    }
  }

  private mutating func resume(_ draft: FormDraft) {
    let values = FormText.values(of: draft.text)
    form = Form(
      plan.fields + plan.latent.filter { values[$0.key.rawValue] != nil }.map(\.value),
      values: FormScreen.initialValues(of: plan).merging(values) { $1 })
    savedAt = draft.savedAt
    stage = .filling
  }

  /// Completes the path under the cursor as a shell does; false if there is nothing to complete.
  private mutating func completePath() -> Bool {
    let name = form.fields[form.focus].name
    guard name == FormEntry.file.rawValue || name == FormEntry.attach.rawValue,
      let text = form.values[name], let last = text.split(separator: ";").last,
      !text.hasSuffix(";")
    else { return false }
    let typed = String(last.drop { $0 == " " })
    let found = OfficeDesk.paths(continuing: typed)
    guard let first = found.first, !found.contains(typed) else { return false }
    let common = found.dropFirst().reduce(first) { common, path in
      String(zip(common, path).prefix { $0 == $1 }.map(\.0))
    }
    if common.count > typed.count {
      form.values = [name: String(text.dropLast(typed.count)) + common]
    }
    if found.count > 1 {
      notice = Notice(
        words.continuations(found.map { String($0.split(separator: "/").last ?? "") }))
    }
    return true
  }

  // MARK: Drafts

  /// Keeps what is typed, if it is not kept yet.
  private mutating func save() {
    guard case .filling = stage, form.isChanged else { return }
    var values = form.values
    values[FormText.about] = plan.about
    do {
      try desk.saveForm(plan.name.text, FormText.text(of: values))
      form.markSaved()
      savedAt = desk.now()
    } catch {
      notice = Notice(error, words)
    }
  }

  private mutating func drop() {
    try? desk.dropForm(plan.name.text)
    savedAt = nil
    form = Form(plan.fields, values: FormScreen.initialValues(of: plan))
  }

  private mutating func later() -> Outcome {
    save()
    if savedAt != nil { farewell = Notice(words.draftKept) }
    return .close
  }

  private mutating func giveUp() -> Outcome {
    drop()
    farewell = Notice(words.draftDropped)
    return .close
  }

  var pause: Int? {
    if case .filling = stage, form.isChanged { 2000 } else { nil }
  }

  mutating func paused() -> Outcome {
    save()
    return .stay
  }

  mutating func willClose() { save() }

  /// What was typed before the offer was seen does not answer it.
  var discardsTypeAhead: Bool { if case .offering = stage { true } else { false } }

  // MARK: Sending

  private mutating func send() -> Outcome {
    defer { save() }
    guard form.check() else { return .stay }
    for field in plan.fields {
      guard let entry = FormEntry(rawValue: field.name), plan.required.contains(entry),
        values.isEmpty(entry)
      else { continue }
      form.complain(words.missing(entry, in: plan.kind), about: field.name)
      return .stay
    }
    do {
      guard let question = try plan.question(values) else { return deliver() }
      return .open(
        Confirm(
          question, keys: [KeyHint("Enter", words.send(plan.kind)), workplace.hint("Esc", .cancel)])
      )
    } catch {
      complain(error)
      return .stay
    }
  }

  private mutating func deliver() -> Outcome {
    do {
      let sent = try plan.send(values)
      // The act is done; a draft that stays behind is only offered once too often.
      try? desk.dropForm(plan.name.text)
      self.sent = sent
      farewell = Notice(sent.text)
      stage = .done(sent)
      return sent.warnings.isEmpty ? .close : .stay
    } catch {
      complain(error)
      save()
      return .stay
    }
  }

  /// Says at the field what the desk has found wrong with it, or below if it is about no field.
  private mutating func complain(_ error: any Error) {
    guard let entry = entry(of: error, values) else {
      notice = Notice(error, words)
      return
    }
    if let field = plan.latent[entry], !form.fields.contains(where: { $0.name == field.name }) {
      form = Form(form.fields + [field], values: form.values)
    }
    guard form.fields.contains(where: { $0.name == entry.rawValue }) else {
      notice = Notice(error, words)
      return
    }
    let (code, problem) = words.report(error)
    form.complain("\(problem.what) [\(code)]", about: entry.rawValue)
  }

  mutating func uncovered(by closed: any Screen) -> Outcome {
    switch closed {
    case let question as Confirm: return question.answer == nil ? .stay : deliver()
    case let palette as Palette: return follow(palette)
    default: return .stay
    }
  }

  private mutating func follow(_ palette: Palette) -> Outcome {
    guard let typed = palette.typed else { return .stay }
    if !typed.isEmpty { workplace.history.append(typed) }
    save()
    do {
      if let outcome = try workplace.outcome(ofTyped: typed) { return outcome }
      switch palette.chosen?.id {
      case "form:send": return send()
      case "form:later": return later()
      case "form:give-up": return giveUp()
      case let id?: return try workplace.outcome(ofTyped: id) ?? .stay
      case nil: throw UsageError.unknownCommand(splitWords(typed))
      }
    } catch {
      notice = Notice(error, words)
      return .stay
    }
  }

  private var palette: Palette {
    Palette(
      [
        Command(id: "form:send", title: words.send(plan.kind), alias: "Ctrl-S"),
        Command(id: "form:later", title: words.key(.later).sentence, alias: "Esc"),
        Command(id: "form:give-up", title: words.key(.giveUp).sentence, alias: "F8"),
      ] + workplace.commands, history: workplace.history)
  }

  // MARK: Drawing

  private var hints: [KeyHint] {
    switch stage {
    case .offering:
      [
        workplace.hint("Enter", .resumeDraft), workplace.hint("x", .dropDraft),
        workplace.hint("Esc", .back),
      ]
    case .filling:
      [
        KeyHint("Ctrl-S", words.send(plan.kind), sentence: title),
        workplace.hint("Tab", .nextField), workplace.hint("⇧Tab", .previousField),
        workplace.hint("Esc", .later), workplace.hint("F1", .help),
      ]
    case .done: [workplace.hint("Enter", .close)]
    }
  }

  private var help: KeyHelp {
    KeyHelp(
      title: "\(words.heading(.keys)): \(title)",
      hints: hints + [
        workplace.hint("F8", .giveUp), workplace.hint("Tab", .completePath),
        workplace.hint("F9", .commands),
      ], keys: [workplace.hint("Esc", .close)])
  }

  private var title: String { words.title(plan.kind, about: plan.about) }

  mutating func draw(on canvas: inout Canvas) {
    canvas.header(title, savedAt.map { words.draftSaved(at: $0) } ?? "", style: .plain)
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
    canvas.notice(notice)
    canvas.keys(hints)
  }

  private func draw(_ sent: Sent, on canvas: inout Canvas, in area: Area) {
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
