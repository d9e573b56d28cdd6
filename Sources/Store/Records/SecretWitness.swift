extension WitnessedRecords {
  /// What was frozen and taken out. The flag on the document is among it: whoever takes that away
  /// behind the program's back is seen.
  static let secrets = WitnessedRecords(
    name: "secret", table: "secret_freeze",
    witnesses: [
      Witness("document", ["secret.freeze"], .every, "r.register || '/' || r.document"),
      Witness("level", ["secret.freeze"], .every, "r.level"),
      Witness("note", ["secret.freeze"], .every, "r.note"),
      Witness("file", ["secret.freeze"], .every, "replace(r.digests, char(10), char(31))"),
      Witness("frozen", ["secret.freeze"], .every, frozen),
      Witness("book", ["secret.take-out"], .every, "r.book_entry"),
      Witness("line", ["secret.take-out"], .every, gaps),
    ])

  private static let frozen = """
    CASE r.register
      WHEN 'incoming' THEN (SELECT iif(frozen, 'yes', 'no') FROM incoming_document
        WHERE id = r.document)
      ELSE (SELECT iif(frozen, 'yes', 'no') FROM outgoing_document WHERE id = r.document) END
    """

  private static let gaps = Witness.listed(
    "SELECT sequence AS value FROM secret_gap WHERE freeze = r.id ORDER BY sequence")

  /// SQL: whether the document `id` of a register was taken out, so that nothing is left to compare.
  static func takenOut(_ register: String, _ id: String) -> String {
    """
    EXISTS (SELECT 1 FROM secret_freeze s WHERE s.register = '\(register)' AND s.document = \(id)
      AND s.taken_out_ms IS NOT NULL)
    """
  }
}
