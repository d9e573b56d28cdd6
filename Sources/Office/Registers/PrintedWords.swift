/// What the forms of the decree say of an entry. They are Vietnamese documents, whatever language
/// the person who prints them reads.
public enum PrintedWords {
  /// `Đông Hòa, ngày 05 tháng 01 năm 2026`: days below ten, January and February have a zero
  /// before them (Decree 30/2020/NĐ-CP, Annex I.II.4).
  public static func placeAndDate(_ place: String, _ date: CivilDate) -> String {
    let month = date.month < 3 ? padded(date.month, to: 2) : String(date.month)
    return (place.isEmpty ? "" : place + ", ")
      + "ngày \(padded(date.day, to: 2)) tháng \(month) năm \(date.year)"
  }

  /// `09 giờ 30, ngày 05/01/2026`.
  public static func time(_ moment: Moment) -> String {
    padded(moment.hour, to: 2) + " giờ " + padded(moment.minute, to: 2) + ", ngày "
      + printedDay(moment.date)
  }

  /// `Kế hoạch: Thi học sinh giỏi`.
  public static func title(kind: String, subject: String) -> String {
    kind.isEmpty ? subject : kind + ": " + subject
  }

  public static func urgency(_ urgency: Urgency) -> String {
    switch urgency {
    case .normal: ""
    case .urgent: "KHẨN"
    case .veryUrgent: "THƯỢNG KHẨN"
    case .express: "HỎA TỐC"
    }
  }

  public static func via(_ way: ArrivalWay?) -> String {
    switch way {
    case .hand: "trực tiếp"
    case .post: "bưu điện"
    case .email: "thư điện tử"
    case .exchange: "liên thông"
    case nil: "……………………"
    }
  }

  /// How far the work has come, for the follow-up of the handling.
  public static func progress(_ state: IncomingState) -> String {
    switch state {
    case .received: "chờ vào sổ"
    case .registered: "chưa trình"
    case .submitted: "chờ ý kiến"
    case .assigned: "đã giao"
    case .accepted: "đang giải quyết"
    case .resolved: "đã giải quyết"
    case .returned: "trả lại"
    case .struck: "gạch bỏ"
    case .cancelled: "hủy"
    }
  }

  /// The notes (ghi chú) of an entry of the arrivals register.
  public static func notes(
    of document: IncomingDocument, _ facts: EntryFacts, pages: Int?
  ) -> String {
    var notes: [String] = []
    if let struck = facts.struck {
      notes.append("GẠCH BỎ ngày \(printedDay(struck.at.date)): \(struck.reason)")
    }
    if document.state == .cancelled, let recall = facts.agreedRecall {
      notes.append(
        "HỦY ngày \(printedDay(recall.at.date)) theo \(recall.byReference)"
          + (recall.note.isEmpty ? "" : ": " + recall.note))
    }
    if document.urgency != .normal { notes.append(urgency(document.urgency)) }
    switch facts.marks.circulation {
    case .giveBack:
      notes.append(
        "xem xong trả lại"
          + (facts.givenBack.map { ", đã trả \($0.to) ngày \(printedDay($0.on))" } ?? ""))
    case .internal: notes.append("lưu hành nội bộ")
    case nil: break
    }
    if let day = facts.paperOn { notes.append("bản giấy đến ngày \(printedDay(day))") }
    if let other = facts.replacedBy { notes.append("thay bằng \(other.title)") }
    for other in facts.replaces { notes.append("thay cho \(other.title)") }
    if !facts.corrections.isEmpty { notes.append("đã đính chính \(facts.corrections.count) lần") }
    if let copies = facts.marks.copies { notes.append("\(copies) bản") }
    if let pages { notes.append("\(pages) trang") }
    return notes.joined(separator: "; ")
  }
}

extension PrintedWords {
  /// Why a number was struck out: words of a person, or a stable word of the program.
  public static func struckNumber(_ reason: String) -> String {
    reason == "year-ended" ? "năm của số đã hết trước khi phát hành" : reason
  }
}
