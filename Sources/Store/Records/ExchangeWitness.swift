import Office

/// What the journal knows of statuses that came, of what senders ask for, and of how bodies are written
/// to.
extension WitnessedRecords {
  static let statuses = WitnessedRecords(
    name: "status", table: "received_status",
    witnesses: [
      Witness("code", ["exchange.status"], .every, "r.code"),
      Witness("sender", ["exchange.status"], .every, "r.sender"),
      Witness("about", ["exchange.status"], .every, "nullif(r.about, '')"),
      Witness("stamped", ["exchange.status"], .every, "r.stamped"),
      Witness(
        "file", ["exchange.status"], .every,
        "(SELECT digest FROM stored_file WHERE id = r.file)"),
      Witness("note", ["exchange.status"], .every, "nullif(r.description, '')"),
    ])

  static let requests = WitnessedRecords(
    name: "request", table: "exchange_request",
    witnesses: [
      Witness("kind", ["exchange.request"], .every, "r.kind"),
      Witness("sender", ["exchange.request"], .every, "r.sender"),
      Witness("target", ["exchange.request"], .every, "r.target_id"),
      Witness("note", ["exchange.request"], .every, "nullif(r.reason, '')"),
      Witness("state", ["exchange.request", "exchange.answer"], .last, "r.state"),
      Witness("note", ["exchange.answer"], .every, "nullif(r.note, '')"),
    ])

  static let correspondenceWitnesses = [
    Witness("identifier", ["body.profile"], .last, profile("identifier")),
    Witness("dates", ["body.profile"], .last, profile("dates")),
    Witness("attachments", ["body.profile"], .last, profile("iif(wraps, 'zipped', 'raw')")),
    Witness("limit", ["body.profile"], .last, profile("coalesce(file_limit, '')")),
    Witness("prefix", ["body.profile"], .last, profile("prefix")),
    Witness(
      "identifiers", ["body.identifiers"], .last,
      """
      coalesce((SELECT group_concat(organ_id, ',') FROM (
        SELECT organ_id FROM former_identifier WHERE body = r.id ORDER BY organ_id)), '')
      """),
  ]

  private static func profile(_ value: String) -> String {
    "(SELECT \(value) FROM exchange_profile WHERE body = r.id)"
  }
}
