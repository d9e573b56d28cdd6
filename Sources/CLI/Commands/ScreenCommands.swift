import Desk
import Office
import Wording

extension Command {
  /// `vpdt screen show`: how the person likes their screen, and which lines of the file say nothing.
  static func screenShow() -> Command {
    Command(.screenShow, Grammar()) { _, session in
      let desk = try session.desk()
      session.show(desk.screenPreferences(), in: desk.screenPath)
    }
  }

  /// `vpdt screen set NAME VALUE`
  static func screenSet() -> Command {
    Command(.screenSet, Grammar().word("NAME").word("VALUE")) { arguments, session in
      let desk = try session.desk()
      let name = arguments.first
      // A shell word holds no blank; the file says `key NAME`.
      let wish = name.hasPrefix("key.") ? "key " + name.dropFirst(4) : name
      session.show(try desk.setScreen(wish, to: arguments.words[1]), in: desk.screenPath)
    }
  }
}

extension Session {
  fileprivate mutating func show(_ preferences: ScreenPreferences, in path: String) {
    let lines = preferences.text.split(separator: "\n").map(String.init)
    let complaints = preferences.complaints.map { words.screenComplaint($0, in: path) }
    answer(
      ["# " + path] + lines + complaints.map { "! " + $0 },
      .object([
        ("path", .string(path)), ("theme", .string(preferences.theme.rawValue)),
        ("cursor", .string(preferences.cursor.rawValue)),
        ("panel", .bool(preferences.showsPanel)),
        ("mouse", .bool(preferences.usesMouse)), ("escape", .int(preferences.escapeDelay)),
        (
          "keys",
          .object(
            preferences.keys.sorted { $0.key < $1.key }.map { ($0.key, .string(String($0.value))) })
        ),
        ("complaints", .array(complaints.map { .string($0) })),
      ]))
  }
}
