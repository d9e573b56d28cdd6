import Office

extension VietnameseWords {
  public func title(_ report: ReportDefinition) -> String { report.titles.vietnamese }

  public func about(_ report: ReportDefinition) -> String { report.about }

  public func period(_ period: ReportPeriod) -> String {
    switch period {
    case .month(let year, let month): "tháng \(month)/\(year)"
    case .quarter(let year, let quarter): "quý \(quarter)/\(year)"
    case .year(let year): "năm \(year)"
    case .schoolYear(let year): "năm học \(year)-\(year + 1)"
    case .all: "tất cả"
    }
  }

  public func name(_ dimension: ReportDimension) -> String {
    switch dimension {
    case .month: "Tháng"
    case .quarter: "Quý"
    case .year: "Năm"
    case .schoolYear: "Năm học"
    case .kind: "Loại"
    case .issuer: "Cơ quan ban hành"
    case .state: "Trạng thái"
    case .urgency: "Độ khẩn"
    case .medium: "Dạng"
    case .person: "Người"
    case .unit: "Bộ phận"
    case .timeliness: "Thời hạn"
    case .signed: "Ký số"
    case .answered: "Đã trả lời"
    case .answering: "Trả lời văn bản đến"
    case .sent: "Cách gửi"
    case .body: "Nơi nhận"
    case .way: "Đường gửi"
    case .standing: "Việc lưu trữ"
    case .held: "Phong tỏa"
    case .criterion: "Tiêu chí"
    case .check: "Chỗ cần sửa"
    case .register: "Bản ghi"
    }
  }

  public func name(_ subject: ReportSubject) -> String {
    switch subject {
    case .incoming: "văn bản đến"
    case .outgoing: "văn bản đi"
    case .work: "việc"
    case .delivery: "chuyển giao"
    case .dossier: "hồ sơ"
    case .quality: "dữ liệu"
    }
  }

  public func name(_ timeliness: Timeliness) -> String {
    switch timeliness {
    case .onTime: "đúng hạn"
    case .late: "xong trễ"
    case .done: "xong, không hạn"
    case .open: "đang làm"
    case .overdue: "quá hạn"
    case .void: "thôi"
    }
  }

  public func name(_ way: SentWay) -> String {
    switch way {
    case .electronic: "điện tử"
    case .mixed: "cả hai"
    case .paper: "giấy"
    case .waiting: "chờ gửi"
    case .inside: "nội bộ"
    }
  }

  public func name(_ criterion: QualityCriterion) -> String {
    switch criterion {
    case .right: "đúng"
    case .complete: "đủ"
    case .clean: "sạch"
    case .living: "sống"
    }
  }

  public func name(_ register: QualityRegister) -> String {
    switch register {
    case .incoming: "văn bản đến"
    case .outgoing: "văn bản đi"
    case .dossier: "hồ sơ"
    case .body: "cơ quan"
    case .person: "người"
    }
  }

  public func name(_ check: QualityCheck) -> String {
    switch check {
    case .issuedAfterArrival: "ban hành sau ngày đến"
    case .dueBeforeArrival: "hạn trước ngày đến"
    case .answeredByNothing: "văn bản trả lời chưa phát hành"
    case .issuedBeforeDrafted: "ban hành trước ngày soạn"
    case .noReference: "văn bản đến thiếu số, ký hiệu"
    case .noDate: "văn bản đến thiếu ngày"
    case .noFile: "văn bản điện tử thiếu tệp"
    case .noSignedFile: "văn bản đi thiếu tệp đã ký"
    case .noRecipient: "văn bản đi thiếu nơi nhận"
    case .noClass: "hồ sơ thiếu nhóm thời hạn"
    case .emptyDossier: "hồ sơ đóng mà rỗng"
    case .noUnit: "người chưa có bộ phận"
    case .sameReference: "trùng số, nơi và ngày ban hành"
    case .sameFile: "trùng tệp"
    case .sameBody: "cơ quan trùng tên"
    case .samePerson: "người trùng tên"
    case .waitsAtDoor: "chờ vào sổ quá \(check.days ?? 0) ngày"
    case .unassigned: "chưa giao quá \(check.days ?? 0) ngày"
    case .longOverdue: "quá hạn trên \(check.days ?? 0) ngày"
    case .oldDraft: "dự thảo để quá \(check.days ?? 0) ngày"
    case .undelivered: "chưa gửi quá \(check.days ?? 0) ngày"
    case .leftOpen: "hồ sơ năm cũ chưa đóng"
    }
  }

  public var noValue: String { "(chưa có)" }

  public func shortMonth(_ month: Int) -> String { "T\(month)" }

  public func flag(_ isSo: Bool) -> String { isSo ? "có" : "không" }

  public func quarter(_ number: Substring, of year: Substring) -> String {
    "quý " + number + "/" + year
  }

  public var waitingDelivery: String { "chờ chuyển" }
  public var noDelivery: String { "không gửi" }

  public func countHead(_ subject: ReportSubject) -> String { "số " + name(subject) }
  public var medianHead: String { "trung vị" }
  public func quantileHead(_ percent: Int) -> String { "\(percent) % không quá," }
  public func excepting(_ text: String) -> String { "trừ " + text }
  public func not(_ flag: String) -> String { "không " + flag }

  public func name(_ quantity: ReportQuantity) -> String {
    switch quantity {
    case .toRegistration: "đến khi vào sổ"
    case .toAssignment: "đến khi giao"
    case .toAcceptance: "đến khi nhận"
    case .toEnd: "đến khi xong"
    case .toAnswer: "đến khi trả lời"
    case .toIssue: "đến khi phát hành"
    }
  }

  public var reportTotal: String { "Tổng" }

  public var decimalSign: String { "," }
  public var spanUnits: (minutes: String, hours: String, days: String) { ("phút", "giờ", "ngày") }

  public func made(by person: String, at: Moment) -> String {
    "Lập lúc \(moment(at)), người lập: \(person)"
  }

  public var nothingCounted: String { "Kỳ này chưa có gì để tính." }

  public func behind(_ count: Int, isRest: Bool) -> String {
    isRest ? "\(count) không được tính" : "\(count) được tính"
  }

  public var noReasons: String { "Không có gì." }

  public func goesOn(from key: ReportReason.Key) -> String { "còn nữa: thêm --from \(key.text)" }

  public var reasonHeads: [String] { ["Số", "Ngày", "Ở dòng", "Thời gian", "Trích yếu"] }

  public func reportTitle(_ kind: RegisterKind) -> String {
    let title = kind.form.title.lowercased()
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  public var reportPrintHint: String { "tên tệp mới kết thúc bằng .csv, .fodt, .pdf hoặc .docx" }
  public var registerPrintHint: String {
    "tên tệp mới kết thúc bằng .pdf, .docx, .fodt, .html, .csv hoặc .txt"
  }

  public func reportAdded(_ report: ReportDefinition) -> String {
    "Đã thêm báo cáo \(report.name): \(title(report))"
  }

  public func reportSound(_ report: ReportDefinition) -> String {
    "Đọc được: \(title(report))"
  }

  public var ownReport: String { "của cơ quan" }

  public func line(_ fault: ReportFault) -> String {
    "dòng \(fault.line): \(reason(fault.reason)) [\(fault.code)]"
  }

  private func reason(_ reason: ReportFault.Reason) -> String {
    switch reason {
    case .unknownField(let name): "không biết “\(name)”"
    case .noValue(let name): "\(name) còn trống"
    case .repeatedField(let name): "\(name) ghi hai lần"
    case .missingField(let name): "thiếu \(name)"
    case .tooLong(let name, let limit): "\(name) dài quá \(limit) ký tự"
    case .hiddenCharacter: "có ký tự ẩn"
    case .unknownSubject(let text):
      "không tính được “\(text)”, chỉ: " + list(ReportSubject.allCases.map(\.rawValue))
    case .unknownDimension(let text, let known):
      "không chia theo “\(text)” được, chỉ: " + list(known)
    case .sameDimension(let name): "rows và columns cùng là \(name)"
    case .unknownMeasure(let text):
      "không biết phép đo “\(text)”: count, share(…), median(…), p90(…)"
    case .unknownQuantity(let text, let known):
      "không đo được “\(text)”" + (known.isEmpty ? "" : ", chỉ: " + list(known))
    case .unknownValue(let text, let known): "không có giá trị “\(text)”, chỉ: " + list(known)
    case .badFilter(let text): "“\(text)” không phải là điều kiện, ví dụ medium = paper"
    case .badPeriod(let text): "“\(text)” không phải là kỳ: month, quarter, year, school-year, all"
    case .columnsAndMeasures: "đã có columns thì chỉ được một phép đo"
    case .tooMany(let name, let limit): "\(name) nhiều quá \(limit)"
    }
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  public func problem(_ error: ReportError) -> Problem {
    switch error {
    case .unknown(let name): Problem("không có báo cáo “\(name)”", try: "vpdt report list")
    case .taken(let name): Problem("đã có báo cáo \(name)", try: "đặt tên khác: --name TÊN")
    case .badName(let name):
      Problem(
        "“\(name)” không dùng làm tên báo cáo được",
        try: "chữ thường không dấu, số, gạch nối: --name TÊN")
    case .tooLarge(let limit): Problem("tệp dài quá \(limit) byte", try: "rút gọn tệp")
    case .tooMany(let limit):
      Problem("cơ quan đã có \(limit) báo cáo riêng", try: "bỏ bớt tệp trong thư mục reports")
    case .badPeriod(let text):
      Problem(
        "“\(text)” không phải là một kỳ", try: "2026-03, 2026-Q1, 2026, 2025-2026 (năm học), all")
    case .noRow(let text, let known):
      Problem("không có dòng “\(text)”", try: known.isEmpty ? "kỳ khác" : list(known) + ", total")
    case .noColumn(let text, let known): Problem("không có cột “\(text)”", try: list(known))
    case .faulty(let name, let faults):
      Problem(
        "báo cáo \(name) có \(faults.count) chỗ sai: "
          + faults.map { line($0) }.joined(separator: "; "),
        try: "sửa tệp; cách viết: vpdt help report check")
    }
  }

  public var reportRoom: String { "Báo cáo" }
  public var openReports: String { "Mở báo cáo: số liệu, và văn bản đằng sau từng con số" }
  public var reportColumns: [String] { ["Báo cáo", "Tính", "Kỳ", "Tên"] }

  public func reportKey(_ key: ReportKey) -> KeyWords {
    switch key {
    case .earlier: KeyWords("kỳ trước", "Xem kỳ trước")
    case .later: KeyWords("kỳ sau", "Xem kỳ sau")
    case .otherPeriod: KeyWords("đổi kỳ", "Đổi kỳ: tháng, quý, năm, năm học, tất cả")
    case .rest: KeyWords("phần còn lại", "Văn bản mà phần trăm không tính")
    case .print: KeyWords("in", "In ra tệp báo cáo của kỳ này")
    }
  }
}
