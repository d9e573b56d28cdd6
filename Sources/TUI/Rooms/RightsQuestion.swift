import Desk
import Office
import Terminal
import Wording

extension OfficeScreen {
  private var mark: String { "rights/" }

  /// Asks whether changes of somebody's rights are confirmed.
  ///
  /// - Parameter changes: All of one person, at least one.
  func rightsQuestion(_ changes: [RightsChange]) -> Confirm {
    Confirm(
      words.confirmQuestion(changes), about: mark + String(changes[0].person.value),
      keys: [
        KeyHint("Enter", words.roomKey(.confirmRights).word), workplace.hint("Esc", .cancel),
      ])
  }

  /// Confirms what the question was about, if it was answered; what has changed since is asked anew.
  ///
  /// - Parameter seen: The changes that were shown; those that are shown next, where it is asked anew.
  mutating func confirmRights(
    askedBy closed: any Screen, seen: inout [RightsChange]
  ) -> Outcome {
    guard let question = closed as? Confirm, question.answer != nil,
      question.about.hasPrefix(mark), let id = Int64(question.about.dropFirst(mark.count))
    else { return .stay }
    let holder = ID<Person>(id)
    do {
      let open = try desk.openRightsChanges().filter { $0.person == holder }
      if open != seen, !open.isEmpty {
        seen = open
        return .open(rightsQuestion(open))
      }
    } catch {
      notice = Notice(error, words)
      return .stay
    }
    let words = words
    attempt { desk in
      let person = try desk.personDossier(holder).person
      _ = try desk.confirmRights(of: person)
      return words.rightsConfirmed(person.name)
    }
    return .stay
  }
}
