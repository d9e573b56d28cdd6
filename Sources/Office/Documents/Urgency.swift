/// How urgent a document is (mức độ khẩn), the lowest first.
///
/// Legal source: Decree 30/2020/NĐ-CP, Annex I.II.9.b. The raw value is the priority of the
/// exchange format (QCVN 102:2016/BTTTT).
public enum Urgency: Int, CaseIterable, Comparable, Sendable {
  case normal = 0
  case urgent = 1
  case veryUrgent = 2
  case express = 3

  public static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }

  /// The word typed for it in commands.
  public var word: String {
    switch self {
    case .normal: "thuong"
    case .urgent: "khan"
    case .veryUrgent: "thuong-khan"
    case .express: "hoa-toc"
    }
  }

  /// The urgency called `text`, in Vietnamese with or without marks, or its number.
  public init?(_ text: some StringProtocol) {
    let wanted = folded(text).split { $0 == " " || $0 == "-" }.joined(separator: "-")
    guard
      let urgency = Urgency.allCases.first(where: {
        $0.word == wanted || String($0.rawValue) == wanted
      })
    else { return nil }
    self = urgency
  }
}
