extension HealthPoint {
  /// The row of `entries` of the form of a review: what is done about it is written by hand.
  public func formRow(_ ordinal: Int) -> PrintedForm.Row {
    PrintedForm.Row(
      [
        "ordinal": String(ordinal), "subject": PrintedWords.name(subject),
        "state": PrintedWords.name(state), "detail": detail, "measure": "",
      ], state == .attention ? .heading : .plain)
  }
}

extension PrintedWords {
  public static func name(_ subject: HealthPoint.Subject) -> String {
    switch subject {
    case .folderMode: "ai xem được thư mục"
    case .folderOwner: "chủ thư mục"
    case .umask: "quyền của tệp mới (umask)"
    case .database: "cơ sở dữ liệu"
    case .diskSpace: "chỗ trống trên đĩa"
    case .clock: "đồng hồ"
    case .locale: "bảng mã (locale)"
    case .idleAccounts: "người 45 ngày không vào"
    case .passphrases: "người chưa tự đặt mật khẩu"
    case .rights: "quyền chờ xác nhận"
    case .keys: "khóa SSH quá hai năm"
    case .openssl: "openssl (từ 3.0)"
    case .sshKeygen: "ssh-keygen (từ 8.2)"
    case .backup: "sao lưu trong bảy ngày"
    case .drill: "phục hồi thử trong quý"
    case .files: "tệp trong kho đã đọc lại"
    case .checkpoint: "điểm mốc của nhật ký"
    case .settings: "thiết lập an toàn đã nới"
    case .review: "rà soát an toàn trong quý"
    }
  }

  public static func name(_ state: HealthPoint.State) -> String {
    switch state {
    case .fine: "tốt"
    case .attention: "CẦN XEM"
    case .unknown: "chưa rõ"
    }
  }
}
