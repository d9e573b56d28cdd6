import Office

/// What the journal knows of plans, kinds, councils, numbers struck out and copies.
extension WitnessedRecords {
  static let plans = WitnessedRecords(
    name: "numbering", table: "numbering_plan", key: "year", founding: "r.is_default = 1",
    witnesses: [
      Witness("plan", ["numbering.set"], .last, "r.division"),
      Witness("groups", ["numbering.set"], .last, "r.groups"),
    ])

  static let kindEntries = WitnessedRecords(
    name: "kind", table: "document_kind", key: "word",
    witnesses: [
      Witness("name", ["kind.add"], .last, "r.name"),
      Witness("source", ["kind.add", "kind.close", "kind.open"], .last, "r.source"),
      Witness("from", ["kind.add", "kind.open"], .last, "r.from_on"),
      Witness("closed", ["kind.close", "kind.open"], .last, "r.closed_on"),
    ])

  static let councils = WitnessedRecords(
    name: "council", table: "council",
    witnesses: [
      Witness("abbreviation", ["council.add"], .last, "r.abbreviation"),
      Witness("name", ["council.add"], .last, "r.name"),
      Witness("head", ["council.add"], .last, "r.head_title"),
      Witness("basis", ["council.add"], .last, "r.basis"),
      Witness("closed", ["council.close"], .last, "r.closed_on"),
    ])

  /// Those of a document are spoken of by the lines of the document.
  static let struckNumbers = WitnessedRecords(
    name: "struck", table: "struck_number", founding: "r.document IS NOT NULL",
    witnesses: [
      Witness("reference", ["number.waste"], .last, "printf('%02d/%s', r.number, r.symbol)"),
      Witness("sequence", ["number.waste"], .last, "r.sequence"),
      Witness("year", ["number.waste"], .last, "r.year"),
      Witness("reason", ["number.waste"], .last, "r.reason"),
    ])

  static let copies = WitnessedRecords(
    name: "copy", table: "copy",
    declared: takenOut("incoming", "r.incoming") + " OR " + takenOut("outgoing", "r.outgoing"),
    witnesses: [
      Witness("reference", ["copy.add"], .last, "printf('%02d/%s', r.number, r.symbol)"),
      Witness("year", ["copy.add"], .last, "r.year"),
      Witness("form", ["copy.add"], .last, "r.form"),
      Witness("way", ["copy.add"], .last, "r.way"),
      Witness(
        "source", ["copy.add"], .last,
        "coalesce('incoming/' || r.incoming, 'outgoing/' || r.outgoing)"),
      Witness("pages", ["copy.add"], .last, "r.pages"),
      Witness("copies", ["copy.add"], .last, "r.copies"),
      Witness("to", ["copy.add"], .last, "r.recipient"),
      Witness("signer", ["copy.add"], .last, "'person/' || r.signer"),
      Witness("decided", ["copy.add"], .last, "'person/' || r.decided_by"),
      Witness("from-copy", ["copy.add"], .every, "r.from_copy"),
      Witness("struck", ["copy.strike"], .every, "r.struck_because"),
    ])

  /// The journal has the word of an urgency, the register its rank.
  static let urgencies =
    "CASE r.urgency"
    + Urgency.allCases.map { " WHEN \($0.rawValue) THEN '\($0.word)'" }.joined() + " END"

  static let issuingCouncil = "(SELECT abbreviation FROM council WHERE id = r.council)"

  static let releases = Witness.listed(
    """
    SELECT reason AS value FROM struck_number WHERE document = r.id AND act = 'release' ORDER BY id
    """)
}
