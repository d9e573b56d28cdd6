/// A kind of administrative document (tên loại văn bản).
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 7 and Annex III.I.
public struct DocumentKind: Hashable, Sendable {
  /// The word typed for it: the abbreviation, or for the two kinds that have none a word of ours.
  public let word: String
  public let name: String
  /// The abbreviation in symbols, case-sensitive (CT is not CTr); nil for công văn and thư công.
  public let abbreviation: String?

  private init(_ word: String, _ name: String, abbreviated: Bool = true) {
    self.word = word
    self.name = name
    self.abbreviation = abbreviated ? word : nil
  }

  /// A specialised kind that the office has entered itself; its word stands in symbols.
  public init(own word: String, named name: String) {
    self.init(word, name)
  }

  /// An official letter: its symbol carries the body and unit, never a kind.
  public static let officialLetter = DocumentKind("CV", "Công văn", abbreviated: false)

  /// The 29 kinds in the order of the decree.
  public static let all: [DocumentKind] = [
    DocumentKind("NQ", "Nghị quyết"), DocumentKind("QĐ", "Quyết định"),
    DocumentKind("CT", "Chỉ thị"), DocumentKind("QC", "Quy chế"),
    DocumentKind("QyĐ", "Quy định"), DocumentKind("TC", "Thông cáo"),
    DocumentKind("TB", "Thông báo"), DocumentKind("HD", "Hướng dẫn"),
    DocumentKind("CTr", "Chương trình"), DocumentKind("KH", "Kế hoạch"),
    DocumentKind("PA", "Phương án"), DocumentKind("ĐA", "Đề án"),
    DocumentKind("DA", "Dự án"), DocumentKind("BC", "Báo cáo"),
    DocumentKind("BB", "Biên bản"), DocumentKind("TTr", "Tờ trình"),
    DocumentKind("HĐ", "Hợp đồng"), DocumentKind("CĐ", "Công điện"), officialLetter,
    DocumentKind("BGN", "Bản ghi nhớ"), DocumentKind("BTT", "Bản thỏa thuận"),
    DocumentKind("GUQ", "Giấy ủy quyền"), DocumentKind("GM", "Giấy mời"),
    DocumentKind("GGT", "Giấy giới thiệu"), DocumentKind("GNP", "Giấy nghỉ phép"),
    DocumentKind("PG", "Phiếu gửi"), DocumentKind("PC", "Phiếu chuyển"),
    DocumentKind("PB", "Phiếu báo"),
    DocumentKind("TCg", "Thư công", abbreviated: false),
  ]

  /// Legal normative documents (văn bản quy phạm pháp luật): they come in, a school issues none.
  ///
  /// Source: Circular 01/2022/TT-BTTTT, list of document types, type 1.
  public static let legal: [DocumentKind] = [
    DocumentKind("HP", "Hiến pháp"), DocumentKind("BL", "Bộ luật"), DocumentKind("L", "Luật"),
    DocumentKind("PL", "Pháp lệnh"), DocumentKind("LCT", "Lệnh"),
    DocumentKind("NQLT", "Nghị quyết liên tịch"), DocumentKind("NĐ", "Nghị định"),
    DocumentKind("TT", "Thông tư"), DocumentKind("TTLT", "Thông tư liên tịch"),
  ]

  /// The kind of an outgoing document typed as `word`, exactly; nil if there is none.
  public init?(word: String) {
    self.init(word, in: DocumentKind.all)
  }

  /// The kind of an incoming document typed as `word`, exactly: those of the decree and legal ones.
  public init?(incomingWord word: String) {
    self.init(word, in: DocumentKind.all + DocumentKind.legal)
  }

  private init?(_ word: String, in kinds: [DocumentKind]) {
    guard let kind = kinds.first(where: { $0.word == normalized(word) }) else { return nil }
    self = kind
  }

  /// The kind called `name` without regard to case and accents; nil if there is none.
  public init?(named name: String) {
    let wanted = folded(name)
    let kinds = DocumentKind.all + DocumentKind.legal
    guard let kind = kinds.first(where: { folded($0.name) == wanted }) else { return nil }
    self = kind
  }
}
