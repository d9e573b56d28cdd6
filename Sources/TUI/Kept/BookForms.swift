import Desk
import Office
import Terminal
import Wording

/// Registers that are closed, signed and printed, the journal as a file, and the person's own screen.
extension Workplace {
  func bookForm(_ form: FurtherForm, _ about: String) throws -> OfficeForm {
    switch form {
    case .registerClose: closeForm()
    case .registerSigned: try signForm(try ClosedBook(about))
    case .registerReopen: try reopenForm(try ClosedBook(about))
    default: printForm()
    }
  }

  /// A register that was closed, by the key of its row: `incoming/2025/3`.
  private struct ClosedBook {
    let about: String
    let kind: RegisterKind
    let year: Int

    init(_ about: String) throws {
      let parts = about.split(separator: "/").map(String.init)
      guard parts.count > 1, let year = Int(parts[1]) else {
        throw UsageError.unknownCommand([about])
      }
      self.about = about
      kind = try RegisterKind(named: parts[0])
      self.year = year
    }

    func title(_ words: any Words) -> String { "\(words.register(kind)) \(year)" }
  }

  private func closeForm() -> OfficeForm {
    let required: Set<FormEntry> = [.book, .year]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      .registerClose, "",
      [books(fields, RegisterKind.allCases.filter(\.isClosed)), fields.count(.year)],
      required: required, values: [.year: String(today.year - 1)]
    ) { values in
      let kind = try RegisterKind(named: values.text(.book))
      let closed = try desk.closeRegister(kind, of: try values.number(.year))
      return Sent(text: words.closed(closed))
    }
  }

  private func signForm(_ book: ClosedBook) throws -> OfficeForm {
    let required: Set<FormEntry> = [.person]
    let fields = roomFields(required)
    let (desk, words, today) = (desk, words, today)
    return further(
      .registerSigned, book.about, title: book.title(words),
      [try fields.pickPerson(.person), fields.date(.on)], required: required
    ) { values in
      let signer = try desk.person(named: values.text(.person))
      let day = try values.date(.on) ?? today
      let signed = try desk.signRegister(book.kind, of: book.year, by: signer, on: day)
      return Sent(text: words.signed(signed))
    }
  }

  private func reopenForm(_ book: ClosedBook) throws -> OfficeForm {
    let required: Set<FormEntry> = [.reason]
    let (desk, words) = (desk, words)
    return further(
      .registerReopen, book.about, title: book.title(words),
      [roomFields(required).notes(.reason)], required: required
    ) { values in
      let reopened = try desk.reopenRegister(
        book.kind, of: book.year, because: values.text(.reason))
      return Sent(text: words.reopened(reopened))
    }
  }

  private func books(_ fields: Fields, _ kinds: [RegisterKind]) -> FormField {
    fields.pick(
      .book, kinds.map { Choice(id: $0.rawValue, label: words.register($0), detail: $0.rawValue) })
  }

  private func printForm() -> OfficeForm {
    let required: Set<FormEntry> = [.book, .year, .format, .out]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      .registerPrint, "",
      [
        books(fields, RegisterKind.allCases), fields.count(.year),
        fields.pick(
          .format, RegisterFormat.allCases.map { Choice(id: $0.rawValue, label: $0.rawValue) }),
        fields.text(.out),
      ], required: required,
      values: [.year: String(today.year), .format: RegisterFormat.html.rawValue]
    ) { values in
      let book = try desk.register(
        try RegisterKind(named: values.text(.book)), of: try values.number(.year))
      try desk.write(
        desk.printed(book, as: RegisterFormat(rawValue: values.text(.format)) ?? .html),
        to: try values.place(.out, at: desk))
      return Sent(text: words.written(to: try values.place(.out, at: desk)))
    }
  }

  func journalForm() -> OfficeForm {
    let required: Set<FormEntry> = [.out]
    let (desk, words) = (desk, words)
    return further(
      .journalExport, "", [roomFields(required).text(.out)], required: required
    ) { values in
      try desk.exportJournal(to: try values.place(.out, at: desk))
      return Sent(text: words.written(to: try values.place(.out, at: desk)))
    }
  }

  func reviewForm() -> OfficeForm {
    let required: Set<FormEntry> = [.out]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      .review, "", [fields.text(.out), fields.text(.dossier), fields.notes(.remark)],
      required: required
    ) { values in
      let dossier =
        values.isEmpty(.dossier) ? nil : try desk.dossier(named: values.text(.dossier))
      let review = try desk.review(
        to: try values.place(.out, at: desk), concluding: values.text(.remark), filedIn: dossier)
      return Sent(text: words.reviewed(review))
    }
  }

  func screenForm() -> OfficeForm {
    let required: Set<FormEntry> = [.theme, .cursor]
    let fields = roomFields(required)
    let (desk, words, wishes) = (desk, words, desk.screenPreferences())
    return further(
      .screenSet, "",
      [
        fields.pick(
          .theme,
          ScreenPreferences.Theme.allCases.map { Choice(id: $0.rawValue, label: $0.rawValue) }),
        fields.pick(
          .cursor,
          ScreenPreferences.Cursor.allCases.map { Choice(id: $0.rawValue, label: $0.rawValue) }),
        fields.tick(.mouse), fields.count(.escape),
      ], required: required,
      values: [
        .theme: wishes.theme.rawValue, .cursor: wishes.cursor.rawValue,
        .mouse: wishes.usesMouse ? "yes" : "", .escape: String(wishes.escapeDelay),
      ]
    ) { values in
      _ = try desk.setScreen("theme", to: values.text(.theme))
      _ = try desk.setScreen("cursor", to: values.text(.cursor))
      _ = try desk.setScreen("mouse", to: values.isTicked(.mouse) ? "on" : "off")
      if !values.isEmpty(.escape) {
        _ = try desk.setScreen("escape", to: String(try values.number(.escape)))
      }
      return Sent(text: words.screenTakesEffect)
    }
  }
}
