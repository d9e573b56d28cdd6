import Desk
import Office
import Terminal
import Wording

/// What can be done with a form by its name.
extension FormScreen {
  mutating func follow(_ palette: Palette) -> Outcome {
    guard let typed = palette.typed else { return .stay }
    workplace.remember(typed)
    save()
    do {
      if let outcome = try workplace.outcome(ofTyped: typed) { return outcome }
      switch palette.chosen?.id {
      case "form:send": return send()
      case "form:later": return later()
      case "form:give-up": return giveUp()
      case "form:undo": undo()
      case "form:redo": redo()
      case "form:take-in": takeInNews()
      case let id?: return try workplace.outcome(ofTyped: id) ?? .stay
      case nil: throw UsageError.unknownCommand(splitWords(typed))
      }
      return .stay
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
        Command(id: "form:undo", title: words.key(.undo).sentence, alias: "Ctrl-_"),
        Command(id: "form:redo", title: words.key(.redo).sentence, alias: "Ctrl-Y"),
        Command(id: "form:take-in", title: words.key(.takeIn).sentence, alias: "F5"),
      ] + workplace.commands, history: workplace.history
    ) { [workplace] in Completing(workplace: workplace, atHand: []).continuations(of: $0) }
  }
}
