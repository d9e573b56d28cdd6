import Office

// What the door and the registers write, compared with the lines that wrote it.

extension WitnessedRecords {
  /// Lines on an incoming document from the door, and corrections of its entry.
  static let door: [Witness] = [
    //      field           lines it stands in  which     where it is held
    Witness("log", arriving, .every, logged("'L' || line || '/' || year")),
    Witness("via", arriving, .every, logged("via")),
    Witness("because", ["incoming.return"], .every, logged("reason")),
    Witness("note", ["incoming.return"], .every, logged("nullif(note, '')")),
    Witness("brought-by", arriving, .every, logged("nullif(sender, '')")),
    Witness("circulation", marking, .last, mark("circulation")),
    Witness("give-back-by", marking, .last, mark("return_due_on")),
    Witness("given-back", ["incoming.give-back"], .every, mark("given_back_on")),
    Witness("given-back-to", ["incoming.give-back"], .every, mark("given_back_to")),
    Witness("copies", marking, .last, mark("copies")),
    Witness("pages", marking, .last, mark("pages")),
    Witness("before", ["incoming.correct"], .together, before),
    Witness("note", ["incoming.correct"], .every, own("reason", "correction")),
    Witness("note", ["incoming.strike"], .every, own("reason", "struck_entry", "document")),
    Witness("paper", ["incoming.add-paper"], .every, own("came_on", "arrived_paper", "document")),
    Witness("recalled-by", recalling, .every, own("by_reference", "recall_notice")),
    Witness("verdict", recalling, .every, own("verdict", "recall_notice")),
    Witness("note", recalling, .every, own("nullif(note, '')", "recall_notice")),
    Witness(
      "replaced-by", ["incoming.replace"], .every,
      own("'incoming/' || by", "replacement", "document")),
    Witness("value", ["incoming.field"], .every, extra("incoming")),
  ]

  private static let arriving = [
    "incoming.receive", "incoming.register", "incoming.return", "incoming.add-paper",
  ]
  private static let marking = ["incoming.receive", "incoming.register"]
  private static let recalling = ["incoming.cancel", "incoming.refuse-recall"]

  static let registers = WitnessedRecords(
    name: "register", table: "closed_register",
    witnesses: [
      Witness("register", ["register.close"], .every, "r.register"),
      Witness("year", ["register.close"], .every, "r.year"),
      Witness("entries", ["register.close"], .every, "r.entries"),
      Witness("digest", ["register.close"], .every, "r.digest"),
      Witness("signed-by", ["register.signed"], .every, "'person/' || r.signed_by"),
      Witness("signed-on", ["register.signed"], .every, "r.signed_on"),
      Witness("note", ["register.reopen"], .every, "r.opened_because"),
    ])

  /// `name=value` of the fields added to a document of either register.
  static func extra(_ register: String) -> String {
    Witness.listed(
      """
      SELECT name || '=' || value AS value FROM extra_field
      WHERE register = '\(register)' AND document = r.id ORDER BY id
      """)
  }

  private static func logged(_ column: String) -> String {
    Witness.listed(
      "SELECT \(column) AS value FROM receiving_log WHERE document = r.id ORDER BY id")
  }

  private static func mark(_ column: String) -> String {
    "(SELECT \(column) FROM arrival_mark WHERE document = r.id)"
  }

  private static func own(_ value: String, _ table: String, _ key: String = "id") -> String {
    Witness.listed("SELECT \(value) AS value FROM \(table) WHERE document = r.id ORDER BY \(key)")
  }

  private static let before = Witness.listed(
    """
    SELECT f.field || '=' || f.before AS value
    FROM correction c JOIN correction_field f ON f.correction = c.id
    WHERE c.document = r.id
    """)
}
