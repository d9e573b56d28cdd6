import Office
import Store

extension OfficeDesk {
  /// The councils, boards and teams of the office by their names, those that were closed included.
  public func councils() throws -> [Council] {
    try database.read { try $0.councils() }.inVietnameseOrder(by: \.name)
  }

  /// The council abbreviated as `text`, or of that name.
  ///
  /// - Throws: `CouncilError.unknown`.
  public func council(called text: String) throws -> Council {
    try database.read { try $0.council(called: text) }
  }

  /// Enters a council that issues documents under the school's seal.
  ///
  /// - Throws: `CouncilError.taken` for an abbreviation that stands in symbols already, but for marks
  ///   and capitals; `ValueError`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex I.II.3.a.
  public func addCouncil(_ draft: CouncilDraft) throws -> Council {
    var draft = draft
    draft.abbreviation = try entered(draft.abbreviation, field: "abbreviation", limit: 20)
    try OutgoingNumber.checkAbbreviation(draft.abbreviation)
    draft.name = try entered(draft.name, field: "name", limit: 200)
    draft.headTitle = try entered(draft.headTitle, field: "head", limit: 100)
    draft.basis = try entered(draft.basis, field: "basis", limit: 200)
    return try act { transaction, now in
      try require(.keepNumbering)
      let taken =
        try transaction.councils().map { ($0.abbreviation, $0.name) }
        + transaction.kinds().entries.map { ($0.kind.word, $0.kind.name) }
        + [(office.abbreviation, office.name)]
        + CopyForm.allCases.map { ($0.rawValue, $0.printed) }
      let key = folded(draft.abbreviation)
      if let (word, holder) = taken.first(where: { folded($0.0) == key }) {
        throw CouncilError.taken(word, by: holder)
      }
      let id = try transaction.insert(draft)
      try transaction.record(
        "council.add", on: "council/\(id.value)",
        detail: [
          ("abbreviation", draft.abbreviation), ("name", draft.name), ("head", draft.headTitle),
          ("basis", draft.basis),
        ], by: person.id, at: now)
      return try found(transaction.council(id))
    }
  }

  /// Closes a council: from today on it issues nothing. Its numbers stay.
  ///
  /// - Throws: `CouncilError.closed` for one that is closed.
  public func closeCouncil(_ council: Council, because reason: String) throws -> Council {
    let reason = try enteredReason(reason)
    return try act { transaction, now in
      try require(.keepNumbering)
      let council = try found(transaction.council(council.id))
      if let day = council.closedOn { throw CouncilError.closed(council.abbreviation, on: day) }
      try transaction.close(council.id, on: now.date)
      try transaction.record(
        "council.close", on: "council/\(council.id.value)",
        detail: [("closed", now.date.description), ("reason", reason)], by: person.id, at: now)
      return try found(transaction.council(council.id))
    }
  }
}

extension Transaction {
  /// The council abbreviated as `text`, or of that name; marks and capitals may be left out.
  func council(called text: String) throws -> Council {
    let councils = try councils()
    let wanted = normalized(text)
    if let exact = councils.first(where: { $0.abbreviation == wanted }) { return exact }
    let key = folded(text)
    guard
      let council = councils.first(where: {
        folded($0.abbreviation) == key || folded($0.name) == key
      })
    else {
      if let twin = latinTwin(of: text) { throw ValueError.lookAlike(text, meant: twin) }
      throw CouncilError.unknown(text)
    }
    return council
  }
}
