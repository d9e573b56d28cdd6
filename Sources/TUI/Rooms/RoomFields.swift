import Desk
import Office
import Terminal
import Wording

/// The fields of forms on people, settings, the calendar and the terms.
extension Fields {
  func pick(_ entry: FormEntry, _ choices: [Choice], several: Bool = false) -> FormField {
    field(entry, .choice(ChoiceField(Choices(choices), allowsSeveral: several)))
  }

  /// One of those who are here.
  func pickPerson(_ entry: FormEntry, among fits: (Person) -> Bool = { _ in true }) throws
    -> FormField
  {
    pick(
      entry,
      try workplace.desk.people().filter { $0.retiredOn == nil && fits($0) }.map {
        Choice(id: $0.handle, label: $0.name, detail: $0.post)
      })
  }

  func pickRoles() -> FormField {
    pick(
      .role, Role.allCases.map { Choice(id: $0.rawValue, label: words.role($0)) }, several: true)
  }

  func pickUnit(besides unit: Unit? = nil) throws -> FormField {
    pick(
      .unit,
      try workplace.desk.unitLines().filter {
        $0.unit.closedOn == nil && $0.unit != unit
      }.map {
        Choice(id: $0.unit.abbreviation, label: $0.unit.name, detail: $0.unit.abbreviation)
      })
  }

  func pickKinds(_ entry: FormEntry, several: Bool) -> FormField {
    pick(
      entry, DocumentKind.all.map { Choice(id: $0.word, label: $0.name, detail: $0.word) },
      several: several)
  }

  /// A day as people write it, shown back in full with its weekday.
  func pickDay(_ entry: FormEntry) -> FormField {
    let (words, today) = (words, workplace.today)
    return field(entry, .text(limit: 60)) { text, _ in
      if text.allSatisfy(\.isWhitespace) { return .fine() }
      do {
        let day = try CivilDate(entered: text, today: today)
        return .understood(as: words.date(day), note: words.weekday(day))
      } catch {
        return .wrong(words.report(error).problem.what)
      }
    }
  }
}

extension Workplace {
  /// A form for an act on a record that is no document.
  ///
  /// - Parameter act: The act of the journal, under which its draft is kept.
  func roomForm(
    _ act: String, _ key: RoomKey, on id: Int64 = 0, about: String = "",
    _ fields: [FormField], required: Set<FormEntry>, values: [FormEntry: String] = [:],
    question: @escaping (FormValues) throws -> String? = { _ in nil },
    send: @escaping (FormValues) throws -> String
  ) -> OfficeForm {
    OfficeForm(
      name: FormName(.act, document: id, act: act), verb: words.roomKey(key).word, about: about,
      fields: fields, required: required, values: values, question: question,
      send: { Sent(text: try send($0)) })
  }

  func roomFields(_ required: Set<FormEntry>) -> Fields {
    Fields(workplace: self, form: .act, required: required)
  }

  private func unit(_ id: Int64) throws -> Unit? {
    try desk.unitLines().first { $0.unit.id.value == id }?.unit
  }

  /// The form of a room whose draft was kept under `act`; nil for one that is none, or whose record
  /// has nothing left to act upon.
  func roomForm(forAct act: String, on id: Int64) throws -> OfficeForm? {
    func person() throws -> Person { try desk.personDossier(ID(id)).person }
    return switch act {
    case "person.add": try addPersonForm()
    case "person.role": rolesForm(try person())
    case "unit.add": try addUnitForm()
    case "unit.rename": try unit(id).map { renameUnitForm($0) }
    case "unit.move": try unit(id).map { try moveUnitForm($0) }
    case "person.post": postForm(try person())
    case "person.move": try moveForm(try person())
    case "person.key-add": addKeyForm(try person())
    case "person.hand-over": try handOverForm(try person())
    case "stand-in.add": try standInForm(try person())
    case "stand-in.end": try endStandInForm(try person())
    case "authority.add": try authorityForm(try person())
    case "authority.end": try endAuthorityForm(try person())
    default: try furtherForm(forAct: act) ?? settingForm(forAct: act)
    }
  }
}

/// The field of a room's form that an error of the desk is about; nil if it is about none.
func roomEntry(of error: any Error) -> FormEntry? {
  switch error {
  case let error as PersonError:
    switch error {
    case .handleTaken: .handle
    case .accountTaken: .account
    default: nil
    }
  case let error as StandInError:
    switch error {
    case .oneself, .away, .cycle: .person
    case .notALeader, .overlaps, .passedOn: .leader
    case .endsBeforeStart, .over: .until
    case .unknownScope: .scope
    case .unknown, .alreadyEnded: .standing
    }
  case let error as AuthorityError:
    switch error {
    case .unknownForm, .wrongHolder: .form
    case .noCollective: .collective
    case .endsBeforeStart: .until
    case .incomplete(_, let needs, _):
      switch needs.first {
      case .basis: .basis
      case .lastDay: .until
      case .kinds: .types
      case .collective: .collective
      case nil: nil
      }
    default: nil
    }
  case is UnitError: .unit
  case is KeyError: .key
  case let error as HandOverError:
    if case .toOneself = error { .person } else { nil }
  case let error as CalendarError:
    switch error {
    case .unknownKind: .sort
    case .worksAlready, .restsAlready, .ordinaryDay: .day
    case .incomplete, .beyond: nil
    }
  case let error as DeadlineError:
    switch error {
    case .unknownDuty: .duty
    case .badTerm: .days
    case .notSet: nil
    }
  default: nil
  }
}
