import Office

extension VietnameseWords {
  public func busy(_ progress: WorkProgress) -> String {
    switch progress {
    case .file(let name, let done, let whole): "Đang đọc \(name): \(percent(done, of: whole))"
    case .items(let done, let count): "Đang xem \(done)/\(count)"
    case .records: "Đang xem hồ sơ, nhật ký…"
    case .text: "Đang đọc chữ trong tệp…"
    case .program(let name): "Đang chờ \(name)…"
    case .carrying(let body): "Đang chuyển, nhận gói: \(body)…"
    case .migration(let version, let count):
      "Đang chuyển dữ liệu văn phòng sang bản \(version)/\(count)"
    case .writing: "Đang ghi, không dừng được nữa…"
    }
  }

  public var busyStop: String { "Esc dừng, chưa có gì được ghi" }

  public func problem(_ error: WorkError) -> Problem {
    switch error {
    case .stopped: Problem("đã dừng theo yêu cầu, chưa ghi gì", try: "làm lại khi cần")
    }
  }
}
