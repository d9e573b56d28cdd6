import Office

extension VietnameseWords {
  public func reason(_ fault: DayFault) -> String {
    switch fault {
    case .noYear(let year): "năm \(year) ngoài lịch (từ 1945)"
    case .noMonth(let month): "không có tháng \(month)"
    case .monthEnds(let month, let year, let days): "tháng \(month)/\(year) có \(days) ngày"
    }
  }

  public func daysLeft(_ days: Int) -> String {
    days == 0 ? "không còn ngày làm việc nào" : "còn \(days) ngày làm việc"
  }

  public var orPaper: String { "chỉ có bản giấy thì bỏ trống, đánh dấu ô Bản giấy" }
  public var dayPassed: String { "Ngày này đã qua; xem lại." }

  public func laterThanAsked(_ day: CivilDate) -> String {
    "Sau hạn của văn bản, \(date(day)); xem lại."
  }

  public func usual(_ deadline: Deadline) -> String { "để trống thì " + given(deadline) }

  public func advice(_ advice: FieldAdvice) -> String {
    switch advice {
    case .urgentIncoming:
      "trình và giải quyết ngay (\(article("Art. 23(1), 24(2)")))"
    case .urgentOutgoing: "phải phát hành và gửi ngay sau khi ký (\(article("Art. 18(1)")))"
    case .handling: "theo thời hạn của quy chế làm việc (\(article("Art. 24(2)")))"
    }
  }

  public func alreadyEntered(_ document: IncomingDocument) -> String {
    document.number == nil
      ? "Trùng: đã nhận là \(document.title), chờ vào sổ."
      : "Trùng: đã đăng ký là \(document.title) ngày \(date(document.arrivedOn))."
  }

  public var nowhereToPaste: String {
    "Ở đây không có ô để gõ: chữ dán vào không được giữ, và không làm gì cả."
  }

  public func tooLong(limit: Int) -> String {
    "Dài quá \(limit) chữ: phần sau không được ghi. Xem lại rồi sửa."
  }

  public func openWork(_ count: Int) -> String { count == 0 ? "" : "\(count) việc" }
  public func away(standIn: String) -> String { "vắng, thay: \(standIn)" }

  public func changed(_ document: String, by act: LastAct) -> String {
    "\(document) vừa đổi: \(act.personName), \(self.act(act.act)) lúc \(time(act.at)). "
      + "F5 (Ctrl-R) xem, rồi hãy gửi."
  }

  public func takenIn(_ fields: [String]) -> String {
    fields.isEmpty
      ? "Đã đọc lại; các ô không đổi. Những gì bạn gõ vẫn còn."
      : "Đã nhập phần người khác ghi: \(fields.joined(separator: ", ")). "
        + "Những gì bạn gõ vẫn còn."
  }

  public func alsoChanged(_ value: String) -> String {
    value.isEmpty ? "Người khác vừa bỏ trống ô này." : "Người khác vừa ghi: “\(value)”"
  }

  public func otherDraft(savedAt moment: Moment) -> String {
    "Phiên khác của bạn cũng gõ mẫu này (lưu lúc \(time(moment))). "
      + "Bản ở đây giữ riêng; F5 (Ctrl-R) lấy bản kia."
  }

  public var otherDraftTaken: String {
    "Đã lấy bản của phiên kia; bản vừa gõ ở đây nằm trong các bản nháp dở."
  }

  public var draftGone: String { "Phiên khác của bạn đã gửi hoặc bỏ bản nháp này." }
  public var undone: String { "Đã hoàn tác." }
  public var redone: String { "Đã làm lại." }
  public var nothingToUndo: String { "Không còn gì để hoàn tác." }
  public var nothingToRedo: String { "Không còn gì để làm lại." }

  public func problem(_ error: PremiseError) -> Problem {
    switch error {
    case .changed(let act):
      Problem(
        "văn bản vừa đổi: \(act.personName), \(self.act(act.act)) lúc \(time(act.at))",
        try: "xem lại (F5), rồi gửi")
    }
  }
}
