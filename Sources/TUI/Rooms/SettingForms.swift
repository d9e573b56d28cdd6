import Desk
import Office
import Terminal
import Wording

/// The forms of settings, the calendar and the terms.
extension Workplace {
  func settingForm(_ setting: Setting) throws -> OfficeForm {
    let value = try desk.settings().first { $0.setting == setting }?.value ?? setting.initial
    let (desk, words) = (desk, words)
    let fields = roomFields([])
    let check: FormField.Check = { text, _ in
      do {
        try setting.check(text)
        return .fine()
      } catch {
        let problem = words.report(error).problem
        return .wrong("\(problem.what); \(problem.remedy)")
      }
    }
    // What takes any other word as well is a text.
    let isQuestion =
      ["yes", "no"].allSatisfy { (try? setting.check($0)) != nil }
      && (try? setting.check("?")) == nil
    let kind: FormField.Kind =
      isQuestion
      ? .choice(ChoiceField(Choices(["yes", "no"].map { Choice(id: $0, label: $0) })))
      : .text(limit: 200)
    let field = fields.field(.value, kind, hint: words.meaning(setting), check: check)
    return roomForm(
      "setting.set/" + setting.rawValue, .edit, about: setting.rawValue, [field], required: [],
      values: [.value: value]
    ) { values in
      try desk.set(setting, to: values.text(.value))
      return words.settingSet(setting, to: values.text(.value))
    }
  }

  // MARK: Calendar

  func dayForm() -> OfficeForm {
    let required: Set<FormEntry> = [.day, .sort, .title, .source]
    let fields = roomFields(required)
    let (desk, words, today) = (desk, words, today)
    return roomForm(
      "calendar.set", .addDay,
      [
        fields.pickDay(.day),
        fields.pick(
          .sort, DayKind.enterable.map { Choice(id: $0.rawValue, label: words.kind($0)) }),
        fields.text(.title), fields.text(.source), fields.tick(.unconfirmed),
      ], required: required
    ) { values in
      words.daySet(
        try desk.setCalendarDay(
          try values.date(.day) ?? today, kind: try DayKind(named: values.text(.sort)),
          title: values.text(.title), source: values.text(.source),
          isConfirmed: !values.isTicked(.unconfirmed)))
    }
  }

  func dropDayForm(_ day: CalendarDay) -> OfficeForm {
    let required: Set<FormEntry> = [.reason]
    let (desk, words) = (desk, words)
    return roomForm(
      "calendar.drop/\(day.date)", .dropDay, about: words.date(day.date),
      [roomFields(required).text(.reason)], required: required,
      question: { _ in words.dropDayQuestion(day) }
    ) { values in
      words.dayDropped(try desk.dropCalendarDay(day.date, reason: values.text(.reason)))
    }
  }

  func confirmForm(_ year: Int) -> OfficeForm {
    let required: Set<FormEntry> = [.source]
    let (desk, words) = (desk, words)
    return roomForm(
      "calendar.confirm/\(year)", .confirmYear, about: String(year),
      [roomFields(required).text(.source)], required: required,
      question: { words.confirmYearQuestion(year, source: $0.text(.source)) }
    ) { values in
      let calendar = try desk.confirmYear(year, source: values.text(.source))
      return words.calendarHeading(year, calendar.standing, week: calendar.week)
    }
  }

  // MARK: Terms

  /// - Parameter row: What the form begins with.
  func termForm(from row: DeadlineTerm?) -> OfficeForm {
    let required: Set<FormEntry> = [.duty, .source]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return roomForm(
      "deadline.set", .setTerm,
      [
        fields.pick(.duty, Duty.allCases.map { Choice(id: $0.rawValue, label: words.duty($0)) }),
        fields.pickKinds(.type, several: false), fields.urgency(), fields.text(.days),
        fields.text(.minutes), fields.text(.source),
      ], required: required,
      values: [
        .duty: row?.duty.rawValue ?? "", .type: row?.kind ?? "",
        .urgency: row?.urgency?.word ?? "",
      ]
    ) { values in
      let term =
        values.isEmpty(.minutes)
        ? try Term.entered(days: values.text(.days))
        : try Term.entered(minutes: values.text(.minutes))
      let set = try desk.setDeadline(
        DeadlineTerm(
          duty: try Duty(named: values.text(.duty)),
          kind: values.isEmpty(.type) ? nil : try values.kind().word,
          urgency: values.isEmpty(.urgency) ? nil : try values.urgency(), term: term,
          source: values.text(.source)))
      return words.termSet(set, try desk.reckoning().deadlines.settings)
    }
  }

  /// - Throws: `DeadlineError.notSet` for a row that the law gives.
  func dropTermForm(_ row: DeadlineTerm?) throws -> OfficeForm {
    guard let row else { throw UsageError.unknownCommand(["deadline", "drop"]) }
    guard row.mark == .office else {
      throw DeadlineError.notSet(duty: row.duty, kind: row.kind, urgency: row.urgency)
    }
    let required: Set<FormEntry> = [.reason]
    let (desk, words) = (desk, words)
    return roomForm(
      "deadline.drop/" + DeadlineScreen.position(row), .dropTerm, about: words.duty(row.duty),
      [roomFields(required).text(.reason)], required: required
    ) { values in
      words.termDropped(
        try desk.dropDeadline(
          of: row.duty, kind: row.kind, urgency: row.urgency, reason: values.text(.reason)))
    }
  }

  /// The form of a setting, a day or a term whose draft was kept under `act`: what it is about
  /// stands behind a slash.
  func settingForm(forAct act: String) throws -> OfficeForm? {
    let parts = act.split(separator: "/", maxSplits: 1).map(String.init)
    let about = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "setting.set": return try settingForm(Setting(named: about))
    case "calendar.set": return dayForm()
    case "calendar.drop":
      guard let date = CivilDate(iso: about) else { return nil }
      let day = try desk.calendarYear(date.year).days.first { $0.date == date }
      return day.map { dropDayForm($0) }
    case "calendar.confirm": return Int(about).map { confirmForm($0) }
    case "deadline.set": return termForm(from: nil)
    case "deadline.drop":
      let row = try desk.reckoning().deadlines.rows.first {
        DeadlineScreen.position($0) == about
      }
      return try row.map { try dropTermForm($0) }
    default: return nil
    }
  }
}
