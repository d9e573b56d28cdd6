import Office

extension VietnameseWords {
  public func scrubbed(_ report: ScrubReport, isAdding: Bool) -> String {
    if report.files == 0, !report.isStopped {
      return isAdding ? "tệp nào cũng có SHA-512 rồi" : "không có tệp nào đến hạn đọc lại"
    }
    var text = "đã đọc lại \(report.files) tệp, \(size(report.bytes))"
    if isAdding { text += ", thêm SHA-512 cho \(report.added) tệp" }
    if report.restored > 0 { text += ", \(report.restored) tệp trước hỏng nay nguyên vẹn" }
    text +=
      (report.damagedCount == 0 ? ", không tệp nào hỏng" : ", \(report.damagedCount) tệp hỏng")
    return report.isStopped ? text + ", đã dừng giữa chừng" : text
  }

  public func damaged(_ file: DamagedFile) -> String {
    let owners = file.documents.isEmpty ? "" : " của " + file.documents.joined(separator: ", ")
    return switch file.condition {
    case .sound: "\(file.digest)\(owners): nguyên vẹn"
    case .changed: "\(file.digest)\(owners): ĐÃ BỊ THAY ĐỔI"
    case .missing: "\(file.digest)\(owners): MẤT"
    case .unreadable: "\(file.digest)\(owners): KHÔNG ĐỌC ĐƯỢC"
    }
  }

  public func moreDamaged(_ count: Int) -> String { "và \(count) tệp hỏng khác" }

  public func standing(_ status: KeptStatus) -> [String] {
    if status.files == 0 { return ["Kho chưa có tệp nào."] }
    var lines: [String] = []
    if status.unread == 0, let oldest = status.oldest {
      lines.append("\(status.files) tệp, đã đọc lại đủ từ \(moment(oldest)) đến nay")
    } else {
      lines.append(
        "\(status.files) tệp, \(status.unread) tệp chưa đọc lại lần nào: vpdt file scrub")
    }
    let lacking = status.files - status.furtherDigests
    lines.append(
      lacking == 0
        ? "SHA-512: đủ \(status.files) tệp"
        : "SHA-512: \(status.furtherDigests) tệp có, \(lacking) tệp chưa: vpdt file digest add sha512"
    )
    lines.append(
      status.damagedCount == 0 ? "không tệp nào hỏng" : "\(status.damagedCount) tệp hỏng:")
    return lines
  }

  public func knownDamage(_ count: Int) -> String {
    "\(count) tệp trong kho đã hỏng khi đọc lần cuối: vpdt file scrub --status"
  }

  public func root(_ root: EvidenceRoot) -> String {
    "gốc \(root.id.value)  \(moment(root.at))  \(root.leaves) lá  \(root.root)"
  }

  public func rootMade(_ root: EvidenceRoot, isNew: Bool) -> String {
    isNew
      ? "đã lập gốc \(root.id.value) trên \(root.leaves) lá: \(root.root)"
      : "từ gốc \(root.id.value) đến nay không có gì mới: \(root.root)"
  }

  public func requestWritten(to path: String) -> String {
    "đã ghi yêu cầu dấu thời gian vào \(path); gửi tới tổ chức cấp, có trả lời thì: vpdt evidence attach TỆP"
  }

  public func token(_ token: EvidenceToken) -> String {
    "dấu thời gian \(moment(token.at)), \(token.authority): \(standing(token.standing))"
  }

  private func standing(_ standing: EvidenceToken.Standing) -> String {
    switch standing {
    case .trusted: "nơi cấp được tin cậy"
    case .intact: "chữ ký nguyên vẹn, nơi cấp CHƯA được tin cậy"
    case .unchecked: "CHƯA KIỂM TRA (thiếu openssl)"
    }
  }

  public func attached(_ token: EvidenceToken, to root: EvidenceRoot) -> String {
    "đã gắn vào gốc \(root.id.value) " + self.token(token)
  }

  public func path(_ path: EvidencePath, to root: EvidenceRoot) -> String {
    "gốc \(root.id.value), \(moment(root.at)): lá thứ \(path.position)/\(root.leaves)"
  }

  public var notCoveredYet: String { "chưa có trong gốc nào: vpdt evidence renew" }

  public var renewedStamps: String { "dấu thời gian trước, có trong gốc sau:" }

  public func evidenceWritten(to folder: String) -> String {
    "đã ghi đường đi, gốc và dấu thời gian vào \(folder); cách kiểm tra không cần vpdt: README"
  }

  public var noRoots: String { "Chưa có gốc nào. Lập gốc: vpdt evidence renew" }

  func keepingAct(_ act: String) -> String? {
    switch act {
    case "file.scrub": "đọc lại tệp trong kho"
    case "file.digest": "thêm SHA-512"
    case "evidence.renew": "lập gốc chứng cứ"
    case "evidence.attach": "gắn dấu thời gian"
    case "backup.make": "sao lưu"
    case "backup.drill": "phục hồi thử"
    case "office.review": "rà soát an toàn"
    default: nil
    }
  }

  public func problem(_ error: KeepingError) -> Problem {
    switch error {
    case .damaged(let count):
      Problem("\(count) tệp hỏng", try: "phục hồi từ bản sao lưu, rồi: vpdt file scrub")
    case .stopped(let files):
      Problem("đã dừng theo yêu cầu, \(files) tệp đã đọc được ghi lại", try: "chạy lại để đọc tiếp")
    case .unknownAlgorithm(let text):
      Problem("không có thuật toán băm “\(text)”", try: "vpdt file digest add sha512")
    }
  }

  public func problem(_ error: EvidenceError) -> Problem {
    switch error {
    case .noFiles: Problem("văn phòng chưa có tệp nào", try: "vào sổ một văn bản có tệp trước")
    case .noRoot: Problem("chưa có gốc chứng cứ nào", try: "vpdt evidence renew")
    case .unknownRoot(let text): Problem("không có gốc “\(text)”", try: "vpdt evidence list")
    case .unknownFile(let text):
      Problem("không có văn bản hay tệp “\(text)”", try: "1/2026, D3, hoặc SHA-256 của tệp")
    case .withoutFiles(let title):
      Problem("\(title) không có tệp nào", try: "chọn văn bản có tệp")
    case .notCovered(let title):
      Problem("tệp của \(title) đến sau mọi gốc", try: "vpdt evidence renew")
    case .altered(let root):
      Problem("các mã băm trong sổ không còn dẫn đến gốc \(root)", try: "vpdt check")
    case .notAStamp(let path):
      Problem(
        "\(path) không phải là trả lời của nơi cấp dấu thời gian", try: "lấy tệp TSR hoặc TST (DER)"
      )
    case .rejected(let path, let reason):
      Problem("nơi cấp từ chối (\(path)): \(reason)", try: "hỏi nơi cấp, rồi gửi lại yêu cầu")
    case .otherContent(let path):
      Problem("dấu thời gian \(path) không phải cho gốc này", try: "vpdt evidence list")
    case .damaged(let path):
      Problem("chữ ký của dấu thời gian \(path) không đúng", try: "xin nơi cấp gửi lại")
    case .weak(let path, let algorithm):
      Problem("dấu thời gian \(path) dùng thuật toán yếu: \(algorithm)", try: "chọn nơi cấp khác")
    case .withoutCertificate(let path):
      Problem(
        "dấu thời gian \(path) không kèm chứng thư của nơi cấp",
        try: "gửi yêu cầu do vpdt ghi (certReq), hoặc chọn nơi cấp khác")
    case .untrusted(let path, let authority):
      Problem(
        "nơi cấp “\(authority)” của \(path) không được các chứng thư đã cho bảo đảm",
        try: "--trust chứng thư gốc của nơi cấp; bỏ --trust thì gắn mà chưa kiểm tra nơi cấp")
    case .attachedAlready(let root):
      Problem("dấu thời gian này đã gắn vào gốc \(root)", try: "vpdt evidence list")
    }
  }
}
