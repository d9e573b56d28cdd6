import Office

extension VietnameseWords {
  public var ownPassphrase: String { "Mật khẩu vpdt của bạn" }
  public var newPassphrase: String { "Mật khẩu vpdt mới" }
  public func locked(_ name: String) -> String {
    "vpdt đã khóa vì lâu không có phím nào. \(name) nhập mật khẩu để mở; phần đang gõ vẫn còn."
  }
  public var passphraseSet: String { "Đã đặt mật khẩu." }

  public func firstPassphraseSet(_ name: String) -> String {
    "\(name) có mật khẩu ban đầu; chưa tự đặt lại thì chưa dùng được: vpdt person passphrase"
  }

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
    case .mustChange(let handle):
      Problem(
        "mật khẩu của \(handle) do người khác đặt",
        try: "tự đặt mật khẩu của mình trước: vpdt person passphrase")
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
