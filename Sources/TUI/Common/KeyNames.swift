import Desk
import Office
import Terminal
import Wording

// The letters of acts can be chosen: each act of a screen has a name, `incoming.submit`, by which the
// person's own file gives it another letter.

extension Shortcut {
  /// What the act is called in the file, without its screen: the case of its innermost value.
  var keyName: String {
    let text = "\(act)".split { $0 == "." || $0 == "(" || $0 == ")" || $0 == " " }
    return String(text.last ?? "")
  }
}

/// A wish that cannot be met: the letter has another meaning on that screen.
struct KeyClash: Equatable {
  let name: String
  let letter: Character
  /// The name of the act that has it.
  let taken: String
}

extension ScreenPreferences {
  /// The shortcuts of the screen called `screen` with the letters the person has chosen, and the wishes
  /// that would give one letter two meanings: these keep the letters they had.
  func applied<Act>(
    to shortcuts: [Shortcut<Act>], on screen: String
  ) -> (shortcuts: [Shortcut<Act>], clashes: [KeyClash]) {
    if keys.isEmpty { return (shortcuts, []) }
    var clashes: [KeyClash] = []
    var result = shortcuts
    // Acts that give their letter up make room before others ask for it.
    let wishes = shortcuts.map { keys[screen + "." + $0.keyName] }
    for (index, wish) in wishes.enumerated() {
      guard let wish else { continue }
      let holder = shortcuts.indices.first { other in
        other != index
          && (wishes[other].map { $0 == wish } ?? shortcuts[other].answers(.text(wish)))
      }
      if let holder {
        clashes.append(
          KeyClash(
            name: screen + "." + shortcuts[index].keyName, letter: wish,
            taken: screen + "." + shortcuts[holder].keyName))
      } else {
        result[index] = shortcuts[index].on(wish)
      }
    }
    return (result, clashes)
  }
}

extension OfficeScreen {
  /// The keys that work now, with the letters the person has chosen.
  var keys: [Shortcut<Act>] {
    workplace.preferences.applied(to: shortcuts, on: Self.keyName).shortcuts
  }

  var clashes: [KeyClash] {
    workplace.preferences.applied(to: shortcuts, on: Self.keyName).clashes
  }
}

extension Workplace {
  /// Every key that can be chosen, as the file writes it, with what it does.
  func keyCatalogue() -> [String] {
    func lines<Act>(_ screen: String, _ shortcuts: [Shortcut<Act>]) -> [String] {
      let (applied, clashes) = preferences.applied(to: shortcuts, on: screen)
      return applied.filter { $0.hint.key.count == 1 }.map { shortcut in
        let name = screen + "." + shortcut.keyName
        let clash = clashes.first { $0.name == name }
        return "key \(name) = \(shortcut.hint.key)   # " + shortcut.hint.sentence
          + (clash.map { "; ! \($0.letter) " + words.keyClash(name, taken: $0.taken) } ?? "")
      }
    }
    func of<Shown: OfficeScreen>(_ screen: Shown?) -> [String] {
      screen.map { lines(Shown.keyName, $0.shortcuts) } ?? []
    }
    return of(DeskScreen(at: self)) + of(IncomingRegister(.register, at: self))
      + of(OutgoingRegister(.register, at: self)) + of(SearchScreen(at: self))
      + of(ColumnScreen(wish(""), at: self) { self.list($0) { _, _ in [] } })
      + of(try? SavedScreen(at: self))
      + lines(IncomingPage.keyName, IncomingPage.allShortcuts(words))
      + lines(OutgoingPage.keyName, OutgoingPage.allShortcuts(words))
      + lines(ApprovalQueue.keyName, ApprovalQueue.allShortcuts(words))
      + lines(JournalScreen.keyName, JournalScreen.allShortcuts(words))
      + of(try? NewsScreen(at: self))
      + of(CopyRegister(at: self)) + lines(CopyPage.keyName, CopyPage.allShortcuts(words))
      + of(try? PeopleScreen(at: self)) + of(try? PersonPage(desk.person.id, at: self))
      + of(try? UnitScreen(at: self)) + of(try? SettingScreen(at: self))
      + of(try? CalendarScreen(today.year, at: self)) + of(try? DeadlineScreen(at: self))
      + of(try? ChartScreen(at: self)) + of(try? ReportRoom(at: self))
      + lines(ReportScreen.keyName, ReportScreen.allShortcuts(words))
      + of(try? RegisterScreen(.incoming, at: self))
      + FurtherRoom.allCases.flatMap { of(try? KeptScreen($0, at: self)) }
  }
}
