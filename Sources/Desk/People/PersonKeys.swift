import Office
import Platform
import Signatures
import Store

extension OfficeDesk {
  /// Notes a key with which `holder` comes and signs from now on.
  ///
  /// Whoever keeps people notes it. Nobody notes their own where somebody else keeps people too: a
  /// signature shall say more than that somebody sat at the person's account, and it would not if the
  /// account alone could name the key.
  ///
  /// - Parameter line: The line of the file `.pub`.
  /// - Throws: `KeyError`; `PersonError` for who may not, or for who has left.
  public func addKey(_ line: String, of holder: Person) throws -> PersonKey {
    let (key, comment) = try SSHPublicKey.read(line: line)
    return try act { transaction, now in
      try require(.keepPeople)
      let holder = try present(holder, in: transaction)
      if holder.id == person.id { try refuseOwnKey(in: transaction) }
      let fingerprint = key.fingerprint
      if let known = try transaction.openKey(fingerprint) {
        throw KeyError.taken(fingerprint, by: known.personName)
      }
      let id = try transaction.insertKey(
        key.kind, key: key.base64, fingerprint: fingerprint, comment: comment, of: holder.id,
        at: now)
      try transaction.record(
        "person.key-add", on: "person/\(holder.id.value)",
        detail: [
          ("key", key.kind.rawValue + " " + key.base64), ("fingerprint", fingerprint),
          ("comment", comment),
        ], by: person.id, at: now)
      return try found(transaction.key(id))
    }
  }

  /// The same, with the line in a file.
  ///
  /// - Throws: `FileError` besides.
  public func addKey(inFile path: String, of holder: Person) throws -> PersonKey {
    let path = try self.path(entered: path)
    let bytes: [UInt8]?
    do {
      _ = try OfficeDesk.sizeOfFile(at: path)
      bytes = try FileContents.read(path, limit: 1 << 14)
    } catch let error as SystemError {
      throw FileError(reading: path, error)
    }
    guard let bytes else { throw KeyError.notAKey(.shape) }
    return try addKey(String(decoding: bytes, as: UTF8.self), of: holder)
  }

  private func refuseOwnKey(in transaction: Transaction) throws {
    let keepers =
      try transaction.holders(of: .administrator)
      + transaction.holders(of: .principal)
    let others = distinct(keepers.filter { $0.id != person.id }.map(\.handle))
    if !others.isEmpty { throw KeyError.ownKey(person.name, keepers: others) }
  }

  /// The keys of a person, or everybody's, those that were taken away last among each one's.
  public func personKeys(of holder: Person? = nil) throws -> [PersonKey] {
    try database.read { try $0.keys(of: holder?.id) }
  }

  /// Takes a key away; what it signed stays signed. Whoever keeps people does, and its own person,
  /// who may have lost it.
  ///
  /// - Parameter text: The fingerprint, with or without `SHA256:` before it.
  /// - Throws: `KeyError.unknown`; `PersonError`.
  public func removeKey(_ text: String) throws -> PersonKey {
    let text = text.hasPrefix("SHA256:") ? text : "SHA256:" + text
    return try act { transaction, now in
      guard let key = try transaction.openKey(text) else {
        throw KeyError.unknown(String(cleaned(text).text.prefix(60)))
      }
      if key.person != person.id { try require(.keepPeople) }
      try transaction.removeKey(key.id, at: now)
      try transaction.record(
        "person.key-remove", on: "person/\(key.person.value)",
        detail: [("removed", key.fingerprint)], by: person.id, at: now)
      return try found(transaction.key(key.id))
    }
  }
}
