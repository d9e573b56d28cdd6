extension CivilDate {
  /// The same day of the month `months` later, or the last of that month where it has no such day:
  /// a year after 29 February is 28 February. Nil outside 1945…9999.
  ///
  /// Source: Bộ luật Dân sự 2015 Điều 148.
  public func adding(months: Int) -> CivilDate? {
    let (count, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, count >= 0 else { return nil }
    let (year, month) = (count / 12, count % 12 + 1)
    return CivilDate(
      year: year, month: month, day: min(day, CivilDate.days(inMonth: month, of: year)))
  }
}
