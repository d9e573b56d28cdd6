import Desk
import Office
import Terminal
import Wording

/// The fields that several forms have, in the words of the reader.
struct Fields {
  let workplace: Workplace
  let form: FormKind
  let required: Set<FormEntry>

  var words: any Words { workplace.words }

  func field(
    _ entry: FormEntry, _ kind: FormField.Kind, hint: String? = nil,
    check: @escaping FormField.Check = { _, _ in .fine() }
  ) -> FormField {
    FormField(
      entry.rawValue, label: words.field(entry, in: form) + (required.contains(entry) ? " *" : ""),
      kind: kind, hint: hint ?? words.hint(entry), unclear: words.unclear(entry), check: check)
  }

  /// One line of text.
  func text(_ entry: FormEntry) -> FormField { field(entry, .text(limit: 1000)) }

  func notes(_ entry: FormEntry, rows: Int = 4) -> FormField { field(entry, .notes(rows: rows)) }

  func tick(_ entry: FormEntry) -> FormField { field(entry, .tick()) }

  /// A date as people write it, shown back in full with its weekday.
  func date(_ entry: FormEntry) -> FormField {
    let (words, desk) = (words, workplace.desk)
    return field(entry, .text(limit: 40)) { text, _ in
      if text.allSatisfy(\.isWhitespace) { return .fine() }
      do {
        let day = try desk.deadline(entered: text)
        let doubt = words.doubt(day.certainty)
        return .understood(
          as: words.date(day.value),
          note: words.weekday(day.value) + (doubt.isEmpty ? "" : "; " + doubt))
      } catch {
        return .wrong(words.report(error).problem.what)
      }
    }
  }

  func reference() -> FormField {
    let words = words
    return field(.ref, .text(limit: 120)) { text, _ in
      if text.allSatisfy(\.isWhitespace) { return .fine() }
      do {
        return .understood(as: try DocumentReference(entered: text).description)
      } catch {
        let problem = words.report(error).problem
        return .wrong("\(problem.what); \(problem.remedy)")
      }
    }
  }

  /// Paths of files, each looked at when the field is left.
  func paths(_ entry: FormEntry) -> FormField {
    let words = words
    return field(entry, .text(limit: 4000)) { text, _ in
      let paths = FormValues(texts: [entry.rawValue: text], today: workplace.today).paths(entry)
      do {
        let files = try paths.map { path in
          let name = path.split(separator: "/").last ?? ""
          return "\(name) \(words.size(try OfficeDesk.sizeOfFile(at: path)))"
        }
        return .fine(note: files.joined(separator: ", "))
      } catch {
        return .wrong(words.report(error).problem.what)
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

  func urgency() -> FormField {
    let choices = Urgency.allCases.map { Choice(id: $0.word, label: words.urgency($0)) }
    return field(.urgency, .choice(ChoiceField(Choices(choices))))
  }

  /// The issuing body: one of the address book, or whatever is printed on the document.
  func issuer() throws -> FormField {
    let bodies = try workplace.desk.bodies()
    let choices = bodies.map {
      Choice(id: $0.name, label: $0.name, detail: $0.organId.description)
    }
    let (words, known) = (words, Set(bodies.map { nameKey($0.name) }))
    return field(.from, .choice(ChoiceField(Choices(choices), isFree: true))) { text, _ in
      let isKnown = text.isEmpty || known.contains(nameKey(text))
      return .fine(note: isKnown ? "" : words.notInAddressBook)
    }
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

  /// One or several of the people who are still here.
  func people(_ entry: FormEntry, several: Bool = false) throws -> FormField {
    let choices = try workplace.desk.people().filter { $0.retiredOn == nil }.map {
      Choice(id: $0.handle, label: $0.name, detail: $0.post)
    }
    return field(entry, .choice(ChoiceField(Choices(choices), allowsSeveral: several)))
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
    return field(entry, .text(limit: 120)) { text, _ in
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
