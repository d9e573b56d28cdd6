/// How secret a state secret is (độ mật), the lowest first.
///
/// Legal source: Law 117/2025/QH15 on the protection of state secrets; Decree 30/2020/NĐ-CP,
/// Annex I, box 10a. "Nội bộ" and "hạn chế" are no levels.
public enum SecretLevel: String, CaseIterable, Sendable {
  case secret = "mat"
  case topSecret = "toi-mat"
  case mostSecret = "tuyet-mat"

  /// What the stamp says.
  public var mark: String {
    switch self {
    case .secret: "MẬT"
    case .topSecret: "TỐI MẬT"
    case .mostSecret: "TUYỆT MẬT"
    }
  }

  /// The level called `text`, in Vietnamese with or without marks; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let wanted = folded(text).split { $0 == " " || $0 == "-" }.joined(separator: "-")
    guard let level = SecretLevel(rawValue: wanted) else { return nil }
    self = level
  }
}

/// The mark of a state secret on a page.
public enum SecretMark {
  /// The highest level whose mark stands on the first page as a line of its own, or apart from
  /// everything else in its line. Words that hold it (bảo mật, MẬT KHẨU) are no marks, nor is it one
  /// in small letters.
  public static func level(in text: DocumentText) -> SecretLevel? {
    var found: Set<SecretLevel> = []
    for line in text.pages.first ?? [] where line.utf8.count < 4096 {
      for cell in TextCell.cells(of: line) {
        if let level = level(ofCell: cell.text) { found.insert(level) }
      }
    }
    return SecretLevel.allCases.last(where: found.contains)
  }

  private static func level(ofCell text: String) -> SecretLevel? {
    // A stamp may be printed in a box or end in a full stop.
    let bare = text.filter { !"[]()|.:*\"“”".contains($0) }
    let words = normalized(bare).split(separator: " ").joined(separator: " ")
    return SecretLevel.allCases.first { $0.mark == words }
  }
}
