import Office

extension VietnameseWords {
  public func trayTaken(_ name: String, size: Int) -> String {
    "Trong khay của bạn: \(name), \(self.size(size)). Trong lệnh và mẫu nhập gọi là tray:\(name)"
  }

  public func trayRemoved(_ name: String) -> String { "Đã bỏ khỏi khay: \(name)" }
  public var trayEmpty: String { "Khay của bạn trống. Từ máy của bạn: vpdt tray put TÊN <TỆP" }

  public func limited(_ name: String, to people: [Person]) -> String {
    people.isEmpty
      ? "\(name) không hạn chế: ai được đọc văn bản đều thấy"
      : "\(name) chỉ dành cho: " + people.map(\.name).joined(separator: ", ")
        + "; văn thư, hiệu trưởng, lưu trữ và người kiểm tra thấy theo nhiệm vụ"
  }

  public func warning(_ change: RightsChange) -> String {
    "\(change.personName): vai trò đổi từ \(roles(change.before)) thành \(roles(change.after)), do "
      + "\(change.changedBy) đổi ngày \(date(change.changedAt.date)), hiệu trưởng chưa xác nhận "
      + "(vpdt person confirm)"
  }

  public func rightsWaiting(_ change: RightsChange) -> String {
    "! quyền của \(change.personName) do \(change.changedBy) đổi, chờ hiệu trưởng xác nhận"
  }

  public func rightsConfirmed(_ name: String) -> String { "Đã xác nhận quyền của \(name)." }

  public func rightsLine(_ right: Right) -> String {
    switch right {
    case .giveRoles: "thêm người, giao vai trò, cho thôi"
    case .keepPeople: "chức vụ, bộ phận, ủy quyền, quyền ký, khóa"
    case .confirmRights: "xác nhận thay đổi quyền"
    case .handOver: "lập bàn giao việc của ai"
    case .keepBooks: "lịch, thời hạn, loại văn bản, danh bạ"
    case .keepSettings: "thiết lập"
    case .keepTrust: "chứng thư tin cậy"
    case .keepCarriers: "đường chuyển gói tin"
    case .keepNumbering: "hệ thống số, hội đồng"
    case .keepCustody: "con dấu, thiết bị khóa"
    case .keepDoor: "văn bản đến và đi"
    case .closeRegister: "chốt và in sổ"
    case .makeCopies: "bản sao"
    case .keepSecrets: "bí mật nhà nước"
    case .scrubFiles: "giữ kho tệp"
    case .draftPlan: "soạn danh mục hồ sơ"
    case .approvePlan: "duyệt danh mục hồ sơ"
    case .confirmRetention: "xác nhận thời hạn lưu trữ"
    case .keepArchive: "kho lưu trữ"
    case .makeBackup: "sao lưu"
    case .importData: "nhập sổ cũ"
    case .exportData: "kết xuất toàn bộ dữ liệu"
    case .openData: "công khai văn bản, xuất dữ liệu mở"
    case .review: "rà soát an toàn hằng quý"
    case .readJournal: "đọc nhật ký"
    case .readWholeJournal: "đọc cả nội dung từng dòng nhật ký"
    case .takeCheckpoint: "lấy điểm mốc của nhật ký"
    case .write: "nhập bất cứ điều gì"
    case .read: "đọc văn bản"
    case .readLimited: "đọc những gì chỉ dành cho người được nêu tên"
    case .limit: "hạn chế văn bản, hồ sơ cho người được nêu tên"
    case .seeReports: "xem báo cáo, kể cả về việc của từng người"
    }
  }

  public func name(_ subject: HealthPoint.Subject) -> String { PrintedWords.name(subject) }

  public func name(_ state: HealthPoint.State) -> String { PrintedWords.name(state) }

  public func sudoNotes(isEmpty: Bool) -> [String] {
    isEmpty
      ? ["Chưa ai có tài khoản trên máy này: vpdt person add … --account TÊN"]
      : [
        "Ghi vào /etc/sudoers.d/vpdt bằng visudo -f; tài khoản dịch vụ chạy lệnh này.",
        "Vào màn hình: sudo -u TÀI-KHOẢN-DỊCH-VỤ rồi đúng cả dòng sau dấu =; README nói cách gửi lệnh.",
      ]
  }

  public var nobodyIdle: String { "Ai cũng có việc đứng tên mình trong 45 ngày qua." }

  public func reviewed(_ review: SecurityReview) -> String {
    let open = review.count(.attention)
    return "Đã ghi biên bản rà soát vào \(review.path): \(review.points.count) nội dung, "
      + (open == 0 ? "không mục nào cần xem" : "\(open) mục cần xem")
      + (review.dossierName.isEmpty ? "" : "; đã lập vào hồ sơ \(review.dossierName)")
  }

  public func problem(_ error: LimitError) -> Problem {
    switch error {
    case .nobody: Problem("chưa nêu ai", try: "--to NGƯỜI,…")
    case .open(let name): Problem("\(name) không hạn chế cho ai", try: "vpdt limit show")
    case .throughPlan(let name, let part):
      Problem("\(name) hạn chế theo danh mục, phần \(part)", try: "vpdt limit lift plan \(part)")
    case .notNamed:
      Problem(
        "với bạn không có văn bản này", try: "hỏi văn thư hoặc hiệu trưởng, là người nêu tên được")
    case .nothingToConfirm(let name):
      Problem("không có thay đổi quyền nào của \(name) chờ xác nhận", try: "vpdt person list")
    }
  }

  public func problem(_ error: TrayError) -> Problem {
    switch error {
    case .badName(let name):
      Problem(
        "“\(name)” không đặt tên cho tệp trong khay được",
        try: "tên thường, tối đa 200 byte, không có / và không bắt đầu bằng dấu chấm")
    case .missing(let name): Problem("trong khay của bạn không có \(name)", try: "vpdt tray list")
    case .exists(let name): Problem("\(name) đã có trong khay", try: "tên khác, hoặc --replace")
    case .full(let limit):
      Problem("khay của bạn đã có \(limit) tệp", try: "vpdt tray remove TÊN")
    case .pathsClosed(let path):
      Problem(
        "qua SSH, đường dẫn là của máy chủ, không phải của bạn: \(path)",
        try: "từ máy của bạn: vpdt tray put TÊN <TỆP, rồi dùng tray:TÊN; tray get để lấy về")
    }
  }
}
