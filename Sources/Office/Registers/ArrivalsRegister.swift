/// The register of incoming documents of one year (sổ đăng ký văn bản đến).
public struct ArrivalsRegister: Equatable, Sendable {
  public let year: Int
  /// The number given last; 0 in a new book.
  public private(set) var lastNumber: Int

  public init(year: Int, lastNumber: Int) {
    self.year = year
    self.lastNumber = lastNumber
  }

  /// Enters `draft` under the next number of the year and returns that number.
  ///
  /// Paper and electronic documents share one sequence. A number once given is never
  /// given again, not even when its entry is struck out.
  ///
  /// - Parameters:
  ///   - draft: What the clerk read off the document.
  ///   - today: The office's civil date, not UTC.
  /// - Throws: `issuedAfterToday` if the document carries a later date than `today`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 22(2).
  public mutating func enter(
    _ draft: IncomingDraft, on today: CivilDate
  ) throws(RegistrationError) -> ArrivalNumber {
    guard draft.issuedOn <= today else {
      throw .issuedAfterToday(issued: draft.issuedOn, today: today)
    }
    lastNumber += 1
    return ArrivalNumber(year: year, number: lastNumber)
  }
}
