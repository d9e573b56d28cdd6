import Office
import Platform
import Signatures
import Store

/// A checkpoint that was made, and how it stands.
public struct MadeCheckpoint: Equatable, Sendable {
  public let checkpoint: KeptCheckpoint
  /// Why nobody has signed it; nil for one that is signed.
  public let lack: CheckpointLack?
  /// The file it was written to; nil where it was only kept.
  public let path: String?
}

extension OfficeDesk {
  /// The key checkpoints are signed with; nil before the first was made.
  public func journalKey() throws -> JournalKey? {
    try database.read { try $0.journalKey() }
  }

  /// Makes a key for checkpoints, in place of the one there is. The secret half is readable for
  /// this account alone; that of the key before is removed, what it signed stays signed.
  ///
  /// - Throws: `JournalError.keyNotMade`; `PersonError.lacksRole` for whoever is no administrator.
  public func makeJournalKey() throws -> JournalKey {
    try require(.keepSettings)
    let before = try journalKey()
    let key = try keyFile()
    do {
      let made = try act { transaction, now in
        let made = try transaction.insertJournalKey(
          key.base64, fingerprint: key.fingerprint, by: person.id, at: now)
        try transaction.record(
          "journal.key", on: "journal-key/\(made.id.value)",
          detail: [("key", key.fingerprint), ("before", before?.fingerprint ?? "")],
          by: person.id, at: now)
        return made
      }
      if let before { try? Folders.removeFile(path(of: before.base64)) }
      return made
    } catch {
      try? Folders.removeFile(path(of: key.base64))
      throw error
    }
  }

  /// Makes the pair in a hidden folder and gives the secret half its name, flushed.
  private func keyFile() throws -> SSHPublicKey {
    let staging = folder.keys + "/.vpdt-" + Machine.randomName()
    defer { try? Folders.removeAll(staging) }
    do {
      try Folders.make(folder.keys, mode: 0o700)
      try Folders.make(staging, mode: 0o700)
      let secret = staging + "/key"
      let key = try SSHKeygen().makeKey(at: secret, comment: "vpdt journal \(office.organId)")
      try Descriptor.reading(secret).flush()
      try Folders.renameNew(secret, to: path(of: key.base64))
      try Folders.flush(folder.keys)
      return key
    } catch let error as ApprovalError {
      if case .unchecked(let detail) = error { throw JournalError.keyNotMade(detail) }
      throw JournalError.keyNotMade("")
    } catch let error as SystemError {
      throw FileError(writing: folder.keys, error)
    }
  }

  /// Where the secret half of a key lies: under the first letters of a digest of the public half.
  private func path(of base64: String) -> String {
    let digest = JournalChain.digest(salt: [], text: base64).description
    return folder.keys + "/journal-" + digest.prefix(16)
  }

  // MARK: Making checkpoints

  /// Makes a checkpoint of the journal as it is now, keeps it, and writes it to a file where one is
  /// wanted: a stick, a mail, another office's hands. Where nothing was journaled since the last
  /// one of today, that one is handed out again.
  ///
  /// - Parameter target: A new file, or a folder for `checkpoint-SIZE.txt`; nil for none.
  /// - Throws: `FileError`; `PersonError.lacksRole`.
  public func makeCheckpoint(to target: String? = nil) throws -> MadeCheckpoint {
    try require(.takeCheckpoint)
    let now = now()
    let (checkpoint, last) = try database.read { transaction in
      let head = try transaction.journalHead()
      return (
        JournalCheckpoint(
          organId: office.organId.description, officeName: office.name,
          place: .init(size: head.size, head: head.hash), at: now),
        try transaction.lastCheckpoint()
      )
    }
    let signed = try signed(checkpoint)
    let isNew =
      last.map { last in
        last.place.size + 1 != checkpoint.place.size || last.at.date != now.date
          || last.key != signed.key?.fingerprint
      } ?? true
    let text = isNew ? signed.text : last?.text ?? signed.text
    let size = isNew ? checkpoint.place.size : last?.place.size ?? 0
    let path = try target.map { try write(text, named: "checkpoint-\(size).txt", toward: $0) }
    if !isNew, let last {
      return MadeCheckpoint(checkpoint: last, lack: signed.lack, path: path)
    }
    do {
      return MadeCheckpoint(
        checkpoint: try keep(checkpoint, signed), lack: signed.lack, path: path)
    } catch {
      if let path { try? Folders.removeFile(path) }
      throw error
    }
  }

  private func keep(
    _ checkpoint: JournalCheckpoint, _ signed: SignedCheckpoint
  ) throws -> KeptCheckpoint {
    try act { transaction, now in
      let kept = try transaction.insert(
        checkpoint, signed.text, key: signed.key, by: person.id)
      try transaction.record(
        "journal.checkpoint", on: "checkpoint/\(kept.id.value)",
        detail: [
          ("size", String(checkpoint.place.size)), ("head", checkpoint.place.head),
          ("text", JournalChain.digest(salt: [], text: signed.text).description),
          ("key", signed.key?.fingerprint ?? ""),
        ], by: person.id, at: now)
      return kept
    }
  }

  /// Writes a new file, or one of this name where `target` is a folder.
  private func write(_ text: String, named name: String, toward target: String) throws -> String {
    let isFolder = (try? Folders.facts(of: target))??.kind == .folder
    let path = isFolder ? target + "/" + name : target
    try write(text, to: path)
    return path
  }

  /// The checkpoint of the day, if none was made today: the nightly reading of files makes it.
  ///
  /// - Returns: nil where there was one.
  func makeDailyCheckpoint() throws -> MadeCheckpoint? {
    let last = try database.read { try $0.lastCheckpoint() }
    return last?.at.date == now().date ? nil : try makeCheckpoint()
  }

  /// A checkpoint as it is kept and handed over.
  struct SignedCheckpoint {
    let text: String
    /// The key under it; nil where it is not signed.
    let key: JournalKey?
    let lack: CheckpointLack?
  }

  /// Signs a checkpoint with the office's key where that can be done; else it goes unsigned, and
  /// why is said.
  func signed(_ checkpoint: JournalCheckpoint) throws -> SignedCheckpoint {
    let text = checkpoint.text
    func unsigned(_ lack: CheckpointLack) -> SignedCheckpoint {
      SignedCheckpoint(text: text, key: nil, lack: lack)
    }
    guard let key = try journalKey() else { return unsigned(.noKey) }
    let path = path(of: key.base64)
    if (try? Descriptor.reading(path)) == nil { return unsigned(.keyOutOfReach) }
    do throws(ApprovalError) {
      let signature = try SSHKeygen().signature(
        over: text, for: JournalCheckpoint.namespace, withKeyAt: path)
      guard signature.key.fingerprint == key.fingerprint else { return unsigned(.keyOutOfReach) }
      return SignedCheckpoint(text: text + signature.armour, key: key, lack: nil)
    } catch {
      if case .unchecked(let detail) = error { return unsigned(.failed(detail)) }
      return unsigned(error == .programMissing ? .noProgram : .failed(error.code))
    }
  }

  // MARK: Comparing

  /// What is known of the signature under a checkpoint, by asking `ssh-keygen`.
  func standing(
    of armour: [UInt8]?, under checkpoint: JournalCheckpoint, isKnown: (String) throws -> Bool
  ) throws -> CheckpointSignature {
    guard let armour else { return .unsigned }
    guard let signature = try? SSHSignature(armour: armour),
      signature.namespace == JournalCheckpoint.namespace
    else { return .forged }
    let key = signature.key.fingerprint
    do throws(ApprovalError) {
      let isGenuine = try SSHKeygen().confirms(
        signature, of: checkpoint.text, by: checkpoint.organId)
      if !isGenuine { return .forged }
    } catch {
      if case .unchecked(let detail) = error { return .unchecked(key: key, why: .noAnswer(detail)) }
      return .unchecked(key: key, why: .noProgram)
    }
    return try isKnown(key) ? .genuine(key: key) : .unknownKey(key)
  }

  /// Reads the whole journal and shows that it is the one an older checkpoint was made of, added to
  /// since. A cut end and a rewritten past show, whoever has done it, for the checkpoint lay
  /// elsewhere.
  ///
  /// - Parameters:
  ///   - sent: The checkpoint, with its signature if it has one.
  ///   - key: The fingerprint its holder has noted; nil for any.
  /// - Throws: `JournalError`: no checkpoint, another office's, a bad signature or another key;
  ///   `truncated`, `rewritten`, `broken`.
  public func verifyJournal(
    against sent: [UInt8], signedWith key: String? = nil
  ) throws -> JournalExtension {
    let (checkpoint, armour) = try JournalCheckpoint.read(sent)
    let own = try database.read { try ownIdentifiers(in: $0) }
    guard own.contains(checkpoint.organId) else {
      throw JournalError.otherOffice(checkpoint.organId, own: office.organId.description)
    }
    let signature = try standing(of: armour, under: checkpoint) { fingerprint in
      try database.read { try $0.journalKey(fingerprint: fingerprint) } != nil
    }
    if signature == .forged { throw JournalError.badSignature }
    if let key, signature.key != key {
      throw JournalError.otherKey(signature.key ?? "", wanted: key)
    }
    let place = checkpoint.place
    let (report, hash) = try verifyJournal(wanting: place.size)
    if report.lines < place.size {
      throw JournalError.truncated(lines: report.lines, of: place.size)
    }
    if hash != place.head { throw JournalError.rewritten(line: place.size) }
    return JournalExtension(
      journal: report, checkpoint: checkpoint, signature: signature,
      added: report.lines - place.size)
  }

  /// What other offices have sent of their journals, or one of them; the latest first.
  ///
  /// - Throws: `JournalError.nothingReceived` for a body that has sent none.
  public func receivedCheckpoints(
    of body: Body? = nil, limit: Int
  ) throws -> [ReceivedCheckpoint] {
    try database.read { transaction in
      let senders = try body.map { try transaction.identifiers(of: $0) }
      let found = try transaction.receivedCheckpoints(of: senders.map { Array($0) }, limit: limit)
      if let body, found.isEmpty { throw JournalError.nothingReceived(body.name) }
      return found
    }
  }

  /// Writes a checkpoint that came to a new file, for its sender's `vpdt journal verify --against`.
  ///
  /// - Returns: The file.
  public func write(_ checkpoint: ReceivedCheckpoint, toward target: String) throws -> String {
    try write(
      checkpoint.text, named: "checkpoint-\(checkpoint.sender)-\(checkpoint.place.size).txt",
      toward: target)
  }
}

/// That the journal is the one a checkpoint was made of, and how much was added since.
public struct JournalExtension: Equatable, Sendable {
  public let journal: JournalReport
  public let checkpoint: JournalCheckpoint
  public let signature: CheckpointSignature
  /// Lines behind those of the checkpoint.
  public let added: Int64
}
