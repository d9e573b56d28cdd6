import Desk
import Office
import Terminal
import Wording

/// A form on the screen. What is typed is never lost: it is kept when a field is left, when the
/// person pauses, and when the program ends in whatever way, and offered again the next time.
struct FormScreen: Screen {
  enum Stage {
    /// There is a draft, and the person has not said what to do with it.
    case offering(FormDraft)
    case filling
    /// Sent off, with something to look at before it closes.
    case done(Sent)
  }

  let workplace: Workplace
  var plan: OfficeForm
  var form: Form
  var stage = Stage.filling
  var notice: Notice?
  var keeping: Keeping
  var grounds: Grounds
  /// What sending it has led to.
  private(set) var sent: Sent?
  /// What the screen below is to say of it.
  var farewell: Notice?

  /// - Parameter resumes: Goes on with the draft, if there is one, without asking.
  init(_ plan: OfficeForm, at workplace: Workplace, resumes: Bool = false) throws {
    self.workplace = workplace
    self.plan = plan
    keeping = Keeping(name: plan.name)
    grounds = try Grounds(plan, at: workplace.desk)
    form = FormScreen.form(plan, plan.initialValues, at: workplace)
    if let draft = try workplace.desk.formDraft(plan.name.text) {
      resume(draft)
      if !resumes { stage = .offering(draft) }
    }
  }

  /// A word to go with a decision can be written on a telephone.
  var minimum: Size { plan.fields.count > 2 ? .usual : .phone }

  var desk: OfficeDesk { workplace.desk }
  var words: any Words { workplace.words }

  var values: FormValues {
    FormValues(texts: form.values, today: workplace.today, desk: desk)
  }

  static func form(
    _ plan: OfficeForm, _ values: [String: String], at workplace: Workplace
  ) -> Form {
    let latent = plan.latentFields(
      for: FormValues(texts: values, today: workplace.today, desk: workplace.desk))
    return Form(plan.fields + latent, values: values)
  }

  // MARK: Keys

  mutating func handle(_ key: Key) -> Outcome {
    switch stage {
    case .offering: return answerOffer(key)
    case .done: return [.enter, .escape, .function(10)].contains(key) ? .close : .stay
    case .filling: break
    }
    notice = nil
    catchUp()
    if let outcome = command(key) { return outcome }
    if key == .tab, completePath() { return .stay }
    switch form.handle(key) {
    case .left:
      addLatentFields()
      save()
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
    case .function(6), .control("_"): undo()
    case .control("y"): redo()
    case .function(5), .control("r"): takeInNews()
    case .text(":") where isAtEmptyField: return .open(palette)
    case .text("?") where isAtEmptyField: return .open(help)
    default: return nil
    }
    return .stay
  }

  /// Nothing that can be typed here begins with `:` or `?`.
  private var isAtEmptyField: Bool {
    // A form may ask for nothing but a yes.
    guard form.fields.indices.contains(form.focus) else { return true }
    let field = form.fields[form.focus]
    if case .tick = field.kind { return true }
    // A passphrase may begin with anything.
    if case .secret = field.kind { return false }
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

  mutating func undo() {
    notice = Notice(form.undo() ? words.undone : words.nothingToUndo)
  }

  mutating func redo() {
    notice = Notice(form.redo() ? words.redone : words.nothingToRedo)
  }

  /// A field that the others call for now appears below them.
  mutating func addLatentFields() {
    for field in plan.latentFields(for: values)
    where !form.fields.contains(where: { $0.name == field.name }) {
      form.add(field)
    }
  }

  // MARK: Sending

  mutating func send() -> Outcome {
    let isFine = form.check()
    // Before anything can go wrong.
    save()
    guard isFine else { return .stay }
    for field in plan.fields {
      guard let entry = FormEntry(rawValue: field.name), plan.required.contains(entry),
        values.isEmpty(entry)
      else { continue }
      form.complain(words.missing(entry, in: plan.kind), about: field.name)
      return .stay
    }
    // The notice says who has changed it; nothing is sent over that.
    if grounds.news != nil { return .stay }
    do {
      guard let question = try plan.question(values) else { return deliver() }
      return .open(
        Confirm(
          question, keys: [KeyHint("Enter", sendWord), workplace.hint("Esc", .cancel)])
      )
    } catch {
      complain(error)
      return .stay
    }
  }

  private mutating func deliver() -> Outcome {
    do {
      let sent = try desk.holding(grounds.premise) { try plan.send(values) }
      // The act is done; a draft that stays behind is only offered once too often.
      dropDraft()
      self.sent = sent
      farewell = Notice(words.did(sendWord, sent.text))
      stage = .done(sent)
      return sent.warnings.isEmpty ? .close : .stay
    } catch PremiseError.changed(let act) {
      grounds.news = act
      return .stay
    } catch {
      complain(error)
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
      form.add(field)
    }
    guard form.fields.contains(where: { $0.name == entry.rawValue }) else {
      notice = Notice(error, words)
      return
    }
    let (code, problem) = words.report(error)
    form.complain("\(problem.what) [\(code)]", about: entry.rawValue)
  }

  mutating func uncovered(by closed: any Screen) -> Outcome {
    lookForNews()
    switch closed {
    case let question as Confirm: return question.answer == nil ? .stay : deliver()
    case let palette as Palette: return follow(palette)
    default: return .stay
    }
  }
}
