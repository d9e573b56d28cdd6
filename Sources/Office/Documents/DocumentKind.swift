/// A kind of administrative document (tên loại văn bản).
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 7 and Annex III.I.
public struct DocumentKind: Hashable, Sendable {
  /// The word typed for it: the abbreviation, or for the two kinds that have none a word of ours.
  public let word: String
  public let name: String
  /// The abbreviation in symbols, case-sensitive (CT is not CTr); nil for công văn and thư công.
  public let abbreviation: String?
  /// The number of the kind in the exchange format's list for administrative documents
  /// (QCVN 102:2016/BTTTT); nil where that list has none.
  public let exchangeNumber: Int?

  private init(_ word: String, _ name: String, _ exchangeNumber: Int?, abbreviated: Bool = true) {
    self.word = word
    self.name = name
    self.abbreviation = abbreviated ? word : nil
    self.exchangeNumber = exchangeNumber
  }

  /// An official letter: its symbol carries the body and unit, never a kind.
  public static let officialLetter = DocumentKind("CV", "Công văn", 18, abbreviated: false)

  /// The 29 kinds in the order of the decree.
  public static let all: [DocumentKind] = [
    DocumentKind("NQ", "Nghị quyết", 1), DocumentKind("QĐ", "Quyết định", 2),
    DocumentKind("CT", "Chỉ thị", 3), DocumentKind("QC", "Quy chế", 4),
    DocumentKind("QyĐ", "Quy định", 5), DocumentKind("TC", "Thông cáo", 6),
    DocumentKind("TB", "Thông báo", 7), DocumentKind("HD", "Hướng dẫn", 8),
    DocumentKind("CTr", "Chương trình", 9), DocumentKind("KH", "Kế hoạch", 10),
    DocumentKind("PA", "Phương án", 11), DocumentKind("ĐA", "Đề án", 12),
    DocumentKind("DA", "Dự án", 13), DocumentKind("BC", "Báo cáo", 14),
    DocumentKind("BB", "Biên bản", 15), DocumentKind("TTr", "Tờ trình", 16),
    DocumentKind("HĐ", "Hợp đồng", 17), DocumentKind("CĐ", "Công điện", 19), officialLetter,
    DocumentKind("BGN", "Bản ghi nhớ", 20), DocumentKind("BTT", "Bản thỏa thuận", 22),
    DocumentKind("GUQ", "Giấy ủy quyền", 24), DocumentKind("GM", "Giấy mời", 25),
    DocumentKind("GGT", "Giấy giới thiệu", 26), DocumentKind("GNP", "Giấy nghỉ phép", 27),
    DocumentKind("PG", "Phiếu gửi", 30), DocumentKind("PC", "Phiếu chuyển", 31),
    DocumentKind("PB", "Phiếu báo", nil),
    DocumentKind("TCg", "Thư công", 32, abbreviated: false),
  ]

  /// The kind typed as `word`, exactly; nil if there is none.
  public init?(word: String) {
    guard let kind = DocumentKind.all.first(where: { $0.word == normalized(word) }) else {
      return nil
    }
    self = kind
  }

  /// The kind called `name` without regard to case and accents; nil if there is none.
  public init?(named name: String) {
    let wanted = folded(name)
    guard let kind = DocumentKind.all.first(where: { folded($0.name) == wanted }) else {
      return nil
    }
    self = kind
  }
}
