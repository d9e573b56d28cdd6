import Office
import Store

extension OfficeDesk {
  /// Under which name it is kept, among what the person has typed.
  private static let commandsMark = "commands"
  /// As many as somebody would look through.
  private static let commandsLimit = 200

  /// What the person has entered after `:`, the latest last; nothing if it can't be read.
  public func typedCommands() -> [String] {
    guard
      let text = try? database.read({
        try $0.formDraft(of: OfficeDesk.commandsMark, for: person.id)?.text
      })
    else { return [] }
    return text.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Keeps what was entered for the next time, the same line once.
  ///
  /// What has to do with state secrets is forgotten with the session: neither the number nor the
  /// subject of such a document belongs here (Law 117/2025/QH15, Art. 5).
  public func rememberCommands(_ lines: [String]) throws {
    var seen: Set<String> = []
    let kept = lines.reversed().filter { line in
      !OfficeDesk.isSecret(line) && seen.insert(line).inserted
    }.prefix(OfficeDesk.commandsLimit).reversed()
    let text = kept.joined(separator: "\n")
    let known = try database.read {
      try $0.formDraft(of: OfficeDesk.commandsMark, for: person.id)?.text
    }
    guard text != known ?? "" else { return }
    try saveForm(OfficeDesk.commandsMark, text, insteadOf: known)
  }

  private static func isSecret(_ line: String) -> Bool {
    line.split(separator: " ").contains { word in
      word == "secret" || word.hasPrefix("--secrecy") || word.hasPrefix("--level")
        || word.lowercased() == "mật"
    }
  }
}
