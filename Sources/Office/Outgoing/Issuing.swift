/// What must be true before an outgoing document leaves the office.
public enum Issuing {
  /// What does not hold now of what moves ask for, but for the recipients, which come with issuing.
  ///
  /// - Parameter today: The day of the move; a document that is signed bears the day of that.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 15 and 18.
  public static func unmet(
    _ document: OutgoingDocument, on today: CivilDate
  ) -> Set<OutgoingCondition> {
    guard let number = document.number else { return [.number] }
    let date = document.signedOn ?? today
    return [.noNumber, number.sequence.year == date.year ? .unnumbered : .numberOfThisYear]
  }

  /// The edXML DocumentId, `H29.123.7,2026/03/10,27/BC-THCSHB`.
  ///
  /// Source: Decision 395/QĐ-BTTTT, as met in messages (edXML DocumentId).
  public static func documentId(
    _ organId: OrganIdentifier, issuedOn date: CivilDate, reference: String
  ) -> String {
    "\(organId),\(padded(date.year, to: 4))/\(padded(date.month, to: 2))"
      + "/\(padded(date.day, to: 2)),\(reference)"
  }
}
