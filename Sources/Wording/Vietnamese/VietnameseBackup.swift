import Office

extension VietnameseWords {
  public func backedUp(_ report: BackupReport) -> [String] {
    let facts = report.facts
    var lines = [
      "đã sao lưu \(report.generation): \(facts.files) tệp, \(size(facts.bytes)), "
        + "nhật ký đến dòng \(facts.journalLines)",
      report.copied == 0
        ? "không có tệp mới phải chép"
        : "chép \(report.copied) tệp, \(size(report.copiedBytes)), đọc lại nguyên vẹn",
    ]
    lines += report.leftOut.map { "bỏ qua, không phải tệp thường: \($0)" }
    lines += report.lacking.map { "THIẾU, văn phòng không còn tệp nguyên vẹn: \($0)" }
    if !report.pruned.isEmpty {
      lines.append(
        "không giữ nữa (backup.keep): \(report.pruned.joined(separator: ", "))"
          + "; xóa theo \(report.removed) tệp")
    }
    return lines
  }

  public func line(_ generation: BackupGeneration) -> [String] {
    guard let facts = generation.facts else { return [generation.name, "KHÔNG ĐỌC ĐƯỢC"] }
    return [
      generation.name, moment(facts.at), "\(facts.files) tệp", size(facts.bytes),
      "nhật ký \(facts.journalLines)", facts.lacking == 0 ? "" : "THIẾU \(facts.lacking)",
    ]
  }

  public func owner(_ owner: BackupOwner) -> String {
    "bản sao lưu của \(owner.office) (\(owner.organId))"
      + (owner.seal.map { ", mã hóa bằng \($0.rawValue)" } ?? "")
  }

  public var noBackups: String { "Chưa có bản sao lưu nào." }

  public func line(_ fault: BackupFault) -> String {
    switch fault {
    case .missing(let path): "\(path): MẤT"
    case .changed(let path): "\(path): ĐÃ BỊ THAY ĐỔI"
    case .unreadable(let path, let reason): "\(path): KHÔNG ĐỌC ĐƯỢC: \(reason)"
    case .badLine(let path, let line): "\(path): dòng \(line) không chỉ gì của bản sao lưu"
    case .database(let detail): "cơ sở dữ liệu bị hỏng: \(detail)"
    case .otherJournal(let lines):
      "nhật ký của văn phòng không nối tiếp dòng \(lines) của bản sao lưu"
    case .otherManifest: "bản kê không phải là bản đã ghi trong nhật ký"
    case .otherCounts(let files, let said):
      "cơ sở dữ liệu có \(files) tệp, bản sao lưu ghi \(said)"
    }
  }

  public func moreFaults(_ count: Int) -> String { "và \(count) lỗi khác" }

  public func checked(_ report: BackupCheckReport) -> String {
    let read =
      "đã đọc \(report.generations) bản sao lưu, \(report.files) tệp, \(size(report.bytes))"
    return report.faults.count == 0
      ? "\(read): nguyên vẹn" : "\(read): \(report.faults.count) lỗi"
  }

  public func restored(
    _ facts: BackupFacts, files: Int, bytes: Int, to path: String
  ) -> [String] {
    [
      "đã phục hồi \(facts.office) (\(facts.organId)) tại \(path): \(files) tệp, \(size(bytes))",
      "nhật ký dừng ở dòng \(facts.journalLines), \(moment(facts.at)); việc làm sau đó không có",
    ]
  }

  public func drilled(_ drill: BackupDrill) -> String {
    let what = "\(drill.generation): \(drill.files) tệp, nhật ký đến dòng \(drill.journalLines)"
    return drill.faults == 0
      ? "phục hồi thử \(what): ĐẠT" : "phục hồi thử \(what): KHÔNG ĐẠT, \(drill.faults) lỗi"
  }

  public func standing(_ standing: BackupStanding) -> String {
    let backup = standing.backup.map { backup in
      moment(backup.at) + (backup.lacking == 0 ? "" : " (THIẾU \(backup.lacking) tệp)")
    }
    let drill = standing.drill.map { drill in
      date(drill.at.date) + (drill.faults == 0 ? "" : " KHÔNG ĐẠT")
    }
    return "sao lưu \(backup ?? "CHƯA LẦN NÀO"), phục hồi thử \(drill ?? "CHƯA LẦN NÀO")"
  }

  public func problem(_ error: BackupError) -> Problem {
    switch error {
    case .notAPlace(let path):
      Problem("\(path) không phải là nơi sao lưu của vpdt", try: "chọn thư mục trống hoặc mới")
    case .otherOffice(let path, let name, let organId):
      Problem(
        "\(path) là nơi sao lưu của văn phòng khác: \(name) (\(organId))",
        try: "chọn thư mục khác")
    case .insideOffice(let path):
      Problem(
        "\(path) nằm trong thư mục văn phòng, mất văn phòng là mất luôn",
        try: "chọn thư mục trên ổ đĩa khác")
    case .noGeneration(let path):
      Problem("\(path) chưa có bản sao lưu nào trọn vẹn", try: "vpdt backup \(path)")
    case .unknownGeneration(let text, let path):
      Problem("không có bản sao lưu “\(text)”", try: "vpdt backup list \(path)")
    case .unreadableGeneration(let name):
      Problem(
        "\(name) không cho biết là gì, hoặc thuộc phiên bản mới hơn",
        try: "cập nhật vpdt, hoặc chọn bản sao lưu khác")
    case .incomplete(let count):
      Problem(
        "đã sao lưu, nhưng thiếu \(count) tệp mà chính văn phòng không còn nguyên vẹn",
        try: "vpdt file scrub; bản sao lưu cũ có thể còn: vpdt backup list")
    case .notAsWritten(let path):
      Problem(
        "\(path) đọc lại không đúng như đã ghi: ổ đĩa hỏng", try: "dùng ổ đĩa khác")
    case .damaged(let count):
      Problem(
        "nơi sao lưu có \(count) lỗi",
        try: "xóa tệp hỏng trong files rồi chạy vpdt backup để chép lại; nên thay ổ đĩa")
    case .drillFailed(let count):
      Problem(
        "phục hồi thử không đạt: \(count) lỗi",
        try: "vpdt backup check, vpdt check; rồi sao lưu vào thư mục mới và thử lại")
    case .sealed(let path, let seal):
      Problem(
        "bản sao lưu ở \(path) mã hóa bằng \(seal.rawValue)",
        try: "--to-recipient khi sao lưu, --identity khi phục hồi; hoặc chọn thư mục khác")
    case .notSealed(let path):
      Problem("bản sao lưu ở \(path) không mã hóa", try: "chọn thư mục khác, hoặc không mã hóa")
    case .mixedRecipients:
      Problem("khóa và chứng thư không đi cùng nhau", try: "chỉ ghi khóa, hoặc chỉ ghi chứng thư")
    case .notSealing(let program, let reason):
      Problem("\(program) không mã hóa được: \(reason)", try: "vpdt doctor; xem lại người nhận")
    case .notOpening(let key, let generation):
      Problem(
        "\(key) không mở được \(generation)",
        try: "chọn khóa của một người nhận, không có mật khẩu")
    }
  }

  public func problem(_ error: RestoreError) -> Problem {
    switch error {
    case .notEmpty(let path): Problem("\(path) đã có gì đó", try: "chọn thư mục mới")
    case .inside(let path):
      Problem("\(path) nằm trong văn phòng hoặc trong nơi sao lưu", try: "chọn thư mục khác")
    case .mountPoint(let path):
      Problem("\(path) là chỗ gắn ổ đĩa", try: "chọn thư mục bên dưới, \(path)/office")
    case .noDatabase(let generation):
      Problem(
        "cơ sở dữ liệu của \(generation) không nguyên vẹn, không có nó thì không có văn phòng",
        try: "chọn bản sao lưu khác: vpdt backup list")
    case .faulty(let count):
      Problem(
        "có \(count) lỗi; chưa phục hồi gì",
        try: "chọn bản sao lưu khác, hoặc lấy phần nguyên vẹn bằng --despite-faults")
    case .restoredFaulty(let count):
      Problem("đã phục hồi dù có \(count) lỗi", try: "chạy vpdt check trong văn phòng đã phục hồi")
    }
  }
}
