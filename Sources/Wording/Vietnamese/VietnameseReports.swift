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

  public func value(
    _ key: String, of dimension: ReportDimension, _ subject: ReportSubject
  ) -> String? {
    switch dimension {
    case .month: key.count == 7 ? String(key.suffix(2)) + "/" + String(key.prefix(4)) : nil
    case .quarter:
      key.count == 7 ? "quý " + String(key.suffix(1)) + "/" + String(key.prefix(4)) : nil
    case .state: state(key, of: subject)
    case .urgency: Int(key).flatMap { Urgency(rawValue: $0) }.map { urgency($0) }
    case .medium: Medium(rawValue: key).map { medium($0) }
    case .signed, .answered, .answering, .held: key == "yes" ? "có" : "không"
    case .timeliness: Timeliness(rawValue: key).map { name($0) }
    case .sent: SentWay(rawValue: key).map { name($0) }
    case .way: ["electronic": "điện tử", "paper": "giấy", "none": "không gửi"][key]
    case .standing: RetentionStanding(rawValue: key).map { standing($0) }
    case .criterion: QualityCriterion(rawValue: key).map { name($0) }
    case .check: QualityCheck(rawValue: key).map { name($0) }
    case .register: QualityRegister(rawValue: key).map { name($0) }
    case .year, .schoolYear, .kind, .issuer, .person, .unit, .body: nil
    }
  }

  private func state(_ key: String, of subject: ReportSubject) -> String? {
    switch subject {
    case .incoming: IncomingState(rawValue: key).map { state($0) }
    case .outgoing: OutgoingState(rawValue: key).map { state($0) }
    case .work: WorkState(rawValue: key).map { state($0) }
    case .delivery:
      key == ReportDimension.waiting
        ? "chờ chuyển" : DeliveryState(rawValue: key).map { state($0).lowercased() }
    case .dossier: DossierState(rawValue: key).map { state($0) }
    case .quality: nil
    }
  }

  private func name(_ timeliness: Timeliness) -> String {
    switch timeliness {
    case .onTime: "đúng hạn"
    case .late: "xong trễ"
    case .done: "xong, không hạn"
    case .open: "đang làm"
    case .overdue: "quá hạn"
    case .void: "thôi"
    }
  }

  private func name(_ way: SentWay) -> String {
    switch way {
    case .electronic: "điện tử"
    case .mixed: "cả hai"
    case .paper: "giấy"
    case .waiting: "chờ gửi"
    case .inside: "nội bộ"
    }
  }

  private func name(_ criterion: QualityCriterion) -> String {
    switch criterion {
    case .right: "đúng"
    case .complete: "đủ"
    case .clean: "sạch"
    case .living: "sống"
    }
  }

  private func name(_ register: QualityRegister) -> String {
    switch register {
    case .incoming: "văn bản đến"
    case .outgoing: "văn bản đi"
    case .dossier: "hồ sơ"
    case .body: "cơ quan"
    case .person: "người"
    }
  }

  private func name(_ check: QualityCheck) -> String {
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

  public func head(_ measure: ReportMeasure, _ subject: ReportSubject) -> String {
    switch measure {
    case .count(nil): "số \(name(subject))"
    case .count(let condition?): words(of: condition, subject)
    case .share(let condition): "% " + words(of: condition, subject)
    case .quantile(let quantity, 50): "trung vị " + name(quantity)
    case .quantile(let quantity, let percent): "\(percent) % không quá, " + name(quantity)
    }
  }

  private func words(of condition: ReportCondition, _ subject: ReportSubject) -> String {
    let values = condition.values.map {
      label(ReportLabel(key: $0), of: condition.dimension, subject)
    }
    let isFlag = ["yes", "no"].contains(condition.values.first ?? "")
    let shown =
      isFlag
      ? (condition.values == ["yes"] ? "" : "không ") + name(condition.dimension).lowercased()
      : values.joined(separator: ", ")
    return condition.isNegated ? "trừ " + shown : shown
  }

  private func name(_ quantity: ReportQuantity) -> String {
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

  public func decimal(_ tenths: Int) -> String { "\(tenths / 10),\(abs(tenths) % 10)" }

  public func span(_ milliseconds: Int64) -> String {
    let minutes = Int(milliseconds / 60_000)
    if abs(minutes) < 60 { return "\(minutes) phút" }
    if abs(minutes) < 48 * 60 { return decimal(minutes / 6) + " giờ" }
    return decimal(minutes / 144) + " ngày"
  }

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

  public var registersElsewhere: [String] {
    [
      "Sổ đăng ký văn bản đến, đi (NĐ 30/2020 PL VI V.1, V.3):",
      "  vpdt register print incoming NĂM; vpdt register print outgoing NĂM",
    ]
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
    }
  }
}
