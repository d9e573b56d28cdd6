/// What the journal knows of people's keys, and of what was signed with them.
extension WitnessedRecords {
  static let keyWitnesses = [
    Witness("key", ["person.key-add"], .every, keys("kind || ' ' || key")),
    Witness("fingerprint", ["person.key-add"], .every, keys("fingerprint")),
    Witness("comment", ["person.key-add"], .every, keys("nullif(comment, '')")),
    Witness(
      "removed", ["person.key-remove", "person.retire"], .together,
      keys("iif(removed_ms IS NULL, NULL, fingerprint)")),
  ]

  static let approvalWitnesses = [
    Witness("key", signing, .every, signed("k.fingerprint")),
    Witness("statement", signing, .every, signed("sha256(s.statement)")),
    Witness("signature", signing, .every, signed("sha256(s.signature)")),
  ]

  private static let signing = ["outgoing.approve", "approval.attach"]

  private static func keys(_ value: String) -> String {
    Witness.listed("SELECT \(value) AS value FROM person_key WHERE person = r.id ORDER BY id")
  }

  /// In the order the signatures came: only the last decision there is can be signed.
  private static func signed(_ value: String) -> String {
    Witness.listed(
      """
      SELECT \(value) AS value FROM decision_signature s
        JOIN decision d ON d.id = s.decision JOIN person_key k ON k.id = s.key
      WHERE d.document = r.id ORDER BY s.decision
      """)
  }
}
