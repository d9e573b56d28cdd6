import Office

extension WitnessedRecords {
  static let dossiers = WitnessedRecords(
    name: "dossier", table: "dossier",
    state: { acts in
      var state = DossierState.open
      for act in acts where !asides.contains(act.name) {
        // Acts of the journal that are one act of the table.
        let action =
          switch act.name {
          case "put", "take-out", "move", "copy", "rule", "drop-rule": DossierAction.file
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
      Witness("title", describing, .last, "r.title"),
      Witness("class", describing, .last, "r.class"),
      Witness("started", describing, .last, "r.started_on"),
      Witness("keeper", describing + ["dossier.hand-over"], .last, "'person/' || r.keeper"),
      Witness("until", ["dossier.keep"], .last, "r.kept_until"),
      Witness("review", ["dossier.retain"], .last, "coalesce(r.review_on, '')"),
      Witness("settled", ["dossier.event"], .last, "coalesce(r.settled_on, '')"),
      Witness(
        "construction", ["dossier.amend"], .last, "iif(r.is_construction, 'yes', 'no')"),
      Witness("ended", ["dossier.close"], .last, "r.ended_on"),
      Witness("event", ["dossier.event"], .last, "coalesce(r.event_on, '')"),
      Witness("term", ["dossier.lengthen"], .last, "r.term"),
      Witness("reason", ["dossier.lengthen"], .last, "r.term_because"),
      Witness("document", ["dossier.put", "dossier.file", "dossier.copy"], .every, items("1")),
      Witness("taken", ["dossier.take-out"], .together, items("place IS NULL")),
      Witness(
        "contents", ["dossier.close", "dossier.reopen"], .last,
        "iif(r.state = 'open', '', \(DossierRecord.contents))"),
      Witness("file", ["dossier.file", "dossier.copy"], .every, files),
      Witness("certified", ["dossier.certify"], .together, certified),
      Witness("gone", ["dossier.destroy"], .together, gone),
      ReaderRecord.witness("dossier"),
    ])

  private static let describing = ["dossier.open", "dossier.amend"]

  /// Lines that say nothing of where it stands.
  private static let asides: Set<String> = [
    "open", "package", "export", "certify", "hand-over", "limit", "read",
  ]

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

  private static let certified = Witness.listed(
    """
    SELECT s.digest AS value FROM dossier_item i JOIN filed_document f ON f.id = i.filed
      JOIN stored_file s ON s.id = f.certified
    WHERE i.dossier = r.id ORDER BY i.id
    """)

  /// Digests of files that went when it was destroyed.
  private static let gone = Witness.listed(
    """
    SELECT s.digest AS value FROM destroyed_file x JOIN stored_file s ON s.id = x.file
    WHERE x.dossier = r.id AND x.kept_for = '' ORDER BY x.place
    """)
}
