/// Why a document carries no hour (Decree 30/2020/NĐ-CP, Annex I.II.9.b).
public enum DueHourError: ReportableError, Equatable {
  /// Only what is marked Hỏa tốc carries an hour.
  case notExpress(Urgency)
  /// No time of a day.
  case impossible(String)

  public var code: String {
    switch self {
    case .notExpress: "hour.not-express"
    case .impossible: "hour.impossible"
    }
  }
}
