import Desk
import Office
import Platform
import Wording

extension Command {
  /// `vpdt person passphrase [--first PERSON] [--drop PERSON]`
  static func personPassphrase() -> Command {
    let grammar = Grammar().option("--first", "PERSON").option("--drop", "PERSON")
    return Command(.personPassphrase, grammar) { arguments, session in
      try arguments.refuse(["--drop"], beside: "--first")
      let desk = try session.desk()
      if let name = arguments.text("--drop") {
        let other = try desk.person(named: name)
        try desk.dropPassphrase(of: other)
        return session.answer(
          [session.words.passphraseDropped(other.name)],
          .object([("person", .string(other.handle))]))
      }
      if let name = arguments.text("--first") {
        let other = try desk.person(named: name)
        guard let first = try session.secret(isNew: true) else { throw PassphraseError.needed }
        try desk.setFirstPassphrase(first, of: other)
        return session.answer(
          [session.words.firstPassphraseSet(other.name)],
          .object([("person", .string(other.handle))]))
      }
      // The old one first, where there is one, then the new one: a line each.
      let old = try desk.hasPassphrase() ? try session.secret() : nil
      guard let new = try session.secret(isNew: true) else {
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
  mutating func secret(isNew: Bool = false) throws -> Secret? {
    flush()
    return try desk().confirmation.ask?(isNew)
  }

  private mutating func secret(behind descriptor: Int32?, prompt: String) throws -> Secret? {
    if descriptor == nil, isGathering { return nil }
    flush()
    return try Session.secret(behind: descriptor, prompt: prompt)
  }

  /// What stands behind the descriptor, or is typed where nobody sees it; nil where nobody can be asked.
  static func secret(behind descriptor: Int32?, prompt: String) throws -> Secret? {
    do throws(SystemError) {
      if let descriptor { return try Secret.read(fromDescriptor: descriptor) }
      return try Secret.typed(prompt: prompt + ": ")
    } catch {
      throw FileError(reading: error.path, error)
    }
  }

  /// What stands behind the descriptor an option names, or is typed where nobody sees it; nil where
  /// nobody can be asked.
  mutating func secret(
    _ arguments: Arguments, _ option: String, prompt: String
  ) throws -> Secret? {
    let descriptor = try arguments.text(option).map { text in
      guard let number = Int32(text), number >= 0 else {
        throw ValueError.badSetting(option, value: text)
      }
      return number
    }
    return try secret(behind: descriptor, prompt: prompt)
  }
}
