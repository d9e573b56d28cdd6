import Office

extension VietnameseWords {
  public func exported(_ count: ExchangeCount, to path: String, name: String) -> String {
    "đã xuất \(things(count)), gói \(name) tại \(path)"
  }

  private func things(_ count: ExchangeCount) -> String {
    let documents = "\(count.documents) văn bản"
    if count.statuses == 0 { return documents }
    let statuses = "\(count.statuses) trạng thái"
    return count.documents == 0 ? statuses : documents + " và " + statuses
  }

  public func imported(_ count: ImportCount) -> String {
    if count.new == 0, count.statuses == 0 {
      if count.known == 0 { return "không có gì để nhận" }
      return "không có gì mới: \(count.known) gói tin đã nhận từ trước"
    }
    var text = "đã nhận "
    text += things(ExchangeCount(documents: count.new, statuses: count.statuses))
    if count.known > 0 { text += ", \(count.known) gói tin đã có từ trước" }
    if count.registered > 0 {
      text += ", vào sổ \(count.registered)"
    } else if count.new > 0 {
      text += ", chờ văn thư vào sổ"
    }
    return text
  }

  public func title(_ status: ExchangeStatus) -> String { "\(status.rawValue) \(status.title)" }

  public func title(_ kind: ExchangeRequest.Kind) -> String {
    switch kind {
    case .revoke: "thu hồi"
    case .update: "cập nhật"
    case .replace: "thay thế"
    case .takeBack: "lấy lại"
    }
  }

  public func title(_ state: ExchangeRequest.State) -> String {
    switch state {
    case .waiting: "chờ trả lời"
    case .foreign: "không phải nơi gửi văn bản, không làm gì"
    case .agreed: "đã đồng ý"
    case .declined: "đã từ chối"
    }
  }

  public func line(_ request: ExchangeRequest) -> String {
    var text = "\(request.title)  \(title(request.kind)) "
    text += request.target?.title ?? "\(request.targetId) (chưa đến)"
    if let message = request.message { text += " bằng \(message.title) \(message.reference)" }
    if !request.reason.isEmpty { text += ": \(request.reason)" }
    return text + "  [\(title(request.state))]"
  }

  public func title(_ signature: BundleSignature) -> String {
    switch signature.standing {
    case .trusted: "gói có chữ ký hợp lệ của \(signature.signer)"
    case .untrusted:
      "gói có chữ ký của \(signature.signer), chưa có ai cơ quan tin cậy chứng nhận (vpdt trust add)"
    case .unchecked: "gói có chữ ký chưa kiểm tra được (vpdt doctor)"
    }
  }

  public func known(_ titles: [String]) -> String { "đã có: " + titles.joined(separator: ", ") }

  public func line(_ difference: ImportConflict.Difference) -> String {
    "\(difference.field): ở đây “\(difference.here)”, gói tin “\(difference.there)”"
  }

  public func line(_ profile: ExchangeProfile) -> String {
    var parts: [String] = []
    switch profile.identifier {
    case .main: parts.append("mã định danh chính")
    case .nested: parts.append("mã định danh H29.x.y")
    case .reversed: parts.append("mã định danh 000.00.00.H29")
    }
    parts.append(profile.form.dates == .yearFirst ? "ngày 2026/03/02" : "ngày 02/03/2026")
    parts.append(profile.form.wraps ? "tệp nén ZIP từng tệp" : "tệp nguyên dạng")
    parts.append(profile.limit.map { "gói tin tối đa \($0) byte" } ?? "không giới hạn dung lượng")
    parts.append("tiền tố " + (profile.form.prefix.isEmpty ? "không có" : profile.form.prefix))
    return parts.joined(separator: "; ")
  }

  public func formerIdentifiers(_ identifiers: [OrganIdentifier]) -> String {
    identifiers.isEmpty
      ? "không có mã khác" : "mã khác: " + identifiers.map(\.description).joined(separator: ", ")
  }

  public func statusesWait(for identifier: String) -> String {
    "có trạng thái chờ gửi cho \(identifier), chưa có trong sổ địa chỉ (vpdt body add)"
  }

  public func answered(_ request: ExchangeRequest) -> String { line(request) }
  public var noRequest: String { "Không có yêu cầu thu hồi, lấy lại, cập nhật, thay thế nào chờ." }
  public var noUnmatched: String { "Không có trạng thái nào chưa khớp với văn bản." }
  public func wroteMessage(to path: String) -> String { "đã ghi gói tin nguyên gốc ra \(path)" }
}
