/// What the journal knows of units, standing in, authority to sign, custody and hand-overs.
extension WitnessedRecords {
  static let peopleAround = [units, standingsIn, authorities, custody, handOvers]

  static let units = WitnessedRecords(
    name: "unit", table: "unit", founding: "r.is_founding = 1",
    witnesses: [
      Witness("abbreviation", ["unit.add"], .last, "r.abbreviation"),
      Witness("name", ["unit.add", "unit.rename"], .last, "r.name"),
      Witness("under", ["unit.add", "unit.move"], .last, "'unit/' || r.parent"),
      Witness("closed", ["unit.close"], .day, "r.closed_on"),
    ])

  static let standingsIn = WitnessedRecords(
    name: "stand-in", table: "standing_in",
    witnesses: [
      Witness("leader", ["stand-in.add"], .last, "'person/' || r.leader"),
      Witness("stand-in", ["stand-in.add"], .last, "'person/' || r.stand_in"),
      Witness("scope", ["stand-in.add"], .last, "r.scope"),
      Witness("from", ["stand-in.add"], .last, "r.from_on"),
      Witness("until", ["stand-in.add"], .last, "r.until_on"),
      Witness("basis", ["stand-in.add"], .last, "r.basis"),
      Witness("note", ["stand-in.add"], .last, "r.note"),
      Witness("ended", ["stand-in.end"], .day, "r.ended_on"),
      Witness("reason", ["stand-in.end"], .every, "r.ended_because"),
    ])

  static let authorities = WitnessedRecords(
    name: "authority", table: "signing_authority",
    witnesses: [
      Witness("person", ["authority.add"], .last, "'person/' || r.person"),
      Witness("form", ["authority.add"], .last, "r.form"),
      Witness("post", ["authority.add"], .last, "r.post"),
      Witness("head", ["authority.add"], .last, "r.head_post"),
      Witness("collective", ["authority.add"], .last, "r.collective"),
      Witness("kinds", ["authority.add"], .last, "r.kinds"),
      Witness("basis", ["authority.add"], .last, "r.basis"),
      Witness("from", ["authority.add"], .last, "r.from_on"),
      Witness("until", ["authority.add"], .last, "r.until_on"),
      Witness("granted", ["authority.add"], .last, "'person/' || r.granted_by"),
      Witness("ended", ["authority.end"], .day, "r.ended_on"),
      Witness("reason", ["authority.end"], .every, "r.ended_because"),
    ])

  static let custody = WitnessedRecords(
    name: "custody", table: "custody_item",
    witnesses: [
      Witness("sort", ["custody.add"], .last, "r.sort"),
      Witness("label", ["custody.add"], .last, "r.label"),
      Witness("serial", ["custody.add"], .last, "r.serial"),
      Witness("to", ["custody.add", "custody.hand-over"], .last, "'person/' || r.holder"),
      Witness(
        "to", ["custody.add", "custody.hand-over"], .every, passing("'person/' || to_person")),
      Witness("from", ["custody.hand-over"], .every, passing("'person/' || from_person")),
      Witness("on", ["custody.add", "custody.hand-over"], .every, passing("handed_on")),
      Witness("permission", ["custody.hand-over"], .every, passing("permission")),
      Witness("note", ["custody.hand-over"], .every, passing("note")),
    ])

  static let handOvers = WitnessedRecords(
    name: "hand-over", table: "hand_over",
    witnesses: [
      Witness("leaver", ["person.hand-over"], .last, "'person/' || r.leaver"),
      Witness("receiver", ["person.hand-over"], .last, "'person/' || r.receiver"),
      Witness("reason", ["person.hand-over"], .last, "r.reason"),
      Witness("item", ["person.hand-over"], .every, handedOver),
    ])

  /// Values of the times an item changed hands, those that are not empty.
  private static func passing(_ value: String) -> String {
    Witness.listed(
      """
      SELECT \(value) AS value FROM custody_event
      WHERE item = r.id AND \(value) <> '' ORDER BY id
      """)
  }

  private static let handedOver = Witness.listed(
    """
    SELECT value FROM (
      SELECT coalesce('incoming/' || incoming || ' ' || part, 'outgoing/' || outgoing) AS value,
        0 AS sort, ordinal
      FROM hand_over_item WHERE hand_over = r.id
      UNION ALL
      SELECT 'dossier/' || dossier, 1, dossier FROM hand_over_dossier WHERE hand_over = r.id)
    ORDER BY sort, ordinal
    """)

  /// Why a person's post changed, each time.
  static let postReasons = Witness.listed(
    "SELECT reason AS value FROM post_change WHERE person = r.id ORDER BY id")

  /// The posts given up, but for one that was empty.
  static let postsBefore = Witness.listed(
    "SELECT before AS value FROM post_change WHERE person = r.id AND before <> '' ORDER BY id")
}
