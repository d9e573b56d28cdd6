import Office

extension Transaction {
  // MARK: The list

  /// Enters a list of disposal with the next number of the year.
  public func insertDisposal(
    of lines: [(dossier: ID<Dossier>, rule: String, lastYear: Int)], keptIn: ID<Dossier>,
    year: Int, by person: ID<Person>, at: Moment
  ) throws -> ID<Disposal> {
    try database.run(
      """
      INSERT INTO disposal (year, number, state, kept_in, origin, appraisal, council_by, opinion_of,
        opinion_ref, opinion, decision, made_ms, made_by)
      VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM disposal WHERE year = ?1), 'proposed',
        ?2, '', '', '', '', '', '', '', ?3, ?4)
      """, [.integer(year), .id(keptIn), .moment(at), .id(person)])
    let id = ID<Disposal>(database.lastInserted)
    for (index, line) in lines.enumerated() {
      try database.run(
        """
        INSERT INTO disposal_line (disposal, place, dossier, rule, last_year, because)
        VALUES (?, ?, ?, ?, ?, '')
        """,
        [
          .id(id), .integer(index + 1), .id(line.dossier), .text(line.rule),
          .integer(line.lastYear),
        ])
      try setState(.underReview, of: line.dossier)
    }
    return id
  }

  public func setState(_ state: DisposalState, of disposal: ID<Disposal>) throws {
    try database.run(
      "UPDATE disposal SET state = ? WHERE id = ?", [.text(state.rawValue), .id(disposal)])
  }

  public func explain(_ disposal: ID<Disposal>, origin: String, appraisal: String) throws {
    try database.run(
      "UPDATE disposal SET origin = ?, appraisal = ? WHERE id = ?",
      [.text(origin), .text(appraisal), .id(disposal)])
  }

  public func setOpinion(_ opinion: Disposal.Opinion, on disposal: ID<Disposal>) throws {
    try database.run(
      "UPDATE disposal SET opinion_of = ?, opinion_ref = ?, opinion = ? WHERE id = ?",
      [.text(opinion.of), .text(opinion.reference), .text(opinion.text), .id(disposal)])
  }

  /// Takes a dossier off the list: it stays with the archive.
  public func keepLine(
    _ dossier: ID<Dossier>, of disposal: ID<Disposal>, because reason: String, reviewOn: CivilDate?
  ) throws {
    try database.run(
      "UPDATE disposal_line SET outcome = 'keep', because = ? WHERE disposal = ? AND dossier = ?",
      [.text(reason), .id(disposal), .id(dossier)])
    try database.run(
      "UPDATE dossier SET state = 'archived', review_on = ? WHERE id = ?",
      [.date(reviewOn), .id(dossier)])
  }

  // MARK: The council

  public func setCouncil(
    _ members: [(part: CouncilMember.Part, person: ID<Person>)], by decision: String,
    metOn: CivilDate?, of disposal: ID<Disposal>
  ) throws {
    try database.run("DELETE FROM disposal_member WHERE disposal = ?", [.id(disposal)])
    for (index, member) in members.enumerated() {
      try database.run(
        """
        INSERT INTO disposal_member (disposal, place, part, person, opinion) VALUES (?, ?, ?, ?, '')
        """,
        [.id(disposal), .integer(index + 1), .text(member.part.rawValue), .id(member.person)])
    }
    try database.run(
      "UPDATE disposal SET council_by = ?, met_on = ? WHERE id = ?",
      [.text(decision), .date(metOn), .id(disposal)])
  }

  public func vote(
    _ vote: CouncilMember.Vote, opinion: String, of person: ID<Person>, on disposal: ID<Disposal>,
    at: Moment
  ) throws {
    try database.run(
      """
      UPDATE disposal_member SET vote = ?, opinion = ?, voted_ms = ? WHERE disposal = ? AND person = ?
      """,
      [.text(vote.rawValue), .text(opinion), .moment(at), .id(disposal), .id(person)])
  }

  public func council(of disposal: ID<Disposal>) throws -> [CouncilMember] {
    try database.run(
      """
      SELECT m.part, m.person, p.name, p.post, m.vote, m.opinion
      FROM disposal_member m JOIN person p ON p.id = m.person
      WHERE m.disposal = ? ORDER BY m.place
      """, [.id(disposal)]
    ) { row in
      guard let part = CouncilMember.Part(rawValue: row.text(0)) else {
        throw StoreError.corrupt(path: database.path, detail: "disposal_member")
      }
      return CouncilMember(
        part: part, person: row.id(1), name: row.text(2), post: row.text(3),
        vote: row.optionalText(4).flatMap { CouncilMember.Vote(rawValue: $0) },
        opinion: row.text(5))
    }
  }

  // MARK: The decision

  public func decide(
    _ disposal: ID<Disposal>, _ reference: String, by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      """
      UPDATE disposal SET state = 'decided', decision = ?, decided_ms = ?, decided_by = ?
      WHERE id = ?
      """, [.text(reference), .moment(at), .id(person), .id(disposal)])
    try database.run(
      "UPDATE disposal_line SET outcome = 'destroy' WHERE disposal = ? AND outcome IS NULL",
      [.id(disposal)])
    try moveDecided(disposal, to: .toDestroy)
  }

  public func revoke(_ disposal: ID<Disposal>) throws {
    try moveDecided(disposal, to: .underReview)
    try database.run(
      """
      UPDATE disposal SET state = 'proposed', decision = '', decided_ms = NULL, decided_by = NULL
      WHERE id = ?
      """, [.id(disposal)])
    try database.run(
      "UPDATE disposal_line SET outcome = NULL WHERE disposal = ? AND outcome = 'destroy'",
      [.id(disposal)])
  }

  private func moveDecided(_ disposal: ID<Disposal>, to state: DossierState) throws {
    try database.run(
      """
      UPDATE dossier SET state = ? WHERE id IN (
        SELECT dossier FROM disposal_line WHERE disposal = ? AND outcome = 'destroy')
      """, [.text(state.rawValue), .id(disposal)])
  }

  // MARK: Reading

  public func disposal(_ id: ID<Disposal>) throws -> Disposal? {
    try disposals("d.id = ?", [.id(id)]).first
  }

  public func disposal(_ number: Int, of year: Int) throws -> Disposal? {
    try disposals("d.year = ? AND d.number = ?", [.integer(year), .integer(number)]).first
  }

  /// A page of disposals, the newest first.
  public func disposals(before disposal: Disposal?, limit: Int) throws -> [Disposal] {
    try disposals(
      "d.id < ? ORDER BY d.id DESC LIMIT ?",
      [.integer(disposal?.id.value ?? .max), .integer(limit)])
  }

  /// Those somebody has to go on with.
  public func openDisposals(_ states: [DisposalState]) throws -> [Disposal] {
    let list = states.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return try disposals("d.state IN (\(list)) ORDER BY d.id", [])
  }

  private func disposals(_ condition: String, _ values: [Value]) throws -> [Disposal] {
    try database.run(
      """
      SELECT d.id, d.year, d.number, d.state, d.kept_in, k.notation || '/' || k.year, d.origin,
        d.appraisal, d.council_by, d.met_on, d.opinion_of, d.opinion_ref, d.opinion, d.decision,
        d.decided_by, b.name, d.decided_ms, x.name, d.destroyed_ms, m.name, d.made_ms,
        (SELECT count(*) FROM disposal_line l WHERE l.disposal = d.id),
        (SELECT count(*) FROM disposal_line l WHERE l.disposal = d.id AND l.outcome = 'keep'),
        (SELECT count(*) FROM disposal_line l JOIN dossier o ON o.id = l.dossier
          WHERE l.disposal = d.id AND l.outcome = 'destroy' AND o.state = 'destroyed')
      FROM disposal d JOIN dossier k ON k.id = d.kept_in JOIN person m ON m.id = d.made_by
        LEFT JOIN person b ON b.id = d.decided_by LEFT JOIN person x ON x.id = d.destroyed_by
      WHERE \(condition)
      """, values
    ) { row in
      guard let state = DisposalState(rawValue: row.text(3)) else {
        throw StoreError.corrupt(path: database.path, detail: "disposal \(row.int(0))")
      }
      var decision: Disposal.Decision?
      if let by: ID<Person> = row.optionalId(14), let at = row.optionalMoment(16) {
        decision = Disposal.Decision(
          reference: row.text(13), by: by, byName: row.text(15), at: at)
      }
      var destruction: Disposal.Destruction?
      if let by = row.optionalText(17), let at = row.optionalMoment(18) {
        destruction = Disposal.Destruction(byName: by, at: at)
      }
      return Disposal(
        id: row.id(0), year: row.int(1), number: row.int(2), state: state, keptIn: row.id(4),
        keptInName: row.text(5), origin: row.text(6), appraisal: row.text(7),
        councilBy: row.text(8), metOn: row.optionalDate(9),
        opinion: row.text(10).isEmpty
          ? nil
          : Disposal.Opinion(of: row.text(10), reference: row.text(11), text: row.text(12)),
        decision: decision, destruction: destruction, madeBy: row.text(19),
        madeAt: row.moment(20),
        counts: Disposal.Counts(dossiers: row.int(21), kept: row.int(22), destroyed: row.int(23)))
    }
  }

  /// How many open disposals wait for the vote of somebody on their council.
  public func votesWanted(of person: ID<Person>) throws -> Int {
    try database.run(
      """
      SELECT count(*) FROM disposal d JOIN disposal_member m ON m.disposal = d.id
      WHERE d.state = 'proposed' AND m.person = ? AND m.vote IS NULL
      """, [.id(person)]
    ) { $0.int(0) }[0]
  }

  /// A page of the list of a disposal, from behind `place` on.
  public func lines(
    of disposal: ID<Disposal>, after place: Int = 0, limit: Int
  ) throws -> [DisposalLine] {
    try database.run(
      """
      SELECT place, dossier, rule, last_year, outcome, because FROM disposal_line
      WHERE disposal = ? AND place > ? ORDER BY place LIMIT ?
      """, [.id(disposal), .integer(place), .integer(limit)]
    ) { row in
      guard let dossier = try dossier(row.id(1)) else {
        throw StoreError.corrupt(path: database.path, detail: "disposal_line")
      }
      return DisposalLine(
        place: row.int(0), dossier: dossier, rule: row.text(2), lastYear: row.int(3),
        outcome: row.optionalText(4).flatMap { DisposalLine.Outcome(rawValue: $0) },
        because: row.text(5))
    }
  }

  /// The disposal on whose decided list a dossier stands.
  public func disposal(deciding dossier: ID<Dossier>) throws -> Disposal? {
    try disposals(
      """
      d.id = (SELECT l.disposal FROM disposal_line l
        WHERE l.dossier = ? AND l.outcome = 'destroy' ORDER BY l.disposal DESC LIMIT 1)
      """, [.id(dossier)]
    ).first
  }

  // MARK: Destroying

  /// The files a dossier holds that lie on the shelf, a row each, with the document they belong to.
  public func heldFiles(
    of dossier: ID<Dossier>
  ) throws -> [(document: String, digest: FileDigest)] {
    try database.run(
      """
      SELECT DISTINCT value, digest FROM (
        SELECT 'incoming/' || i.incoming AS value, s.digest, i.place FROM dossier_item i
          JOIN incoming_file f ON f.document = i.incoming
          JOIN stored_file s ON s.id = f.file AND s.is_kept = 1
        WHERE i.dossier = ?1 AND i.place IS NOT NULL
        UNION ALL
        SELECT 'outgoing/' || i.outgoing, s.digest, i.place FROM dossier_item i
          JOIN outgoing_file f ON f.document = i.outgoing
          JOIN stored_file s ON s.id = f.file AND s.is_kept = 1
        WHERE i.dossier = ?1 AND i.place IS NOT NULL
        UNION ALL
        SELECT 'filed/' || i.filed, s.digest, i.place FROM dossier_item i
          JOIN filed_document f ON f.id = i.filed
          JOIN stored_file s ON s.id IN (f.file, f.certified) AND s.is_kept = 1
        WHERE i.dossier = ?1 AND i.place IS NOT NULL)
      ORDER BY place, digest
      """, [.id(dossier)]
    ) { row in
      guard let digest = FileDigest(row.text(1)) else {
        throw StoreError.corrupt(path: database.path, detail: "stored_file")
      }
      return (document: row.text(0), digest: digest)
    }
  }

  /// What needs the bytes of `digest` besides dossiers that are destroyed: a living dossier with one of
  /// their documents, a document in no dossier, a copy in the exchange; nil where nothing does.
  ///
  /// A document of the registers lives on with its number; its file goes with the last dossier that
  /// holds it.
  public func need(of digest: FileDigest) throws -> String? {
    try database.run(
      """
      WITH f AS (SELECT id FROM stored_file WHERE digest = ?),
      holder AS (
        SELECT 'incoming' AS register, document AS id FROM incoming_file WHERE file IN f
        UNION SELECT 'outgoing', document FROM outgoing_file WHERE file IN f
        UNION SELECT 'filed', id FROM filed_document WHERE file IN f
        UNION SELECT 'filed', id FROM filed_document WHERE certified IN f),
      lying AS (
        SELECT h.register, h.id, d.state, d.notation || '/' || d.year AS name
        FROM holder h LEFT JOIN dossier_item i ON i.place IS NOT NULL AND (
            (h.register = 'incoming' AND i.incoming = h.id)
            OR (h.register = 'outgoing' AND i.outgoing = h.id)
            OR (h.register = 'filed' AND i.filed = h.id))
          LEFT JOIN dossier d ON d.id = i.dossier)
      SELECT coalesce(name, register || '/' || id) FROM lying
      WHERE (state IS NULL AND register <> 'filed') OR (state IS NOT NULL AND state <> 'destroyed')
      LIMIT 1
      """, [.text(digest.description)]
    ) { $0.text(0) }.first
  }

  /// The next dossier of the decided list that is not destroyed yet.
  public func nextToDestroy(of disposal: ID<Disposal>) throws -> Dossier? {
    let ids: [ID<Dossier>] = try database.run(
      """
      SELECT l.dossier FROM disposal_line l JOIN dossier d ON d.id = l.dossier
      WHERE l.disposal = ? AND l.outcome = 'destroy' AND d.state <> 'destroyed'
      ORDER BY l.place LIMIT 1
      """, [.id(disposal)]
    ) { $0.id(0) }
    return try ids.first.flatMap { try dossier($0) }
  }

  /// Marks a dossier destroyed, and notes which of its files go and which others need.
  public func destroy(
    _ dossier: ID<Dossier>, in disposal: ID<Disposal>,
    _ files: [(document: String, digest: FileDigest)]
  ) throws -> [DestroyedFile] {
    try setState(.destroyed, of: dossier)
    var gone: [FileDigest] = []
    for (index, file) in files.enumerated() {
      let need = try need(of: file.digest) ?? ""
      try database.run(
        """
        INSERT INTO destroyed_file (disposal, dossier, place, document, file, kept_for)
        SELECT ?, ?, ?, ?, id, ? FROM stored_file WHERE digest = ?
        """,
        [
          .id(disposal), .id(dossier), .integer(index + 1), .text(file.document), .text(need),
          .text(file.digest.description),
        ])
      if need.isEmpty {
        try database.run(
          "UPDATE stored_file SET is_kept = 0 WHERE digest = ?", [.text(file.digest.description)])
        gone.append(file.digest)
      }
    }
    try forgetTexts(of: gone)
    return try destroyedFiles("x.dossier = ?", [.id(dossier)])
  }

  /// Files of a disposal whose bytes are still to be removed.
  public func waitingFiles(of disposal: ID<Disposal>, limit: Int) throws -> [DestroyedFile] {
    try destroyedFiles(
      "x.disposal = ? AND x.removed_ms IS NULL AND x.kept_for = ''", [.id(disposal)], limit: limit)
  }

  public func destroyedFiles(of disposal: ID<Disposal>, limit: Int) throws -> [DestroyedFile] {
    try destroyedFiles("x.disposal = ?", [.id(disposal)], limit: limit)
  }

  private func destroyedFiles(
    _ condition: String, _ values: [Value], limit: Int = .max
  ) throws -> [DestroyedFile] {
    try database.run(
      """
      SELECT x.dossier, x.document, s.digest, s.size, x.kept_for, x.removed_ms
      FROM destroyed_file x JOIN stored_file s ON s.id = x.file
      WHERE \(condition) ORDER BY x.dossier, x.place LIMIT ?
      """, values + [.integer(limit)]
    ) { row in
      guard let digest = FileDigest(row.text(2)) else {
        throw StoreError.corrupt(path: database.path, detail: "destroyed_file")
      }
      return DestroyedFile(
        dossier: row.id(0), document: row.text(1), digest: digest, size: row.int(3),
        keptFor: row.text(4), removedAt: row.optionalMoment(5))
    }
  }

  /// Notes that the bytes of `digest` are gone, for every dossier of the disposal that had them.
  public func noteRemoved(_ digest: FileDigest, in disposal: ID<Disposal>, at: Moment) throws {
    try database.run(
      """
      UPDATE destroyed_file SET removed_ms = ?
      WHERE disposal = ? AND kept_for = '' AND removed_ms IS NULL
        AND file = (SELECT id FROM stored_file WHERE digest = ?)
      """, [.moment(at), .id(disposal), .text(digest.description)])
  }

  public func finish(_ disposal: ID<Disposal>, by person: ID<Person>, at: Moment) throws {
    try database.run(
      "UPDATE disposal SET state = 'destroyed', destroyed_ms = ?, destroyed_by = ? WHERE id = ?",
      [.moment(at), .id(person), .id(disposal)])
  }
}

extension WitnessedRecords {
  static let disposals = WitnessedRecords(
    name: "disposal", table: "disposal",
    state: { acts in
      var state = DisposalState.proposed
      for act in acts where act.name != "propose" {
        switch act.name {
        case "begin": state = .destroying
        case "finish": state = .destroyed
        default:
          guard let action = DisposalAction(rawValue: act.name),
            let next = DisposalWorkflow.destination(of: action, from: state)
          else { return nil }
          state = next
        }
      }
      return state.rawValue
    },
    witnesses: [
      Witness("number", ["disposal.propose"], .last, "r.number || '/' || r.year"),
      Witness("kept-in", ["disposal.propose"], .last, "'dossier/' || r.kept_in"),
      Witness(
        "dossier", ["disposal.propose"], .every,
        Witness.listed(
          "SELECT 'dossier/' || dossier AS value FROM disposal_line WHERE disposal = r.id ORDER BY place"
        )),
      Witness("origin", ["disposal.explain"], .last, "r.origin"),
      Witness("appraisal", ["disposal.explain"], .last, "r.appraisal"),
      Witness("council", ["disposal.council"], .last, "r.council_by"),
      Witness("opinion", ["disposal.opinion"], .last, "r.opinion"),
      Witness(
        "decision", ["disposal.decide", "disposal.revoke"], .last, "r.decision"),
    ])
}
