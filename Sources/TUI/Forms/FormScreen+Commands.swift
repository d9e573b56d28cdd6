import Desk
import Office
import Terminal
import Wording

/// What can be done with a form by its name.
extension FormScreen {
  mutating func follow(_ palette: Palette) -> Outcome {
    guard let typed = palette.typed else { return .stay }
    if !typed.isEmpty { workplace.history.append(typed) }
    save()
    do {
      if let outcome = try workplace.outcome(ofTyped: typed) { return outcome }
      switch palette.chosen?.id {
      case "form:send": return send()
      case "form:later": return later()
      case "form:give-up": return giveUp()
      case let id?: return try workplace.outcome(ofTyped: id) ?? .stay
      case nil: throw UsageError.unknownCommand(splitWords(typed))
      }
    } catch {
      notice = Notice(error, words)
      return .stay
    }
  }

  var palette: Palette {
    Palette(
      [
        Command(id: "form:send", title: sendWord, alias: "Ctrl-S"),
        Command(id: "form:later", title: words.key(.later).sentence, alias: "Esc"),
        Command(id: "form:give-up", title: words.key(.giveUp).sentence, alias: "F8"),
      ] + workplace.commands, history: workplace.history)
  }
}
