import Desk
import Office
import Wording

extension Command {
  /// `vpdt person key add PERSON KIND BASE64 [COMMENT]`, or `--file KEY.pub`
  static func personKeyAdd() -> Command {
    // The words of a key need no quotes: a login over SSH takes them away.
    let grammar = Grammar().word("PERSON").word("KEY", .many).option("--file", "KEY.pub")
    return Command(.personKeyAdd, grammar) { arguments, session in
      let desk = try session.desk()
      let holder = try desk.person(named: arguments.first)
      let words = arguments.words.dropFirst()
      let key: PersonKey
      if let path = arguments.text("--file") {
        if let word = words.first { throw UsageError.extraWord(word, command: arguments.command) }
        key = try desk.addKey(inFile: path, of: holder)
      } else if words.isEmpty {
        throw UsageError.missingWord("KEY", command: arguments.command)
      } else {
        key = try desk.addKey(words.joined(separator: " "), of: holder)
      }
      session.answer([session.words.keyAdded(key)], .object(JSON.fields(key)))
    }
  }

  /// `vpdt person key list [PERSON]`: those that were taken away too.
  static func personKeyList() -> Command {
    Command(.personKeyList, Grammar().word("PERSON", .optional)) { arguments, session in
      let desk = try session.desk()
      let holder = try arguments.words.first.map { try desk.anyone(named: $0) }
      let keys = try desk.personKeys(of: holder)
      let words = session.words
      let rows = keys.map { key in
        [
          key.handle, key.fingerprint, key.kind.rawValue, words.date(key.addedAt.date), key.comment,
          key.removedAt.map { words.removed(since: $0) } ?? "",
        ]
      }
      session.answer(
        rows.isEmpty ? [words.noKeys(handle: holder?.handle)] : Table.lines(rows),
        .array(keys.map { .object(JSON.fields($0)) }))
    }
  }

  /// `vpdt person key remove FINGERPRINT`
  static func personKeyRemove() -> Command {
    Command(.personKeyRemove, Grammar().word("FINGERPRINT")) { arguments, session in
      let key = try session.desk().removeKey(arguments.first)
      session.answer([session.words.keyRemoved(key)], .object(JSON.fields(key)))
    }
  }
}

extension JSON {
  static func fields(_ key: PersonKey) -> [(String, JSON)] {
    [
      ("person", .string(key.handle)), ("fingerprint", .string(key.fingerprint)),
      ("kind", .string(key.kind.rawValue)), ("key", .string(key.key)),
      ("comment", .string(key.comment)), ("added", .string(key.addedAt.description)),
      ("removed", .text(key.removedAt?.description)),
    ]
  }
}
