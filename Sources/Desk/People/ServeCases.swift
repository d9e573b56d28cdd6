import Office
import Platform
import Store

extension OfficeDesk {
  /// Whether the person came over SSH, or through `sudo`: the paths of the machine are not theirs then.
  public var isServed: Bool { served != nil }

  /// Writes into the journal that the person has come over SSH, with which key and from where; or
  /// through `sudo`, from which account.
  ///
  /// - Throws: `PersonError.retired`.
  public func recordSession() throws {
    guard let served else { return }
    try act { transaction, now in
      try transaction.record(
        "session.open", on: "person/\(person.id.value)",
        detail: served.account.map { [("account", $0)] }
          ?? [("key", served.fingerprint), ("address", served.address)], by: person.id, at: now)
    }
  }

  /// The lines of `authorized_keys` that let everybody in with their keys, and to nothing but this
  /// office. Needs nobody before the desk: `sshd` asks before it knows who comes.
  ///
  /// - Parameters:
  ///   - fingerprint: Only the line of this key, as `AuthorizedKeysCommand` asks for.
  ///   - program: The path of the program, as the service account calls it.
  /// - Throws: `OfficeFolderError`; `StoreError`.
  ///
  /// Source: sshd(8), AUTHORIZED_KEYS FILE FORMAT: `restrict` closes forwarding of ports, agent and
  /// X11 and the user's rc file, also what later versions add; `pty` opens the terminal again.
  public static func authorizedKeys(
    at path: String, fingerprint: String? = nil, program: String
  ) throws -> [String] {
    let folder = OfficeFolder(path: path)
    // A line break in it would begin a line of its own, with rights of its own.
    if (path + program).utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      throw OfficeFolderError.notAFolder(path: path)
    }
    return try folder.open().read { transaction in
      let keys =
        try fingerprint.map { try transaction.openKey($0).map { [$0] } ?? [] }
        ?? transaction.keys(of: nil)
      return try keys.filter { $0.removedAt == nil }.compactMap { key in
        guard try transaction.dayOfLeaving(of: key.person) == nil else { return nil }
        let command = [
          program, "--office", path, "serve", key.handle, key.fingerprint,
        ].map(shellWord).joined(separator: " ")
        let quoted = command.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "restrict,pty,command=\"\(quoted)\" \(key.kind.rawValue) \(key.key) \(key.handle)"
      }
    }
  }

  /// The rules of `sudo` that let each person who has an account of the machine come to their own desk,
  /// as the account that runs this, and to nothing else of that account.
  ///
  /// A rule names the whole command, so that nothing can be added to it; what is to be carried out comes
  /// in the variable that `sshd` uses, the only one kept besides language and terminal.
  ///
  /// - Parameter program: The path of the program, as the service account calls it.
  /// - Throws: `OfficeFolderError.unfitWord` for a path or an account that `sudo` would read as another.
  ///
  /// Source: sudoers(5): User Specification, Cmnd_Alias, `env_keep`, `use_pty`.
  public func sudoRules(program: String) throws -> [String] {
    let service = Machine.account()
    let people = try people().filter {
      $0.retiredOn == nil && $0.account != nil && $0.account != service
    }
    return try people.flatMap { person in
      let command = try [program, "--office", path, "serve", person.handle, ServedPerson.sudo]
        .map(OfficeDesk.sudoWord).joined(separator: " ")
      let alias = "VPDT_\(person.id.value)"
      return [
        "Cmnd_Alias \(alias) = \(command)",
        "Defaults!\(alias) use_pty, env_keep = \"SSH_ORIGINAL_COMMAND LANG TERM NO_COLOR\"",
        "\(try OfficeDesk.sudoWord(person.account ?? "")) ALL = "
          + "(\(try OfficeDesk.sudoWord(service))) \(alias)",
      ]
    }
  }

  /// A word that stands for itself in a rule of `sudo`, with what separates there escaped.
  private static func sudoWord(_ text: String) throws(OfficeFolderError) -> String {
    let isFit = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "/._-+:=,@".utf8.contains(byte) || byte >= 0x80
    }
    // `ALL`, `%group`, `+netgroup`, `#uid` and `!` mean something of their own.
    guard isFit, !text.isEmpty, text != "ALL", !"+@".contains(text.prefix(1)) else {
      throw .unfitWord(text)
    }
    return [":", "=", ","].reduce(text) { $0.replacing($1, with: "\\" + $1) }
  }

  /// A word as a shell takes it for one, whatever stands in it.
  private static func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "/._-:+=".utf8.contains(byte)
    }
    return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
