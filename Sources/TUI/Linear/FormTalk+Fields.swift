import Desk
import Office
import Terminal
import Wording

/// Asking for a field and taking what is typed.
extension FormTalk {
  // MARK: What is said of a field

  var currentField: Int? { if case .field(let index) = place { index } else { nil } }

  /// The label without the star that a screen puts behind it.
  func plainLabel(of index: Int) -> String {
    let label = fields[index].label
    return label.hasSuffix(" *") ? String(label.dropLast(2)) : label
  }

  /// `Số, ký hiệu, bắt buộc [15/QĐ-UBND]`
  func label(of index: Int) -> String {
    let isTick = if case .tick = fields[index].kind { true } else { false }
    let name = isTick ? words.yesOrNo(plainLabel(of: index)) : plainLabel(of: index)
    let value = isTick && value(of: index).isEmpty ? words.linear(.no) : value(of: index)
    return name + (isRequired(index) ? ", " + words.linear(.required) : "")
      + (value.isEmpty ? "" : " [\(value)]")
  }

  private func entry(of index: Int) -> FormEntry? { FormEntry(rawValue: fields[index].name) }

  private func isRequired(_ index: Int) -> Bool {
    entry(of: index).map { shown.plan.required.contains($0) } ?? false
  }

  private func text(of index: Int) -> String { shown.form.values[fields[index].name] ?? "" }

  /// What stands in a field, in the words of the person.
  func value(of index: Int) -> String {
    let lines = text(of: index).split(whereSeparator: \.isNewline).map(String.init)
    switch fields[index].kind {
    case .choice(let field):
      return lines.map { field.choices.named($0)?.label ?? $0 }.joined(separator: "; ")
    case .tick: return lines.isEmpty ? "" : words.linear(.yes)
    case .text, .notes, .secret, .fixed:
      // The blanks are what the office makes of them.
      return lines.map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: " / ")
    }
  }

  /// Goes to a field and says how it is filled in.
  mutating func enter(_ index: Int) -> [String] {
    place = .field(index)
    noteLines = []
    offer([])
    if case .choice(let field) = fields[index].kind {
      let all = field.choices.narrowed("")
      // What is chosen already needs no list; `+` reads it.
      if all.count <= LineReading.page, field.allowsSeveral || value(of: index).isEmpty {
        offer(all)
      }
    }
    return announcement(of: index)
  }

  func announcement(of index: Int) -> [String] {
    let hint = hint(of: index)
    let place = words.field(index + 1, of: fields.count)
    return [hint.isEmpty ? place : "\(place): \(hint)"] + numbered
  }

  /// Gives numbers to choices, of which the first page is read out.
  private mutating func offer(_ choices: [Choice]) {
    offered = choices
    heard = 0..<min(LineReading.page, choices.count)
  }

  private var numbered: [String] {
    let lines = heard.map { place in
      let choice = offered[place]
      return "\(place + 1). \(choice.label)"
        + (choice.detail.isEmpty || choice.detail == choice.label ? "" : "; \(choice.detail)")
    }
    return lines + (heard.upperBound < offered.count ? [words.linear(.moreChoices)] : [])
  }

  private func hint(of index: Int) -> String {
    let field = fields[index]
    switch field.kind {
    case .tick: return entry(of: index).map { words.linearHint($0) } ?? ""
    case .choice(let choice):
      return words.choiceHint(
        count: choice.choices.narrowed("").count, several: choice.allowsSeveral,
        isFree: choice.isFree)
    case .notes:
      let own = entry(of: index) == .note ? "" : field.hint
      return (own.isEmpty ? "" : own + "; ") + words.linear(.noteHint)
    case .text: return isPath(index) ? words.linear(.pathHint) : field.hint
    case .secret: return words.linear(.secretShows)
    case .fixed: return ""
    }
  }

  private func isPath(_ index: Int) -> Bool {
    entry(of: index).map { [.file, .attach].contains($0) } ?? false
  }

  // MARK: What is typed

  mutating func answerField(_ index: Int, _ line: String) -> Reply {
    if !noteLines.isEmpty { return note(index, line) }
    switch line {
    case "": return leave(index, text(of: index))
    case "<": return previous(before: index)
    case ".": return later()
    case "-": return empty(index)
    case "+": return readOn(index)
    default: break
    }
    let typed = trimmed(line)
    switch fields[index].kind {
    case .tick:
      guard let answer = isYes(typed) else { return Reply([words.linear(.answerYesOrNo)]) }
      return leave(index, answer ? "yes" : "")
    case .choice(let field): return choose(typed, in: field, index)
    case .notes: return note(index, line)
    case .text:
      if let number = Int(typed), let choice = offeredChoice(number) {
        return complete(index, choice.id)
      }
      return leave(index, typed)
    case .secret, .fixed: return leave(index, text(of: index))
    }
  }

  private func offeredChoice(_ number: Int) -> Choice? {
    offered.indices.contains(number - 1) ? offered[number - 1] : nil
  }

  private mutating func previous(before index: Int) -> Reply {
    let before = fields.indices.last {
      if case .fixed = fields[$0].kind { false } else { $0 < index }
    }
    guard let before else { return Reply([words.linear(.firstField)]) }
    isMending = false
    return Reply(enter(before))
  }

  private mutating func empty(_ index: Int) -> Reply {
    if isRequired(index) {
      _ = shown.form.enter("", in: fields[index].name)
      shown.save()
      return Reply(takeNotice() + enter(index))
    }
    return leave(index, "")
  }

  /// Adds a line to a note; one that ends in a backslash goes on.
  private mutating func note(_ index: Int, _ line: String) -> Reply {
    let goesOn = line.hasSuffix("\\")
    noteLines.append(trimmed(goesOn ? String(line.dropLast()) : line))
    if goesOn { return Reply() }
    let text = noteLines.joined(separator: "\n")
    noteLines = []
    return leave(index, text)
  }

  /// Judges what a field holds, keeps it, and goes on or says what is wrong.
  private mutating func leave(_ index: Int, _ text: String) -> Reply {
    let field = fields[index]
    let verdict = shown.form.enter(text, in: field.name)
    shown.save()
    var said = takeNotice()
    switch verdict {
    case .wrong(let problem):
      return Reply(said + [problem] + (isPath(index) ? continuations(of: text) : []))
    case .understood(let text, let note, let advice):
      said.append(words.understood(as: text + (note.isEmpty ? "" : ", " + note)))
      if !advice.isEmpty { said.append(advice) }
    case .fine(let note, let advice): said += [note, advice].filter { !$0.isEmpty }
    case .doubtful(let doubt, let meaning):
      if let meaning { said.append(words.understood(as: meaning)) }
      said.append(doubt)
    }
    shown.addLatentFields()
    if let entry = entry(of: index), isRequired(index), shown.values.isEmpty(entry) {
      return Reply(said + [words.missing(entry, in: shown.plan.kind)])
    }
    return goOn(after: index, said)
  }

  private mutating func goOn(after index: Int, _ said: [String]) -> Reply {
    guard !isMending, case .field(let next) = next(after: index) else {
      isMending = false
      place = .summary
      return Reply(said + summary)
    }
    return Reply(said + enter(next))
  }

  // MARK: Choices

  /// Takes choices by their numbers, or by the words that are left of them.
  private mutating func choose(_ typed: String, in field: ChoiceField, _ index: Int) -> Reply {
    let numbers = typed.split { $0 == " " || $0 == "," }.map { Int($0) }
    if !numbers.isEmpty, numbers.allSatisfy({ $0 != nil }), !offered.isEmpty || !field.isFree {
      let wanted = numbers.compactMap { $0 }
      if let wrong = wanted.first(where: { offeredChoice($0) == nil }) {
        return Reply([words.noSuchNumber(wrong)])
      }
      return take(wanted.compactMap { offeredChoice($0) }, in: field, index)
    }
    var taken: [Choice] = []
    let parts = field.allowsSeveral ? typed.split(separator: ";").map(String.init) : [typed]
    for part in parts.map({ trimmed($0) }) where !part.isEmpty {
      let found = field.choices.narrowed(part)
      let exact = found.first { folded($0.label) == folded(part) || folded($0.id) == folded(part) }
      if let choice = exact ?? (found.count == 1 && !field.isFree ? found[0] : nil) {
        taken.append(choice)
        continue
      }
      offer(found)
      if field.isFree {
        if found.isEmpty { return leave(index, typed) }
        _ = shown.form.enter(typed, in: fields[index].name)
        shown.save()
        return Reply(takeNotice() + numbered + [words.linear(.keepsText)])
      }
      return Reply(found.isEmpty ? [fields[index].unclear] : numbered)
    }
    return take(taken, in: field, index)
  }

  private mutating func take(_ choices: [Choice], in field: ChoiceField, _ index: Int) -> Reply {
    guard field.allowsSeveral else {
      guard choices.count == 1, let choice = choices.first else {
        return Reply([fields[index].unclear])
      }
      var reply = leave(index, choice.id)
      reply.lines.insert(words.understood(as: choice.label), at: 0)
      return reply
    }
    var ids = text(of: index).split(whereSeparator: \.isNewline).map(String.init)
    for choice in choices where !ids.contains(choice.id) { ids.append(choice.id) }
    _ = shown.form.enter(ids.joined(separator: "\n"), in: fields[index].name)
    shown.save()
    return Reply(takeNotice() + [words.linear(.addMore)])
  }

  /// Reads the next choices of a field, or the files that begin with what was typed.
  private mutating func readOn(_ index: Int) -> Reply {
    if heard.upperBound < offered.count {
      heard = heard.upperBound..<min(heard.upperBound + LineReading.page, offered.count)
      return Reply(numbered)
    }
    switch fields[index].kind {
    case .choice(let field): offer(field.choices.narrowed(""))
    case .text where isPath(index): offer(paths(continuing: text(of: index)))
    default: return Reply([words.linear(.noList)])
    }
    return Reply(numbered)
  }

  // MARK: Paths

  /// The last of the paths in a field, and what stands before it.
  private func lastPath(of text: String) -> (before: String, path: String) {
    let path = String((text.split(separator: ";").last ?? "").drop { $0 == " " })
    return text.hasSuffix(";") ? (text, "") : (String(text.dropLast(path.count)), path)
  }

  private func paths(continuing text: String) -> [Choice] {
    let typed = lastPath(of: text).path
    var found = shown.desk.paths(continuing: typed)
    if found == [typed + "/"] { found = shown.desk.paths(continuing: typed + "/") }
    return found.map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return Choice(id: path, label: path.hasSuffix("/") ? name + "/" : name)
    }
  }

  private mutating func continuations(of text: String) -> [String] {
    offer(paths(continuing: text))
    return numbered
  }

  /// Puts a path that was read out in the place of its beginning; a folder is read on.
  private mutating func complete(_ index: Int, _ path: String) -> Reply {
    let whole = lastPath(of: text(of: index)).before + path
    guard path.hasSuffix("/") else { return leave(index, whole) }
    _ = shown.form.enter(whole, in: fields[index].name)
    return Reply(continuations(of: whole))
  }
}
