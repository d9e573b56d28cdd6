extension WitnessedRecords {
  static let journalKeys = WitnessedRecords(
    name: "journal-key", table: "journal_key",
    witnesses: [Witness("key", ["journal.key"], .last, "r.fingerprint")])

  static let checkpoints = WitnessedRecords(
    name: "checkpoint", table: "journal_checkpoint",
    witnesses: [
      Witness("size", ["journal.checkpoint"], .last, "r.size"),
      Witness("head", ["journal.checkpoint"], .last, "r.head"),
      Witness("text", ["journal.checkpoint"], .last, "sha256(r.text)"),
    ])

  /// Those of before they were taken apart have no line of their own.
  static let receivedCheckpoints = WitnessedRecords(
    name: "received-checkpoint", table: "witnessed_journal", founding: "r.standing IS NULL",
    witnesses: [
      Witness("sender", ["exchange.checkpoint"], .last, "r.sender"),
      Witness("text", ["exchange.checkpoint"], .last, "sha256(r.checkpoint)"),
      Witness("standing", ["exchange.checkpoint"], .last, "r.standing"),
    ])
}
