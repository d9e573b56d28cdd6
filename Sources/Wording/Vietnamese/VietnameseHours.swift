import Office

// What is said of the hour of documents marked Hỏa tốc.

extension VietnameseWords {
  public func problem(_ error: DueHourError) -> Problem {
    switch error {
    case .notExpress(let urgency):
      Problem(
        "chỉ văn bản hỏa tốc mới hẹn giờ, văn bản này ghi độ khẩn “\(self.urgency(urgency))” "
          + "(NĐ 30/2020 Phụ lục I.II.9.b)",
        try: "--urgency hoa-toc, hoặc chỉ ghi ngày (--due)")
    case .impossible(let text):
      Problem("“\(text)” không phải là một giờ trong ngày", try: "ghi giờ:phút, ví dụ 14:30")
    }
  }
}
