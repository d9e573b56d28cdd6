import Desk
import Office
import Terminal
import Wording

/// A form asked field by field. What is typed, what is kept of it and what sending it does are those
/// of `FormScreen`, so that a form begun here goes on there and the other way round.
struct FormTalk: Talk {
  enum Place: Equatable {
    /// There is a draft, and the person has not said what to do with it.
    case offer
    case field(Int)
    /// Everything is filled in; to be sent, or mended by the number of a field.
    case summary
  }

  var shown: FormScreen
  var place = Place.offer
  /// Whether the field was gone back to from the summary.
  var isMending = false
  /// What can be chosen by its number at the field, and how much of it was read out.
  var offered: [Choice] = []
  var heard = 0..<0
  /// The lines of a note that goes on.
  var noteLines: [String] = []

  init(_ screen: FormScreen) {
    shown = screen
    if case .offering = shown.stage { return }
    begin()
  }

  var screen: any Screen { shown }
  var words: any Words { shown.words }
  var fields: [FormField] { shown.form.fields }
  var takesText: Bool { if case .field = place { true } else { false } }
  var help: [String] {
    (currentField.map { announcement(of: $0) } ?? []) + words.linearFormHelp
  }

  var prompt: String {
    switch place {
    case .offer: words.linear(.resumeOrDrop)
    case .field(let index): noteLines.isEmpty ? label(of: index) : "…"
    case .summary: words.yesOrNo(shown.sendWord)
    }
  }

  // MARK: Arriving

  mutating func arrive() -> Reply {
    var lines = [shown.title]
    if !shown.plan.subject.isEmpty { lines.append(shown.plan.subject) }
    switch place {
    case .offer:
      if case .offering(let draft) = shown.stage {
        lines.append(words.draftSaved(at: draft.savedAt) + " " + words.date(draft.savedAt.date))
      }
      lines += ["1. " + words.linear(.resume), "2. " + words.linear(.drop)]
    case .field(let index): lines += words.linearFormHelp.prefix(2) + enter(index)
    case .summary: lines += summary
    }
    return Reply(lines)
  }

  /// Goes to the first field, or where a draft was left.
  private mutating func begin() {
    let initial = shown.plan.initialValues
    let values = shown.form.values
    let last = fields.lastIndex { field in
      (values[field.name] ?? "") != (initial[field.name] ?? "")
    }
    place = shown.keeping.savedAt == nil ? next(after: -1) : next(after: last ?? -1)
  }

  func next(after index: Int) -> Place {
    fields.indices.first { $0 > index && !isFixed($0) }.map(Place.field) ?? .summary
  }

  private func isFixed(_ index: Int) -> Bool {
    if case .fixed = fields[index].kind { true } else { false }
  }

  // MARK: Answers

  mutating func answer(_ line: String) -> Reply {
    switch place {
    case .offer: answerOffer(line)
    case .field(let index): answerField(index, line)
    case .summary: answerSummary(line)
    }
  }

  private mutating func answerOffer(_ line: String) -> Reply {
    switch line {
    case "", "1": _ = shown.handle(.enter)
    case "2", "x": _ = shown.handle(.text("x"))
    default: return Reply([], .ignored)
    }
    begin()
    var reply = arrive()
    reply.lines = takeNotice() + reply.lines.dropFirst()
    return reply
  }

  private mutating func answerSummary(_ line: String) -> Reply {
    if line.isEmpty { return Reply(summary) }
    if line == "." { return later() }
    if let number = Int(line) {
      guard fields.indices.contains(number - 1), !isFixed(number - 1) else {
        return Reply([words.noSuchNumber(number)])
      }
      isMending = true
      return Reply(enter(number - 1))
    }
    switch isYes(line) {
    case true?:
      shown.notice = nil
      return sent(shown.send())
    case false?: return Reply([words.linear(.notSent)])
    case nil: return Reply([], .ignored)
    }
  }

  /// What stands in the fields, with the numbers by which they are mended.
  var summary: [String] {
    [words.linear(.summary)]
      + fields.indices.filter { !value(of: $0).isEmpty }.map { index in
        "\(index + 1). \(plainLabel(of: index)): \(value(of: index))"
      }
  }

  /// Says what came of sending the form: it is done, a field is wrong, or a question is to be
  /// answered first.
  private mutating func sent(_ outcome: Outcome) -> Reply {
    guard case .stay = outcome else { return Reply([], outcome) }
    if case .done(let sent) = shown.stage {
      shown.farewell = nil
      return Reply([sent.text] + sent.warnings.map { "\(words.warning): \($0)" }, .close)
    }
    let said = takeNotice()
    if let act = shown.grounds.news { return Reply(said + takeIn(act)) }
    guard said.isEmpty else { return Reply(said) }
    let index = shown.form.focus
    guard case .wrong(let problem) = shown.form.verdict(on: fields[index].name) else {
      return Reply()
    }
    isMending = true
    return Reply([problem] + enter(index))
  }

  /// Somebody has acted on the document: says so, takes in what they wrote, and reads the form again,
  /// to be sent once more.
  private mutating func takeIn(_ act: LastAct) -> [String] {
    shown.takeInNews()
    let doubts = fields.indices.compactMap { index -> String? in
      guard case .doubtful(let doubt, _) = shown.form.verdict(on: fields[index].name) else {
        return nil
      }
      return "\(plainLabel(of: index)): \(doubt)"
    }
    place = .summary
    return [words.report(PremiseError.changed(act)).problem.what] + takeNotice() + doubts + summary
  }

  // MARK: Leaving

  /// Closes the form and keeps what was typed.
  mutating func later() -> Reply {
    if case .offering = shown.stage { return Reply([], .close) }
    let outcome = shown.later()
    return Reply(takeNotice(), outcome)
  }

  mutating func back() -> Reply { later() }
  mutating func willClose() { shown.willClose() }

  mutating func command(_ typed: String) -> Reply {
    shown.save()
    do {
      if let outcome = try shown.workplace.outcome(ofTyped: typed) { return Reply([], outcome) }
      throw UsageError.unknownCommand(splitWords(typed))
    } catch {
      return Reply([Notice(error, words).text])
    }
  }

  mutating func resume(after closed: any Screen) -> Reply {
    guard closed is Confirm else { return Reply() }
    return sent(shown.uncovered(by: closed))
  }

  /// What the form has to say that is about no field, once.
  mutating func takeNotice() -> [String] {
    defer { shown.notice = nil }
    return shown.notice.map { [$0.text] } ?? []
  }
}
