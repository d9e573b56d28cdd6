/// The words of a signature that is seen. They stand on Vietnamese documents, whatever language the
/// person who signs reads.
public enum SignatureLines {
  /// `SAO Y; TRƯỜNG THCS NGUYỄN BỈNH KHIÊM; 05/01/2026; 08:15:30 +07:00` (Decree 30/2020/NĐ-CP,
  /// Annex I.III.1.d, Part II.I.3, samples 2.2 and 3.2): day and time of Vietnam, and its zone after
  /// ISO 8601.
  ///
  /// - Parameter label: The form of the copy, or number and symbol; empty for none.
  public static func body(_ name: String, at time: Moment, label: String) -> [String] {
    [(label.isEmpty ? "" : label + "; ") + "\(name); \(day(time)); \(clock(time))"]
  }

  /// Of a person, for whom nothing is demanded but the picture of a signature.
  public static func person(_ name: String, at time: Moment, label: String) -> [String] {
    (label.isEmpty ? [] : [label])
      + ["Người ký: \(name)", "Thời gian ký: \(day(time)) \(clock(time))"]
  }

  private static func day(_ time: Moment) -> String {
    "\(two(time.date.day))/\(two(time.date.month))/\(time.date.year)"
  }

  private static func clock(_ time: Moment) -> String {
    "\(two(time.hour)):\(two(time.minute)):\(two(time.second)) +07:00"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
