import Office

extension VietnameseWords {
  public var ownPassphrase: String { "Mật khẩu vpdt của bạn" }
  public var newPassphrase: String { "Mật khẩu vpdt mới" }
  public var passphraseSet: String { "Đã đặt mật khẩu." }

  public func passphraseDropped(_ name: String) -> String {
    "Đã bỏ mật khẩu của \(name); người đó đặt lại: vpdt person passphrase"
  }

  public func problem(_ error: PassphraseError) -> Problem {
    switch error {
    case .tooWeak(let lacks):
      Problem(
        "mật khẩu thiếu: " + lacks.map { lack($0) }.joined(separator: ", ")
          + " (QCVN 12:2026/BCA)", try: "chọn mật khẩu khác")
    case .notSet(let handle):
      Problem("\(handle) chưa có mật khẩu vpdt", try: "vpdt person passphrase")
    case .needed:
      Problem(
        "việc này phải nhập lại mật khẩu vpdt", try: "--secret-fd N, hoặc gõ trong cửa sổ lệnh")
    case .wrong(let left): Problem("mật khẩu sai, còn \(left) lần", try: "gõ lại")
    case .tooSoon(let seconds): Problem("vừa nhập sai", try: "chờ \(seconds) giây")
    case .locked(let handle):
      Problem(
        "mật khẩu của \(handle) đã khóa sau nhiều lần sai (QCVN 12:2026/BCA)",
        try: "quản trị bỏ mật khẩu: vpdt person passphrase --drop \(handle)")
    }
  }

  private func lack(_ lack: PassphraseRule.Lack) -> String {
    switch lack {
    case .length: "ít nhất \(PassphraseRule.shipped.leastLength) ký tự"
    case .lower: "chữ thường"
    case .upper: "chữ hoa"
    case .digit: "chữ số"
    case .special: "ký tự đặc biệt"
    }
  }
}
