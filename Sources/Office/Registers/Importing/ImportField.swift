/// What a column of an old register holds.
///
/// Legal source of the columns: Decree 30/2020/NĐ-CP, Annex IV.I and IV.VI.
public enum ImportField: String, CaseIterable, Sendable {
  /// The number in the arrivals register.
  case number
  case arrived
  case issuer
  /// Number and symbol of the document, `15/QĐ-UBND`.
  case reference
  /// The number before the slash alone, where the symbol has a column of its own.
  case ownNumber = "own-number"
  case symbol
  /// The date of the document.
  case issued
  case kind
  /// With the kind before it or not.
  case subject
  /// Whoever it was passed on to.
  case receiver
  /// The day it was passed on.
  case forwarded
  /// Who has signed for it.
  case receipt
  case signer
  case recipients
  /// Where the file copy lies.
  case fileCopy = "file-copy"
  case copies
  case note
  /// Not taken.
  case nothing = "-"

  /// Those without which no register can be read.
  public static func needed(for register: RegisterKind) -> [ImportField] {
    register == .outgoing
      ? [.reference, .issued, .subject] : [.number, .arrived, .issuer, .subject]
  }

  /// Whether several columns may hold it.
  var takesSeveral: Bool { self == .note || self == .nothing }

  /// The most characters it may have.
  var limit: Int {
    switch self {
    case .issuer, .receiver, .signer, .receipt: 200
    case .reference, .symbol, .ownNumber, .kind: 100
    default: 500
    }
  }

  /// What a column is recognised by: its title without marks and punctuation, in the spellings schools
  /// use.
  static func named(_ title: String, in register: RegisterKind) -> ImportField? {
    let key = titleKey(title)
    return own[register == .outgoing ? .outgoing : .incoming]?[key] ?? common[key]
  }

  /// `Số, ký hiệu văn bản` as `so ky hieu van ban`.
  static func titleKey(_ title: String) -> String {
    folded(title).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  private static let common = spellings([
    .reference: [
      "số ký hiệu", "số và ký hiệu", "số ký hiệu văn bản", "số và ký hiệu văn bản", "số ký hiệu vb",
      "số hiệu", "số hiệu văn bản", "số kí hiệu", "số kí hiệu văn bản", "số kh",
      "số ký hiệu của văn bản",
    ],
    .symbol: ["ký hiệu", "kí hiệu", "ký hiệu văn bản"],
    .issued: [
      "ngày văn bản", "ngày vb", "ngày tháng", "ngày tháng văn bản", "ngày tháng vb",
      "ngày ban hành",
      "ngày tháng năm", "ngày tháng năm văn bản", "ngày ký", "ngày phát hành",
      "ngày tháng năm ban hành",
      "ngày tháng ban hành", "ngày tháng của văn bản",
    ],
    .kind: [
      "tên loại", "loại văn bản", "loại vb", "thể loại", "tên loại văn bản", "hình thức văn bản",
      "loại",
    ],
    .subject: [
      "tên loại và trích yếu nội dung", "tên loại và trích yếu nội dung văn bản",
      "tên loại và trích yếu", "tên loại trích yếu nội dung",
      "tên loại và trích yếu nội dung của văn bản",
      "trích yếu", "trích yếu nội dung", "trích yếu nội dung văn bản", "nội dung",
      "nội dung văn bản",
      "tên văn bản", "tên loại trích yếu nội dung văn bản",
    ],
    .forwarded: ["ngày chuyển"],
    .receipt: ["ký nhận", "người ký nhận"],
    .note: ["ghi chú", "chú thích"],
    .nothing: ["stt", "tt"],
  ])

  private static let own: [RegisterKind: [String: ImportField]] = [
    .incoming: spellings([
      .number: [
        "số đến", "số văn bản đến", "số vb đến", "số thứ tự đến", "số đăng ký", "số vào sổ",
      ],
      .arrived: [
        "ngày đến", "ngày văn bản đến", "ngày vb đến", "ngày tháng đến", "ngày nhận",
        "ngày nhận văn bản", "ngày vào sổ", "ngày tháng năm đến",
      ],
      .issuer: [
        "tác giả", "tác giả văn bản", "cơ quan ban hành", "nơi ban hành", "đơn vị ban hành",
        "cơ quan gửi",
        "nơi gửi", "đơn vị gửi", "nơi gửi văn bản", "cơ quan tổ chức ban hành",
        "cơ quan tổ chức gửi",
        "tên cơ quan ban hành", "cơ quan ban hành văn bản", "tên cơ quan tổ chức ban hành văn bản",
      ],
      .ownNumber: ["số văn bản", "số vb", "số"],
      .receiver: [
        "đơn vị hoặc người nhận", "người nhận", "đơn vị nhận", "đơn vị người nhận", "người xử lý",
        "đơn vị xử lý", "người giải quyết", "nơi nhận", "bộ phận nhận", "đơn vị cá nhân nhận",
      ],
    ]),
    .outgoing: spellings([
      .ownNumber: ["số văn bản", "số vb", "số", "số đi", "số văn bản đi"],
      .signer: ["người ký", "họ tên người ký", "người ký văn bản"],
      .recipients: ["nơi nhận", "nơi nhận văn bản", "nơi gửi", "đơn vị nhận"],
      .fileCopy: [
        "đơn vị người nhận bản lưu", "người nhận bản lưu", "đơn vị lưu", "nơi lưu",
        "đơn vị hoặc người nhận bản lưu",
      ],
      .copies: ["số lượng bản", "số lượng", "số bản", "số lượng văn bản"],
    ]),
  ]

  private static func spellings(_ titles: [ImportField: [String]]) -> [String: ImportField] {
    var fields: [String: ImportField] = [:]
    for (field, names) in titles {
      for name in names { fields[titleKey(name)] = field }
    }
    return fields
  }
}
