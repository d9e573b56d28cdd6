/// What a check at the door can find, so that a document goes back to where it came from.
public enum DoorReason: String, CaseIterable, Sendable {
  case wrongAddressee = "wrong-addressee"
  case brokenSeal = "broken-seal"
  case missingPages = "missing-pages"
  case missingAttachment = "missing-attachment"
  case signature
  case altered
  case secret
  case wrongForm = "wrong-form"
  case other
}

/// A row of the checks at the door: what is looked for, and where that is laid down.
public struct DoorCheck: Equatable, Sendable {
  public let reason: DoorReason
  /// The word typed for it in Vietnamese, without marks.
  public let word: String
  /// Where the row comes from, in the form of `Move.article`.
  public let article: String
  /// Whether the reason alone says too little.
  public let needsNote: Bool
  /// What the slip that goes with the document says.
  public let printed: String

  init(
    _ reason: DoorReason, _ word: String, _ article: String, _ printed: String,
    needsNote: Bool = false
  ) {
    self.reason = reason
    self.word = word
    self.article = article
    self.printed = printed
    self.needsNote = needsNote
  }

  /// The decree leaves it to the body what to look for on paper; that electronic documents must be
  /// whole and authentic it says itself.
  public static let all: [DoorCheck] = [
    //  found                what is typed       Decree 30/2020/NĐ-CP, Decision 28/2018/QĐ-TTg
    DoorCheck(.wrongAddressee, "sai-noi-nhan", "Art. 21(2)(b)", "gửi sai nơi nhận"),
    DoorCheck(.brokenSeal, "bi-rach", "Art. 21(1)", "bì bị rách, niêm phong không còn nguyên"),
    DoorCheck(.missingPages, "thieu-trang", "Art. 21(1)", "thiếu trang"),
    DoorCheck(.missingAttachment, "thieu-phu-luc", "QĐ 28 Art. 10(1)", "thiếu văn bản kèm theo"),
    DoorCheck(.signature, "chu-ky", "Art. 21(2)(b)", "thiếu chữ ký hoặc chữ ký không hợp lệ"),
    DoorCheck(.altered, "bi-sua", "Art. 21(2)(b)", "tệp bị thay đổi hoặc không đọc được"),
    DoorCheck(
      .secret, "mat", "QĐ 28 Art. 1(2)", "có nội dung bí mật nhà nước, không được chuyển qua mạng"),
    DoorCheck(.wrongForm, "sai-the-thuc", "QĐ 28 Art. 5(4)", "không đúng thể thức, quy định"),
    DoorCheck(.other, "khac", "QĐ 28 Art. 9(1)", "lý do khác", needsNote: true),
  ]

  /// The row of `reason`.
  public static func of(_ reason: DoorReason) -> DoorCheck {
    all.first { $0.reason == reason } ?? all[0]
  }

  /// The row called `text`, in either language, with or without marks.
  public static func named(_ text: some StringProtocol) -> DoorCheck? {
    let wanted = folded(text).split { $0 == " " || $0 == "-" }.joined(separator: "-")
    return all.first { $0.reason.rawValue == wanted || $0.word == wanted }
  }
}
