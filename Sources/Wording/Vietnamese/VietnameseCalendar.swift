import Office

extension VietnameseWords {
  public func kind(_ kind: DayKind) -> String {
    switch kind {
    case .holiday: "nghỉ lễ"
    case .substituteOff: "nghỉ bù"
    case .swappedOff: "nghỉ hoán đổi"
    case .swappedWork: "làm bù"
    case .closed: "cơ quan nghỉ"
    case .ordinary: "đã bỏ"
    }
  }

  public func standing(_ standing: YearStanding) -> String {
    switch standing {
    case .confirmed(let source): "đã xác nhận theo \(source)"
    case .unconfirmed: "chưa xác nhận"
    case .unknown: "chưa biết, mới có các ngày lễ cố định"
    }
  }

  public func calendarHeading(_ year: Int, _ standing: YearStanding, week: String) -> String {
    "Lịch nghỉ năm \(year): \(self.standing(standing)); làm việc \(week)"
  }

  public func origin(_ origin: CalendarDay.Origin) -> String {
    switch origin {
    case .law: "luật"
    case .shipped: "có sẵn"
    case .computed: "tính theo luật"
    case .office: "cơ quan ghi"
    }
  }

  public var unconfirmed: String { "chưa xác nhận" }

  public func daySet(_ day: CalendarDay) -> String {
    "\(date(day.date))  \(weekday(day.date))  \(kind(day.kind))  \(day.title)"
      + (day.isConfirmed ? "" : "  \(unconfirmed)")
  }

  public func dayDropped(_ day: CalendarDay) -> String {
    "đã bỏ \(date(day.date))  \(day.title): từ nay như mọi \(weekday(day.date))"
  }

  public func doubt(_ certainty: CalendarCertainty) -> String {
    func years(_ years: [Int]) -> String { years.map(String.init).joined(separator: ", ") }
    var parts: [String] = []
    if !certainty.unconfirmedYears.isEmpty {
      parts.append("lịch nghỉ năm \(years(certainty.unconfirmedYears)) chưa xác nhận")
    }
    if !certainty.unknownYears.isEmpty {
      parts.append("chưa biết lịch nghỉ năm \(years(certainty.unknownYears))")
    }
    return parts.joined(separator: "; ")
  }

  public func duty(_ duty: Duty) -> String {
    switch duty {
    case .register: "vào sổ văn bản đến"
    case .receiptNotice: "báo đã nhận"
    case .submit: "trình"
    case .handle: "giải quyết"
    case .number: "cấp số văn bản giấy"
    case .issue: "phát hành"
    case .send: "gửi điện tử"
    }
  }

  public func clock(_ clock: Duty.Clock) -> String {
    switch clock {
    case .receipt: "từ khi đến"
    case .assignment: "từ khi giao"
    case .signature: "từ khi ký"
    }
  }

  public func term(_ term: Term, _ settings: DeadlineSettings) -> String {
    switch term {
    case .sameDay: "trong ngày"
    case .workingDays(let days): "\(days) ngày làm việc"
    case .morning(let days):
      "trước \(settings.sendingHour) giờ ngày làm việc "
        + (days == 1 ? "tiếp theo" : "thứ \(days) sau đó")
    case .atOnce: "ngay (nhắc sau \(settings.atOnceMinutes) phút)"
    case .minutes(let minutes): "\(minutes) phút"
    }
  }

  public func mark(_ mark: DeadlineTerm.Mark) -> String {
    switch mark {
    case .verified: "theo luật"
    case .unverified: unconfirmed
    case .office: "cơ quan đặt"
    }
  }

  public func documents(kind: String?, urgency: Urgency?) -> String {
    let parts = [
      kind.map { DocumentKind(incomingWord: $0)?.name ?? $0 }, urgency.map { self.urgency($0) },
    ].compactMap { $0 }
    return parts.isEmpty ? "mọi văn bản" : parts.joined(separator: ", ")
  }

  public func termDropped(_ row: DeadlineTerm) -> String {
    "đã bỏ hạn \(duty(row.duty)) của \(documents(kind: row.kind, urgency: row.urgency))"
  }

  public func given(_ deadline: Deadline) -> String {
    let doubt = doubt(deadline.certainty)
    return "hạn \(date(deadline.due.date)): \(deadline.row.source)"
      + (doubt.isEmpty ? "" : " (\(doubt))")
  }

  public var dueSoon: String { "sắp đến hạn" }

  public func problem(_ error: CalendarError) -> Problem {
    switch error {
    case .unknownKind(let text):
      Problem(
        "không có loại ngày “\(text)”",
        try: DayKind.enterable.map(\.rawValue).joined(separator: ", "))
    case .worksAlready(let day):
      Problem(
        "\(weekday(day)) \(date(day)) vốn là ngày làm việc, không cần làm bù",
        try: "kiểm tra lại ngày; tuần làm việc: vpdt setting set calendar.week T2-T6")
    case .restsAlready(let day):
      Problem(
        "\(weekday(day)) \(date(day)) vốn là ngày nghỉ hằng tuần",
        try: "ngày lễ thì ghi --kind holiday; tuần làm việc: vpdt setting set calendar.week T2-T7")
    case .ordinaryDay(let day):
      Problem(
        "\(date(day)) không có gì trong lịch nghỉ để bỏ", try: "vpdt calendar list \(day.year)")
    case .incomplete(let year, let listed, let lawful, let announced):
      Problem(
        "năm \(year) mới có \(listed) ngày lễ, luật cho \(lawful) (Bộ luật Lao động 2019 Điều 112)",
        try: "ghi bằng vpdt calendar set \(year)-… --kind holiday …: "
          + announced.joined(separator: ", "))
    case .beyond(let days):
      Problem("\(days) ngày làm việc là xa quá, không tính được", try: "ghi ngày cụ thể")
    }
  }

  public func problem(_ error: DeadlineError) -> Problem {
    switch error {
    case .unknownDuty(let text):
      Problem(
        "không có việc “\(text)” trong bảng thời hạn",
        try: Duty.allCases.map(\.rawValue).joined(separator: ", "))
    case .badTerm(let text, let most):
      Problem("“\(text)” không phải là một thời hạn", try: "một số từ 1 đến \(most)")
    case .notSet(let duty, let kind, let urgency):
      Problem(
        "cơ quan chưa đặt hạn \(self.duty(duty)) cho \(documents(kind: kind, urgency: urgency)); "
          + "hạn của luật thì không bỏ, chỉ đặt hạn khác",
        try: "vpdt deadline list; vpdt deadline set \(duty.rawValue) …")
    }
  }
}
