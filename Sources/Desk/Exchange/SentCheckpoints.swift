import Office
import Store

/// What a bundle says of its sender's journal, read before anything is taken in.
struct SentCheckpoint {
  /// nil for what older senders say, and for what cannot be read.
  let checkpoint: JournalCheckpoint?
  let place: JournalCheckpoint.Place?
  let signature: CheckpointSignature
  let text: String

  /// Reads a checkpoint, or the two lines `size N`, `head H` of older senders.
  ///
  /// - Parameter signature: Asked for the standing of the armoured signature behind the lines.
  /// - Returns: nil for what says nothing of a journal.
  static func read(
    _ bytes: [UInt8],
    signature: (JournalCheckpoint, [UInt8]?) throws -> CheckpointSignature = { _, _ in .unsigned }
  ) throws -> SentCheckpoint? {
    let text = String(decoding: bytes.prefix(JournalCheckpoint.sizeLimit), as: UTF8.self)
    if let (checkpoint, armour) = try? JournalCheckpoint.read(bytes) {
      return SentCheckpoint(
        checkpoint: checkpoint, place: checkpoint.place,
        signature: try signature(checkpoint, armour), text: text)
    }
    if text.hasPrefix(JournalCheckpoint.format) {
      return SentCheckpoint(checkpoint: nil, place: nil, signature: .forged, text: text)
    }
    let words = text.split { $0 == " " || $0 == "\n" }
    guard bytes.count <= 200, words.count == 4, words[0] == "size", words[2] == "head",
      let size = Int64(words[1]), size >= 0, let head = FileDigest(words[3])
    else { return nil }
    return SentCheckpoint(
      checkpoint: nil, place: .init(size: size, head: head.description), signature: .unsigned,
      text: text)
  }
}

extension OfficeDesk {
  /// Reads what a bundle says of its sender's journal, and asks whether its signature holds:
  /// outside of any transaction, for that takes another program.
  func look(at bytes: [UInt8]) throws -> SentCheckpoint? {
    try SentCheckpoint.read(bytes) { checkpoint, armour in
      try standing(of: armour, under: checkpoint) { _ in false }
    }
  }

  /// Keeps what the sender says of its journal, so that it could not be rewritten unseen, and
  /// compares it with all it has said before.
  ///
  /// - Returns: What somebody should ask the sender about.
  func keep(
    _ sent: SentCheckpoint, of sender: String, bundle: String, in transaction: Transaction,
    at now: Moment
  ) throws -> [ImportWarning] {
    func warning(_ doubt: CheckpointDoubt) -> ImportWarning {
      ImportWarning(document: bundle, code: doubt.rawValue, place: "journal-checkpoint.txt")
    }
    guard let place = sent.place else { return [warning(.unreadable)] }
    let senders = try transaction.identifiers(ofWhoeverIs: sender)
    let earlier = try transaction.receivedCheckpoints(of: Array(senders), limit: 1000)
    let received = ReceivedCheckpoint(
      sender: sender, bodyName: nil, bundle: bundle, receivedAt: now, place: place,
      previous: sent.checkpoint?.previous, statedAt: sent.checkpoint?.at,
      standing: sent.signature.word, key: sent.signature.key, text: sent.text)
    // A bundle that comes once more is no news.
    guard let number = try transaction.keep(received) else { return [] }
    var doubts = CheckpointDoubt.doubts(about: received, beside: earlier)
    if let named = sent.checkpoint?.organId, !senders.contains(named) {
      doubts.insert(.otherOffice, at: 0)
    }
    try record(received, doubts, as: number, in: transaction, at: now)
    return doubts.map(warning)
  }

  private func record(
    _ received: ReceivedCheckpoint, _ doubts: [CheckpointDoubt], as number: Int64,
    in transaction: Transaction, at now: Moment
  ) throws {
    var detail: JournalDetail = [
      ("sender", received.sender), ("bundle", received.bundle),
      ("size", String(received.place.size)), ("head", received.place.head),
      ("text", JournalChain.digest(salt: [], text: received.text).description),
      ("standing", received.standing), ("key", received.key ?? ""),
    ]
    for doubt in doubts { detail.add("doubt", doubt.rawValue) }
    try transaction.record(
      "exchange.checkpoint", on: "received-checkpoint/\(number)", detail: detail, by: person.id,
      at: now)
  }
}
