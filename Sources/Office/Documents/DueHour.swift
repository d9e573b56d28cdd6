extension Moment {
  /// Reads the hour of a document marked Hỏa tốc, `14:30`, `9:05`, `14h30` or `14h`, on `day`.
  public init(hour text: String, on day: CivilDate) throws(DueHourError) {
    let parts = text.split(separator: text.contains("h") ? "h" : ":", maxSplits: 1)
      .map { $0.utf8.count <= 2 ? number($0) : nil }
    guard text.utf8.count <= 5, !text.hasPrefix("h"), text.contains("h") || parts.count == 2,
      let first = parts.first, let hour = first,
      let minute = parts.count == 2 ? parts[1] : 0,
      let moment = Moment(day, hour: hour, minute: minute)
    else { throw .impossible(text) }
    self = moment
  }
}

/// A number of decimal digits alone.
private func number(_ digits: Substring) -> Int? {
  digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
}

extension Urgency {
  /// Whether a document of this urgency may carry an hour (Hỏa tốc hẹn giờ).
  ///
  /// - Throws: `DueHourError.notExpress` where `hour` is given to any other.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex I.II.9.b.
  public func allow(_ hour: Moment?) throws(DueHourError) {
    if hour != nil, self != .express { throw .notExpress(self) }
  }
}
