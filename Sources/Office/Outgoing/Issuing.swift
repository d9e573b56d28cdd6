/// What must be true before an outgoing document leaves the office.
public enum Issuing {
  /// Every condition that is not met yet, so that the clerk hears of all at once.
  ///
  /// - Parameter date: The date of the document, the day it was signed.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 15 and 18.
  public static func unmet(
    _ document: OutgoingDocument, recipients: Int, on date: CivilDate
  ) -> [UnmetCondition] {
    unmetForNumber(document, on: date) + (recipients == 0 ? [.recipients] : [])
  }

  /// What signing needs: the bytes that are signed carry the number.
  public static func unmetForNumber(
    _ document: OutgoingDocument, on date: CivilDate
  ) -> [UnmetCondition] {
    guard let number = document.number else { return [.number] }
    return number.sequence.year == date.year ? [] : [.numberOfThisYear]
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
