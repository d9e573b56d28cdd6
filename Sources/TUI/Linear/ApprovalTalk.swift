import Terminal
import Wording

/// The drafts that wait for approval, one after the other: what it is, who drafted it, what others
/// said of it and its text, then approve, return, or the next.
struct ApprovalTalk: OfficeTalk {
  var shown: ApprovalQueue
  private var reading = LineReading()
  /// Whether the last act led to another document or text, which was read out.
  private var hasMoved = false

  init(_ screen: ApprovalQueue) { shown = screen }

  mutating func arrive() -> Reply {
    // On a screen the text comes when nobody types; here it is waited for.
    if shown.pause != nil { _ = shown.paused() }
    guard let document = shown.dossier?.document else {
      return Reply([words.linear(.noMoreDrafts)], .close)
    }
    let version = "\(words.label(.version).lowercased()) \(document.version)"
    reading = LineReading(shown.pager.paragraphs)
    return Reply(
      [
        "\(shown.name) \(shown.index + 1)/\(shown.ids.count): \(document.title), "
          + "\(document.kind.name), \(version)", document.subject,
      ] + reading.turn(words) + acts)
  }

  private var acts: [String] {
    shown.keys.enumerated().map { "\($0 + 1). \($1.spokenName)" }
  }

  var help: [String] { acts + words.linearHelp }

  mutating func answer(_ line: String) -> Reply {
    if line.isEmpty { return reading.isAtEnd ? arrive() : Reply(reading.turn(words)) }
    let before = shown.dossier
    shown.catchUp()
    if shown.dossier != before {
      var reply = arrive()
      reply.lines.insert(words.changedMeanwhile, at: 0)
      return reply
    }
    let shortcuts = shown.keys
    if let number = Int(line) {
      guard shortcuts.indices.contains(number - 1) else {
        return Reply([words.noSuchNumber(number)])
      }
      return went(shown.perform(shortcuts[number - 1].act))
    }
    guard let act = act(named: line, among: shortcuts) else { return Reply([], .ignored) }
    return went(shown.perform(act))
  }

  mutating func resume(after closed: any Screen) -> Reply {
    var reply = went(shown.uncovered(by: closed))
    if case .stay = reply.outcome, !hasMoved, !(closed is OutputScreen) {
      reply.lines += acts
    }
    return reply
  }

  private mutating func went(_ outcome: Outcome) -> Reply {
    let said = takeNotice()
    hasMoved = shown.pause != nil || shown.dossier == nil
    guard case .stay = outcome, hasMoved else { return Reply(said, outcome) }
    var reply = arrive()
    reply.lines = said + reply.lines
    return reply
  }
}
