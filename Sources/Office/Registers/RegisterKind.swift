/// The registers an office prints whole.
public enum RegisterKind: String, CaseIterable, Sendable {
  case incoming, outgoing
  /// Follow-up of the handling of incoming documents.
  case handling
  /// Outgoing documents sent by post.
  case post

  /// Whether its year is closed and signed for (Decree 30/2020/NĐ-CP, Art. 16, 22): the two
  /// registers that give numbers.
  public var isClosed: Bool { self == .incoming || self == .outgoing }

  /// What it is called among the reports, `register-incoming`.
  public var reportName: String { RegisterKind.reportMark + rawValue }
  private static let reportMark = "register-"

  /// The register that is called so among the reports; nil for any other report.
  public init?(reportName: String) {
    guard reportName.hasPrefix(RegisterKind.reportMark) else { return nil }
    self.init(rawValue: String(reportName.dropFirst(RegisterKind.reportMark.count)))
  }

  /// Why it is among them: the outputs Annex VI V names, else its form.
  public var reportSource: String {
    switch self {
    case .incoming: "NĐ 30/2020 PL VI V.1"
    case .outgoing: "NĐ 30/2020 PL VI V.3"
    case .handling: "NĐ 30/2020 PL IV.VIII"
    case .post: "NĐ 30/2020 PL IV.III"
    }
  }

  public init(named text: String) throws(RegisterError) {
    guard let kind = RegisterKind(rawValue: text) else { throw .unknown(text) }
    self = kind
  }

  /// The form the decree prescribes for it.
  public var form: RegisterForm {
    switch self {
    case .incoming: .incoming
    case .outgoing: .outgoing
    case .handling: .handling
    case .post: .post
    }
  }
}

/// The year of a register, as people type it.
public func enteredYear(_ text: String) throws(RegisterError) -> Int {
  guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
    let year = Int(text), (1945...9999).contains(year)
  else { throw .badYear(text) }
  return year
}

/// A printed form of the decree: its title and columns, with the words it prescribes.
///
/// Legal source: Decree 30/2020/NĐ-CP, Annex IV, which asks for these columns at least.
public struct RegisterForm: Equatable, Sendable {
  public struct Column: Equatable, Sendable {
    public let title: String
    /// The share of the page's width, in characters of the text print.
    public let width: Int

    init(_ title: String, _ width: Int) {
      self.title = title
      self.width = width
    }
  }

  /// Where the form stands: `Annex IV.VI`.
  public let article: String
  public let title: String
  public let columns: [Column]
  /// Whether the cover says from which number to which; that of the follow-up does not.
  public let namesNumbers: Bool

  public static let incoming = RegisterForm(
    article: "Annex IV.VI", title: "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
    columns: [
      Column("Ngày đến", 12), Column("Số đến", 6), Column("Tác giả", 18),
      Column("Số, ký hiệu văn bản", 16), Column("Ngày tháng văn bản", 12),
      Column("Tên loại và trích yếu nội dung văn bản", 34),
      Column("Đơn vị hoặc người nhận", 18), Column("Ngày chuyển", 12), Column("Ký nhận", 16),
      Column("Ghi chú", 22),
    ], namesNumbers: true)

  public static let outgoing = RegisterForm(
    article: "Annex IV.I", title: "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
    columns: [
      Column("Số, ký hiệu văn bản", 16), Column("Ngày tháng văn bản", 12),
      Column("Tên loại và trích yếu nội dung văn bản", 34), Column("Người ký", 16),
      Column("Nơi nhận văn bản", 24), Column("Đơn vị, người nhận bản lưu", 12),
      Column("Số lượng bản", 8), Column("Ngày chuyển", 12), Column("Ký nhận", 10),
      Column("Ghi chú", 22),
    ], namesNumbers: true)

  public static let handling = RegisterForm(
    article: "Annex IV.VIII", title: "SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN",
    columns: [
      Column("Số đến", 6),
      Column("Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản", 50),
      Column("Đơn vị hoặc người nhận", 24), Column("Thời hạn giải quyết", 12),
      Column("Tiến độ giải quyết", 24), Column("Số, ký hiệu văn bản trả lời", 18),
      Column("Ghi chú", 24),
    ], namesNumbers: false)

  public static let post = RegisterForm(
    article: "Annex IV.III", title: "SỔ GỬI VĂN BẢN ĐI BƯU ĐIỆN",
    columns: [
      Column("Ngày chuyển", 12), Column("Số, ký hiệu văn bản", 24),
      Column("Nơi nhận văn bản", 56), Column("Số lượng bì", 10),
      Column("Ký nhận và dấu bưu điện", 28), Column("Ghi chú", 28),
    ], namesNumbers: true)
}

/// One line of a printed register.
public struct RegisterLine: Equatable, Sendable {
  /// A cell for each column of the form.
  public let cells: [String]
  /// Struck out or cancelled: printed with a line through it; the notes say why.
  public let isStruck: Bool

  public init(_ cells: [String], isStruck: Bool = false) {
    self.cells = cells
    self.isStruck = isStruck
  }
}

/// A register of a year, or the part of one or more that lies in a period, ready to be printed: the same state of the office gives the same book.
public struct RegisterBook: Equatable, Sendable {
  public let form: RegisterForm
  public let superior: String
  public let office: String
  public let years: ClosedRange<Int>
  /// The first and the last day it speaks of; nil where it is empty.
  public let days: ClosedRange<CivilDate>?
  /// The first and last number as printed; empty where there is none.
  public let first: String
  public let last: String
  public let lines: [RegisterLine]
  /// What stands under the last line: that it was closed, and who signed for it.
  public var closing: [String]

  public init(
    form: RegisterForm, superior: String, office: String, years: ClosedRange<Int>,
    days: ClosedRange<CivilDate>?, first: String, last: String, lines: [RegisterLine],
    closing: [String] = []
  ) {
    self.form = form
    self.superior = superior
    self.office = office
    self.years = years
    self.days = days
    self.first = first
    self.last = last
    self.lines = lines
    self.closing = closing
  }

  public var struckCount: Int { lines.count(where: \.isStruck) }

  /// The year, or the years with a stroke between them.
  public var year: String {
    years.count == 1 ? String(years.lowerBound) : "\(years.lowerBound)-\(years.upperBound)"
  }

  /// What stands on the cover and again on the first page, a line each (Annex IV).
  public var cover: [String] {
    var lines = ["Năm: \(year)"]
    lines.append(
      "Từ ngày \(days.map { printedDay($0.lowerBound) } ?? "…") đến ngày "
        + (days.map { printedDay($0.upperBound) } ?? "…"))
    if form.namesNumbers {
      lines.append("Từ số \(first.isEmpty ? "…" : first) đến số \(last.isEmpty ? "…" : last)")
    }
    lines.append("Quyển số: 1")
    return lines
  }
}

/// A day as the registers print it, `05/01/2026`.
public func printedDay(_ date: CivilDate) -> String {
  padded(date.day, to: 2) + "/" + padded(date.month, to: 2) + "/" + padded(date.year, to: 4)
}

/// A register of a year that was closed.
public struct ClosedRegister: Equatable, Sendable {
  public let id: ID<ClosedRegister>
  public let kind: RegisterKind
  public let year: Int
  public let entries: Int
  public let struck: Int
  public let first: String
  public let last: String
  /// SHA-256 of the register as it was printed in HTML.
  public let digest: FileDigest
  public let personName: String
  public let at: Moment
  public let signed: (by: String, post: String, on: CivilDate)?
  /// Why, by whom and when it was opened again.
  public let opened: (because: String, by: String, at: Moment)?

  public init(
    id: ID<ClosedRegister>, kind: RegisterKind, year: Int, entries: Int, struck: Int,
    first: String, last: String, digest: FileDigest, personName: String, at: Moment,
    signed: (by: String, post: String, on: CivilDate)?,
    opened: (because: String, by: String, at: Moment)?
  ) {
    self.id = id
    self.kind = kind
    self.year = year
    self.entries = entries
    self.struck = struck
    self.first = first
    self.last = last
    self.digest = digest
    self.personName = personName
    self.at = at
    self.signed = signed
    self.opened = opened
  }

  public static func == (left: ClosedRegister, right: ClosedRegister) -> Bool {
    left.id == right.id && left.digest == right.digest && left.signed?.on == right.signed?.on
      && left.opened?.at == right.opened?.at
  }

  /// What the printed register says under its last line.
  public var statement: [String] {
    var lines = [
      "Khóa sổ ngày \(printedDay(at.date)): \(entries) mục, trong đó \(struck) mục gạch bỏ hoặc hủy.",
      "Người khóa sổ: \(personName)", "SHA-256: \(digest)",
    ]
    if let signed {
      lines.append("Ký xác nhận ngày \(printedDay(signed.on)): \(signed.post) \(signed.by)")
    } else {
      lines.append("Ký xác nhận: ……………………")
    }
    return lines
  }
}
