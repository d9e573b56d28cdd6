import Desk
import Office
import Platform
import Wording

extension Command {
  /// What a person's own environment may say, and what `sshd` says; everything else is forgotten.
  /// Without `SSH_CONNECTION` keys would be used that must not be used from afar.
  private static let variablesKept = ["LANG", "TERM", "NO_COLOR", "HOME", "SSH_CONNECTION"]
  private static let searchPath = "/usr/local/bin:/usr/bin:/bin"

  /// `vpdt serve PERSON FINGERPRINT`, from the line of `authorized_keys`, or `vpdt serve PERSON sudo`, from
  /// a rule of `sudo`: the terminal, or the command that was sent.
  static func serve() -> Command {
    Command(.serve, Grammar().word("PERSON").word("FINGERPRINT|sudo")) { arguments, session in
      if session.options.served != nil { throw UsageError.notOverSSH("serve") }
      let sent = Machine.variable("SSH_ORIGINAL_COMMAND")
      let address = Machine.variable("SSH_CLIENT")?.split(separator: " ").first.map(String.init)
      let office = session.options.officePath
      let account = Machine.variable("SUDO_USER") ?? ""
      Machine.keepVariables(variablesKept, searchPath: searchPath)
      var options = session.options
      options.office = office
      options.served =
        arguments.words[1] == ServedPerson.sudo
        ? ServedPerson(handle: arguments.words[0], account: account)
        : ServedPerson(
          handle: arguments.words[0], fingerprint: arguments.words[1],
          address: cleaned(String((address ?? "").prefix(64))).text)
      // Who has no business here hears so before anything is read of what they sent.
      let desk = try OfficeDesk.open(at: office, for: options.visitor)
      try desk.recordSession()
      try options.take(sent ?? "")
      session.next =
        options.rest.isEmpty && !options.wantsHelp && !options.wantsVersion
        ? .terminal(options) : CommandLineInterface.run(options, at: desk)
    }
  }

  /// `vpdt person key authorized [FINGERPRINT]`
  static func personKeyAuthorized() -> Command {
    Command(.personKeyAuthorized, Grammar().word("FINGERPRINT", .optional)) { arguments, session in
      let lines = try OfficeDesk.authorizedKeys(
        at: session.options.officePath, fingerprint: arguments.words.first,
        program: Machine.program())
      session.answer(lines, .array(lines.map { .string($0) }))
    }
  }

  /// `vpdt tray put NAME [--replace] <FILE`
  static func trayPut() -> Command {
    Command(.trayPut, Grammar().word("NAME").flag("--replace")) { arguments, session in
      let desk = try session.desk()
      let limit = try desk.trayLimit()
      let bytes: [UInt8]?
      do throws(SystemError) {
        bytes = try StandardInput.read(limit: limit)
      } catch {
        throw FileError(reading: arguments.first, error)
      }
      guard let bytes else {
        throw FileError.tooLarge(path: arguments.first, size: limit + 1, limit: limit)
      }
      try desk.putIntoTray(arguments.first, bytes, replacing: arguments.has("--replace"))
      session.answer(
        [session.words.trayTaken(arguments.first, size: bytes.count)],
        .object([("name", .string(arguments.first)), ("size", .int(bytes.count))]))
    }
  }

  /// `vpdt tray get NAME >FILE`: its bytes and nothing else.
  static func trayGet() -> Command {
    Command(.trayGet, Grammar().word("NAME")) { arguments, session in
      if StandardOutput.isTerminal { throw UsageError.bytesForTerminal }
      let desk = try session.desk()
      try desk.getFromTray(arguments.first) { session.bytes($0) }
    }
  }

  /// `vpdt tray list`
  static func trayList() -> Command {
    Command(.trayList, Grammar()) { _, session in
      let files = try session.desk().tray.files()
      let words = session.words
      let rows = files.map { [$0.name, words.size($0.size)] }
      session.answer(
        rows.isEmpty ? [words.trayEmpty] : Table.lines(rows),
        .array(
          files.map { .object([("name", .string($0.name)), ("size", .int($0.size))]) }))
    }
  }

  /// `vpdt tray remove NAME`
  static func trayRemove() -> Command {
    Command(.trayRemove, Grammar().word("NAME")) { arguments, session in
      try session.desk().tray.remove(arguments.first)
      session.answer(
        [session.words.trayRemoved(arguments.first)],
        .object([("name", .string(arguments.first))]))
    }
  }
}

extension GlobalOptions {
  /// Takes the command somebody sent over SSH: its words and what is theirs to choose.
  ///
  /// - Throws: `UsageError.notOverSSH` for an option that is not; `unclosedQuote`.
  mutating func take(_ sent: String) throws {
    if sent.utf8.count > SentCommand.longest { throw UsageError.notText(String(sent.prefix(40))) }
    let line = ShellWords(sent)
    if line.isOpen { throw UsageError.unclosedQuote }
    let own = try GlobalOptions(
      line.words.first == "vpdt" ? Array(line.words.dropFirst()) : line.words)
    if own.office != nil { throw UsageError.notOverSSH("--office") }
    if own.actingAs != nil { throw UsageError.notOverSSH("--as") }
    if own.moment != nil { throw UsageError.notOverSSH("--now") }
    // Behind the others stand files of the program itself.
    if let descriptor = own.secretDescriptor, descriptor != 0 {
      throw UsageError.notOverSSH("--secret-fd \(descriptor)")
    }
    secretDescriptor = own.secretDescriptor
    (rest, isJSON, isLinear, language) = (own.rest, own.isJSON, own.isLinear, own.language)
    (wantsHelp, wantsVersion) = (own.wantsHelp, own.wantsVersion)
    actingAs = nil
  }
}
