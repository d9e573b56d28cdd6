import Office

extension WitnessedRecords {
  static let dossiers = WitnessedRecords(
    name: "dossier", table: "dossier",
    state: { acts in
      var state = DossierState.open
      for act in acts where !["open", "package"].contains(act.name) {
        // Acts of the journal that are one act of the table.
        let action =
          switch act.name {
          case "put", "take-out", "move": DossierAction.file
          case "event": DossierAction.lengthen
          default: DossierAction(rawValue: act.name)
          }
        guard let action,
          let next = DossierWorkflow.destination(of: action, from: state)
        else { return nil }
        state = next
      }
      return state.rawValue
    },
    witnesses: [
      Witness("notation", ["dossier.open"], .last, "r.notation"),
      Witness("year", ["dossier.open"], .last, "r.year"),
      Witness("title", ["dossier.open"], .last, "r.title"),
      Witness("class", ["dossier.open"], .last, "r.class"),
      Witness("started", ["dossier.open"], .last, "r.started_on"),
      Witness("keeper", ["dossier.open"], .last, "'person/' || r.keeper"),
      Witness("ended", ["dossier.close"], .last, "r.ended_on"),
      Witness("event", ["dossier.event"], .last, "coalesce(r.event_on, '')"),
      Witness("term", ["dossier.lengthen"], .last, "r.term"),
      Witness("reason", ["dossier.lengthen"], .last, "r.term_because"),
      Witness("document", ["dossier.put", "dossier.file"], .every, items("1")),
      Witness("taken", ["dossier.take-out"], .together, items("place IS NULL")),
      Witness(
        "contents", ["dossier.close", "dossier.reopen"], .last,
        "iif(r.state = 'open', '', \(DossierRecord.contents))"),
      Witness("file", ["dossier.file"], .every, files),
    ])

  private static func items(_ condition: String) -> String {
    Witness.listed(
      """
      SELECT \(DossierRecord.object) AS value FROM dossier_item
      WHERE dossier = r.id AND \(condition) ORDER BY id
      """)
  }

  private static let files = Witness.listed(
    """
    SELECT s.digest AS value FROM dossier_item i JOIN filed_document f ON f.id = i.filed
      JOIN stored_file s ON s.id = f.file
    WHERE i.dossier = r.id ORDER BY i.id
    """)
}
