import Desk
import Office
import Terminal
import Wording

/// The fields that several forms have, in the words of the reader.
struct Fields {
  let workplace: Workplace
  let form: FormKind
  let required: Set<FormEntry>
  /// What was typed before, for all fields of the form.
  let offered: Offered

  init(workplace: Workplace, form: FormKind, required: Set<FormEntry>) {
    self.workplace = workplace
    self.form = form
    self.required = required
    offered = Offered(workplace)
  }

  var words: any Words { workplace.words }

  func field(
    _ entry: FormEntry, _ kind: FormField.Kind, hint: String? = nil, follows: [FormEntry] = [],
    check: @escaping FormField.Check = { _, _ in .fine() }
  ) -> FormField {
    FormField(
      entry.rawValue, label: words.field(entry, in: form) + (required.contains(entry) ? " *" : ""),
      kind: kind, hint: hint ?? words.hint(entry), unclear: words.unclear(entry),
      tooLong: words.tooLong(limit: Fields.limit(of: entry)),
      follows: Set(follows.map(\.rawValue)), check: check)
  }

  /// One line of text.
  func text(_ entry: FormEntry) -> FormField {
    field(entry, .text(limit: Fields.limit(of: entry)))
  }

  /// Words of several lines; a reason stands in one line of a register, and only wraps.
  func notes(_ entry: FormEntry, rows: Int = 4) -> FormField {
    field(
      entry,
      .notes(
        rows: rows, limit: Fields.limit(of: entry), takesLines: entry == .note || entry == .text))
  }

  /// The letters that the office takes of a field.
  static func limit(of entry: FormEntry) -> Int {
    switch entry {
    case .note, .text: 2000
    case .from: 200
    case .ref, .answer, .answers: 120
    case .file, .attach, .key: 4000
    case .issued, .due, .on: 60
    case .hour: 10
    default: 500
    }
  }

  func tick(_ entry: FormEntry) -> FormField { field(entry, .tick()) }

  /// Paths of files, each looked at when the field is left.
  func paths(_ entry: FormEntry) -> FormField {
    let words = words
    return field(entry, .text(limit: Fields.limit(of: entry))) { text, _ in
      let desk = workplace.desk
      let values = FormValues(
        texts: [entry.rawValue: text], today: workplace.today, desk: desk)
      do {
        let files = try values.paths(entry).map { path in
          try desk.requireOwnPath(path)
          let name = String(path.split(separator: "/").last ?? "")
          let size = try OfficeDesk.sizeOfFile(at: path)
          if let level = offered.secretMark(ofFileAt: path, size: size) {
            throw SecretError.refused(level, file: name)
          }
          return "\(name) \(words.size(size))"
        }
        return .fine(note: files.joined(separator: ", "))
      } catch {
        let what = words.report(error).problem.what
        guard form == .register, entry == .file, case FileError.missing = error else {
          return .wrong(what)
        }
        return .wrong("\(what); \(words.orPaper)")
      }
    }
  }

  /// The kinds of the decree, and for what comes in the legal normative ones after them.
  func kind(isIncoming: Bool = false) -> FormField {
    let kinds = DocumentKind.all + (isIncoming ? DocumentKind.legal : [])
    let choices = kinds.map { Choice(id: $0.word, label: $0.name, detail: $0.word) }
    return field(.type, .choice(ChoiceField(Choices(choices))))
  }

  /// What the check at the door has found.
  func doorReason() -> FormField {
    let choices = DoorCheck.all.map { Choice(id: $0.word, label: words.reason($0.reason)) }
    return field(.because, .choice(ChoiceField(Choices(choices))))
  }

  /// How it came to the door; what came by exchange is known to have.
  func way() -> FormField {
    let choices = ArrivalWay.allCases.filter { $0 != .exchange }.map {
      Choice(id: $0.rawValue, label: words.way($0))
    }
    return field(.via, .choice(ChoiceField(Choices(choices))))
  }

  func circulation() -> FormField {
    let choices = Circulation.allCases.map {
      Choice(id: $0.rawValue, label: words.circulation($0))
    }
    return field(.circulation, .choice(ChoiceField(Choices(choices))))
  }

  func recipients() throws -> FormField {
    let bodies = try workplace.desk.bodies().filter { $0.closedOn == nil }
    let choices =
      bodies.map {
        Choice(id: $0.organId.description, label: $0.name, detail: $0.organId.description)
      }
      + (try workplace.desk.groups().map {
        Choice(id: $0.name, label: $0.name, detail: words.group($0))
      })
    return field(.to, .choice(ChoiceField(Choices(choices), allowsSeveral: true)))
  }

  /// How the work ended.
  func result() -> FormField {
    let choices = WorkResult.allCases.map { Choice(id: $0.rawValue, label: words.result($0)) }
    return field(.result, .choice(ChoiceField(Choices(choices))))
  }

  /// Which of several pieces of work is meant.
  func work(_ works: [Work]) -> FormField {
    let choices = works.map { work in
      Choice(
        id: String(work.ordinal), label: words.work(work.ordinal),
        detail: work.task.isEmpty ? work.lead?.personName ?? "" : work.task)
    }
    return field(.work, .choice(ChoiceField(Choices(choices))))
  }

  /// A document of the other register, whose subject is shown once it is found.
  func document(_ entry: FormEntry) -> FormField {
    let (words, desk) = (words, workplace.desk)
    return field(entry, .text(limit: Fields.limit(of: entry))) { text, _ in
      if text.allSatisfy(\.isWhitespace) { return .fine() }
      do {
        return .fine(
          note: entry == .answers
            ? try desk.incoming(named: text).subject : try desk.outgoing(named: text).subject)
      } catch {
        return .wrong(words.report(error).problem.what)
      }
    }
  }
}
