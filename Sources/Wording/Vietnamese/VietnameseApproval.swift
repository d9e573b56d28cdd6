import Office

extension VietnameseWords {
  public func approval(_ text: ApprovalText) -> String {
    switch text {
    case .queue: "Phê duyệt"
    case .nothing: "Không có dự thảo nào chờ duyệt. Esc về bàn làm việc."
    case .text: "Nội dung tệp"
    case .reading: "Đang đọc chữ trong tệp…"
    case .sameText: "Chữ trong văn bản không đổi."
    case .first: "Đây là văn bản đầu tiên đang chờ"
    case .last: "Hết: đây là văn bản cuối cùng đang chờ"
    case .signAs: "Ký theo hình thức nào?"
    case .saveQuestion: "Lưu một bản của tệp ra đâu?"
    case .savePrompt: "Tệp"
    }
  }

  public func approval(key: ApprovalKey) -> KeyWords {
    switch key {
    case .approve: KeyWords("duyệt", "duyệt bản đang xem, đúng từng tệp")
    case .sendBack: KeyWords("trả lại", "trả lại dự thảo, nói lý do")
    case .next: KeyWords("kế", "văn bản kế tiếp đang chờ")
    case .previous: KeyWords("trước", "văn bản trước đó")
    case .whole: KeyWords("toàn văn", "xem toàn văn thay cho chỗ đổi")
    case .changes: KeyWords("chỗ đổi", "xem chỗ đổi so với bản trước")
    case .save: KeyWords("lưu tệp", "lưu tệp ra để mở bằng chương trình khác")
    case .page: KeyWords("mở", "mở trang đầy đủ của văn bản")
    case .list: KeyWords("danh sách", "xem tất cả thành danh sách")
    }
  }

  public func approval(changesSince version: Int) -> String {
    "Chỗ đổi so với bản \(version)"
  }

  public func approval(unreadable reason: TextReading.Reason) -> String {
    let why =
      switch reason {
      case .programMissing: "máy này không có pdftotext"
      case .outOfTime: "đọc quá lâu"
      case .stopped: "đã dừng, chưa đọc hết"
      case .tooLong: "chữ dài quá mức xem được"
      case .failed: "không đọc được tệp"
      case .noFile: "không có tệp PDF"
      }
    return "CHƯA ĐỌC Ở ĐÂY: \(why). Nhấn o lưu tệp ra để mở; duyệt khi chưa đọc thì nhật ký ghi rõ."
  }

  public var approvalScan: String {
    "CHƯA ĐỌC Ở ĐÂY: tệp chỉ có hình, không có chữ. Nhấn o lưu tệp ra để mở; duyệt khi chưa đọc thì nhật ký ghi rõ."
  }

  public var approvalUnread: String { "Nội dung chưa đọc được ở đây; nhật ký sẽ ghi như vậy." }

  public func approvalSaved(to path: String) -> String { "Đã lưu tệp ra \(path)" }
}
