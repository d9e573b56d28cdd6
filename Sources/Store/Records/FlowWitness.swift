import Office

/// What the journal knows of opinions, checks, recipients, deliveries and what follows a document.
extension WitnessedRecords {
  static let bodyGroups = WitnessedRecords(
    name: "body-group", table: "body_group",
    witnesses: [
      Witness("name", ["body.group"], .last, "r.name"),
      Witness(
        "members", ["body.group"], .last,
        joined("SELECT body AS value FROM body_group_member WHERE body_group = r.id ORDER BY body")
      ),
    ])

  static let bodyWitnesses =
    [
      Witness("superior", ["body.edit"], .last, "iif(r.is_superior, 'yes', 'no')"),
      Witness("under", ["body.edit"], .last, "coalesce('body/' || r.superior, '')"),
      Witness("address", ["body.edit"], .last, "r.address"),
      Witness("electronic", ["body.edit"], .last, "iif(r.is_electronic, 'yes', 'no')"),
      Witness("closed", ["body.close"], .last, "r.closed_on"),
    ] + carrierWitnesses

  static let flowWitnesses = [
    //      field      lines it stands in       which   where the register holds it
    Witness("of", ["outgoing.ask"], .every, asked),
    Witness("visa", closingVisas, .together, answers),
    Witness("vouched", ["outgoing.vouch-content", "outgoing.vouch-form"], .every, vouched),
    Witness(
      "planned", ["outgoing.recipients"], .last,
      joined("SELECT body AS value FROM planned_recipient WHERE document = r.id ORDER BY body")),
    Witness("delivery", ["outgoing.delivered"], .every, events("e.act = 'delivered'")),
    Witness("asked", ["outgoing.recall"], .every, events("e.act = 'recall'", body: true)),
    Witness("informed", informing, .every, informed("1")),
    Witness(
      "acknowledged", ["outgoing.acknowledge"], .together, informed("acknowledged_ms IS NOT NULL")
    ),
    Witness("by", Succession.allCases.map { "outgoing." + $0.rawValue }, .every, links),
    Witness(
      "reason", ["outgoing.order-recall"], .last,
      "(SELECT reason FROM recall_order WHERE document = r.id)"),
    Witness(
      "recalled", ["outgoing.recall"], .day,
      "(SELECT date(sent_ms / 1000 + 25200, 'unixepoch') FROM recall_order WHERE document = r.id)"),
    Witness(
      "paper", ["outgoing.paper-filed"], .day,
      "(SELECT date(filed_ms / 1000 + 25200, 'unixepoch') FROM file_copy WHERE document = r.id)"),
    remarks(on: "outgoing"),
  ]

  private static let closingVisas = [
    "outgoing.visa", "outgoing.ask-withdraw", "outgoing.cancel",
  ]
  private static let informing = ["outgoing.inform", "outgoing.issue", "outgoing.issue-paper"]

  /// SQL for the values of a query with a comma between them, as one line of the journal has them.
  private static func joined(_ query: String) -> String {
    "(SELECT group_concat(value, ',') FROM (\(query)))"
  }

  private static let asked = Witness.listed(
    """
    SELECT coalesce('person/' || person, 'unit/' || unit) AS value FROM visa
    WHERE document = r.id ORDER BY id
    """)

  private static let answers = Witness.listed(
    """
    SELECT id || ' ' || verdict || iif(answer = '', '', ' ' || answer) AS value FROM visa
    WHERE document = r.id AND closed_ms IS NOT NULL
    """)

  private static let vouched = Witness.listed(
    "SELECT part || ' ' || version AS value FROM vouching WHERE document = r.id ORDER BY id")

  private static func events(_ condition: String, body isBodyAlone: Bool = false) -> String {
    let value = "'body/' || e.body" + (isBodyAlone ? "" : " || ' ' || e.state || ' ' || e.on_date")
    return Witness.listed(
      """
      SELECT \(value) AS value FROM delivery_event e
      WHERE e.document = r.id AND \(condition) ORDER BY e.id
      """)
  }

  private static func informed(_ condition: String) -> String {
    Witness.listed(
      """
      SELECT 'person/' || person AS value FROM informed
      WHERE document = r.id AND \(condition) ORDER BY id
      """)
  }

  private static let links = Witness.listed(
    """
    SELECT 'outgoing/' || successor AS value FROM outgoing_link
    WHERE document = r.id ORDER BY id
    """)

  /// What was said of a document in one of the registers.
  static func remarks(on register: String) -> Witness {
    Witness(
      "remark", [register + ".discuss"], .every,
      Witness.listed("SELECT text AS value FROM remark WHERE \(register) = r.id ORDER BY id"))
  }
}
