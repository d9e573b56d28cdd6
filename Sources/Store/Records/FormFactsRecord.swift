import Office

extension Transaction {
  /// The day a document left the office, which may be later than the date it bears.
  public func dayOfIssue(of document: ID<OutgoingDocument>) throws -> CivilDate? {
    let found: [CivilDate?] = try database.run(
      "SELECT issued_ms FROM outgoing_document WHERE id = ?", [.id(document)]
    ) { $0.optionalMoment(0)?.date }
    return found.first ?? nil
  }
}
