// What the journal knows of the trust store and of the checks made with it.

extension WitnessedRecords {
  static let trust = WitnessedRecords(
    name: "trust", table: "trust_entry",
    witnesses: [
      Witness("name", ["trust.add"], .last, "r.name"),
      Witness("purpose", ["trust.add"], .last, "r.purpose"),
      Witness("fingerprint", ["trust.add", "trust.remove"], .last, "r.fingerprint"),
      Witness("subject", ["trust.add"], .last, "r.subject"),
      Witness("of", ["trust.add"], .every, "'person/' || r.person"),
      Witness("reason", ["trust.remove"], .every, "r.reason"),
    ])

  static let checks = WitnessedRecords(
    name: "verdicts", table: "check_batch",
    witnesses: [
      Witness("openssl", ["file.verify"], .last, "r.openssl"),
      Witness("rules", ["file.verify"], .last, "r.rules"),
      Witness("trust", ["file.verify"], .last, "r.trust"),
      Witness("verdict", ["file.verify"], .every, verdicts),
    ])

  private static let verdicts = Witness.listed(
    """
    SELECT s.digest || ' ' || c.verdict AS value
    FROM signature_check c JOIN stored_file s ON s.id = c.file WHERE c.batch = r.id ORDER BY c.id
    """)
}
