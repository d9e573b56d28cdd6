import Desk
import Office
import Terminal
import Wording

/// Fields for days and hours: shown back in full as soon as they are left.
extension Fields {
  /// A day that is printed somewhere or has been: a weekday is the latest one, and what is still to
  /// come is refused.
  func date(_ entry: FormEntry) -> FormField {
    let (words, workplace) = (words, workplace)
    return field(entry, .text(limit: Fields.limit(of: entry))) { text, _ in
      if text.allSatisfy(\.isWhitespace) { return .fine() }
      do {
        let today = workplace.today
        let day = try CivilDate(entered: text, today: today, looking: .back)
        if day > today {
          if entry == .on { throw DeliveryError.afterToday(day, today: today) }
          throw RegistrationError.issuedAfterToday(issued: day, today: today)
        }
        return .understood(as: words.date(day), note: words.weekday(day))
      } catch {
        return .wrong(words.report(error).problem.what)
      }
    }
  }

  /// A deadline, with its weekday, the working days that are left and how far the calendar can be relied
  /// on.
  ///
  /// - Parameters:
  ///   - asked: The deadline of the document the work is for.
  ///   - isEntry: It is what a document asks for, which may have passed; left empty, it is given by the
  ///     table.
  func deadline(asked: CivilDate? = nil, isEntry: Bool = false) -> FormField {
    let (words, workplace) = (words, workplace)
    return field(
      .due, .text(limit: Fields.limit(of: .due)), follows: isEntry ? [.type, .urgency] : []
    ) { text, values in
      let desk = workplace.desk
      do {
        if text.allSatisfy(\.isWhitespace) {
          let usual = isEntry ? try usualDeadline(values) : nil
          return .fine(advice: usual.map { words.usual($0) } ?? "")
        }
        let day = try desk.deadline(entered: text)
        let full = words.date(day.value)
        if day.value < workplace.today {
          if !isEntry {
            throw AssignmentError.dueBeforeToday(due: day.value, today: workplace.today)
          }
          return .doubtful(words.dayPassed, as: full)
        }
        if let asked, day.value > asked { return .doubtful(words.laterThanAsked(asked), as: full) }
        let left = try desk.workingDaysLeft(until: day.value)
        let remarks = [
          words.doubt(left?.certainty ?? day.certainty), isEntry ? "" : words.advice(.handling),
        ]
        return .understood(
          as: full,
          note: words.weekday(day.value)
            + (left.map { ", " + words.daysLeft($0.value) } ?? ""),
          advice: remarks.filter { !$0.isEmpty }.joined(separator: "; "))
      } catch {
        return .wrong(words.report(error).problem.what)
      }
    }
  }

  private func usualDeadline(_ values: [String: String]) throws -> Deadline? {
    let kind = DocumentKind(incomingWord: values[FormEntry.type.rawValue] ?? "")
    let urgency = Urgency(values[FormEntry.urgency.rawValue] ?? "") ?? .normal
    return try workplace.desk.usualDeadline(kind: kind, urgency: urgency)
  }

  /// The hour a document marked Hỏa tốc is due by.
  func hour() -> FormField {
    let (words, today) = (words, workplace.today)
    return field(.hour, .text(limit: Fields.limit(of: .hour)), follows: [.urgency]) {
      text, values in
      if text.allSatisfy(\.isWhitespace) { return .fine() }
      do {
        let hour = try Moment(hour: text.filter { !$0.isWhitespace }, on: today)
        try (Urgency(values[FormEntry.urgency.rawValue] ?? "") ?? .normal).allow(hour)
        return .understood(as: words.time(hour))
      } catch {
        return .wrong(words.report(error).problem.what)
      }
    }
  }
}
