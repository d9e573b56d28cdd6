import Desk
import Office
import Platform
import Wording

extension Command {
  /// `vpdt person passphrase [--secret-fd N] [--drop PERSON]`
  static func personPassphrase() -> Command {
    let grammar = Grammar().option("--secret-fd", "N").option("--drop", "PERSON")
    return Command(.personPassphrase, grammar) { arguments, session in
      let desk = try session.desk()
      if let name = arguments.text("--drop") {
        let other = try desk.person(named: name)
        try desk.dropPassphrase(of: other)
        return session.answer(
          [session.words.passphraseDropped(other.name)],
          .object([("person", .string(other.handle))]))
      }
      // The old one first, where there is one, then the new one: a line each.
      let old = try desk.hasPassphrase() ? try session.secret(arguments) : nil
      guard let new = try session.secret(arguments, isNew: true) else {
        throw PassphraseError.needed
      }
      try desk.setPassphrase(new, over: old)
      session.answer(
        [session.words.passphraseSet], .object([("person", .string(desk.person.handle))]))
    }
  }
}

extension Session {
  /// The person's passphrase, from `--secret-fd` or typed where nobody sees it; nil where nobody can be
  /// asked.
  mutating func secret(_ arguments: Arguments, isNew: Bool = false) throws -> Secret? {
    do {
      return try secret(
        arguments, "--secret-fd", prompt: isNew ? words.newPassphrase : words.ownPassphrase)
    } catch let error as SystemError {
      throw FileError(reading: error.path, error)
    }
  }

  /// What stands behind the descriptor an option names, or is typed where nobody sees it; nil where
  /// nobody can be asked.
  mutating func secret(
    _ arguments: Arguments, _ option: String, prompt: String
  ) throws -> Secret? {
    if let text = arguments.text(option) {
      guard let number = Int32(text), number >= 0 else {
        throw ValueError.badSetting(option, value: text)
      }
      return try Secret.read(fromDescriptor: number)
    }
    if isGathering { return nil }
    flush()
    return try Secret.typed(prompt: prompt + ": ")
  }
}
