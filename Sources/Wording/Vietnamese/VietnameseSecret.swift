import Office

extension VietnameseWords {
  public func level(_ level: SecretLevel) -> String {
    switch level {
    case .secret: "Mật"
    case .topSecret: "Tối mật"
    case .mostSecret: "Tuyệt mật"
    }
  }

  public var frozenState: String { "đóng băng" }

  public func frozen(_ entry: SecretEntry) -> String {
    "đóng băng \(entry.title)  \(level(entry.level))"
  }

  public func takenOut(_ entry: SecretEntry) -> String {
    "đã đưa \(entry.title) ra khỏi hệ thống, sổ mật: \(entry.takenOut?.bookEntry ?? "")"
  }

  public func standing(_ entry: SecretEntry) -> String {
    entry.takenOut.map { "đã chuyển sổ mật \(date($0.at.date)): \($0.bookEntry)" } ?? frozenState
  }

  public func holder(_ holder: SecretHolder) -> String {
    switch holder {
    case .sent(let bundle, let body): "còn trong gói đã xuất \(bundle), gửi \(body)"
    case .received(let bundle) where bundle.isEmpty: "còn ở nơi gửi gói tin, và trên đường đã đi"
    case .received(let bundle): "còn trong gói đã nhận \(bundle)"
    }
  }

  public func nextStep(_ entry: SecretEntry) -> String {
    "vào sổ mật riêng, rồi: vpdt secret take-out \(entry.register.rawValue) \(entry.title) --to-book …"
  }

  public var noSecret: String { "Không có văn bản nào bị đóng băng." }

  public func problem(_ error: SecretError) -> Problem {
    switch error {
    case .refused(let level, let file):
      Problem(
        (file.map { "\($0) có dấu \(level.mark)" } ?? "văn bản độ \(self.level(level))")
          + ": không soạn, không lưu trên hệ thống nối mạng (Luật 117/2025/QH15 Điều 5)",
        try: "vào sổ mật riêng (NĐ 30/2020 Điều 16(3), 22(4)) và xóa tệp khỏi máy này")
    case .liesHere(let level, let document, let register):
      Problem(
        "\(document) có tệp mang dấu \(level.mark): không để, không chuyển trên hệ thống nối mạng"
          + " (Luật 117/2025/QH15 Điều 5)",
        try:
          "vpdt secret freeze \(register.rawValue) \(document) --level \(level.rawValue) --note …")
    case .unknownLevel(let text):
      Problem(
        "không có độ mật “\(text)”",
        try: SecretLevel.allCases.map(\.rawValue).joined(separator: ", "))
    case .frozen(let document):
      Problem(
        "\(document) đã đóng băng vì có bí mật nhà nước (Luật 117/2025/QH15 Điều 5)",
        try: "vpdt secret list")
    case .notFrozen(let document, let register):
      Problem(
        "\(document) chưa đóng băng",
        try: "vpdt secret freeze \(register.rawValue) \(document) --level mat --note …")
    case .takenOut(let document, let entry):
      Problem("\(document) đã chuyển sang sổ mật: \(entry)", try: "vpdt secret list")
    case .fileInDossier(let document, let dossier):
      Problem(
        "một tệp của \(document) cũng nằm riêng trong hồ sơ \(dossier)",
        try: "đưa ra khỏi hồ sơ trước: vpdt dossier take-out \(dossier) filed F… --reason …")
    case .sharedFile(let document, let register, let other):
      Problem(
        "\(other) cũng có một tệp của \(document)",
        try: "vpdt secret freeze \(register.rawValue) \(other) --level mat --note …")
    }
  }
}
