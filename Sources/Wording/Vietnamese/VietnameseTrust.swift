import Office

// MARK: Files that are refused for their signatures

extension VietnameseWords {
  func invalidSignature(
    of file: String, _ verdict: Verdict, _ finding: SignatureFinding?
  ) -> Problem {
    Problem(
      "\(file): \(self.verdict(verdict))" + (finding.map { ", " + self.finding($0) } ?? "")
        + " (NĐ 30/2020 Điều 21(2))",
      try: "trả lại nơi gửi: vpdt incoming return …, hoặc phím t; xem kỹ: vpdt pdf verify \(file)")
  }

  func lacking(_ lack: SignedFileLack, of document: String) -> Problem {
    switch lack {
    case .notValid(.unchecked, let finding):
      Problem(
        "chưa kiểm tra được chữ ký trên tệp của \(document)"
          + (finding.map { ": " + self.finding($0) } ?? ""),
        try: "thêm chứng thư gốc: vpdt trust add root TỆP.pem; xem vpdt doctor")
    case .notValid(let verdict, let finding):
      Problem(
        "tệp ký của \(document): \(self.verdict(verdict))"
          + (finding.map { ", " + self.finding($0) } ?? ""),
        try: verdict == .untrusted
          ? "thêm chứng thư của nơi cấp: vpdt trust add root|intermediate TỆP.pem"
          : "ký lại tệp đã duyệt rồi gắn lại")
    case .approver(let name, let signers):
      Problem(
        "tệp của \(document) không có chữ ký hợp lệ của \(name), người đã duyệt"
          + " (NĐ 30/2020 Điều 13)" + signed(by: signers),
        try: "để \(name) ký; chứng thư mang tên khác: vpdt trust add signer TỆP.pem --of …")
    case .seal(let name, let signers):
      Problem(
        "tệp của \(document) chưa có chữ ký số của cơ quan (\(name)) (NĐ 30/2020 Điều 17(2))"
          + signed(by: signers),
        try: "văn thư ký số của cơ quan rồi gắn lại; chứng thư mang tên khác: "
          + "vpdt trust add seal TỆP.pem")
    }
  }

  private func signed(by signers: [String]) -> String {
    signers.isEmpty ? "" : "; đã ký: " + signers.joined(separator: ", ")
  }

  func otherText(of document: String, _ difference: [String], _ digest: FileDigest) -> Problem {
    Problem(
      "người duyệt đã ký một tệp khác bản đã duyệt của \(document), khác ở: "
        + (difference.isEmpty
          ? "không khác chữ nào" : difference.prefix(12).joined(separator: " ⏎ "))
        + (difference.count > 12 ? " … (\(difference.count) dòng)" : "")
        + " (NĐ 30/2020 Điều 11(2))",
      try: "đã xem chỗ khác và vẫn gắn: --seen \(digest.description.prefix(8))")
  }
}

// MARK: The trust store and the checks of stored files

extension VietnameseWords {
  public func purpose(_ purpose: TrustEntry.Purpose) -> String {
    switch purpose {
    case .root: "chứng thư gốc"
    case .intermediate: "nơi cấp trung gian"
    case .revocation: "danh sách thu hồi"
    case .signer: "chứng thư người ký"
    case .seal: "chứng thư con dấu"
    }
  }

  public var trustIsEmpty: String {
    "chưa tin nơi cấp nào: mọi chữ ký đều là CHƯA kiểm tra. "
      + "Thêm: vpdt trust add root TỆP.pem"
  }

  public func validity(from: Moment?, until: Moment?) -> String {
    (from.map { date($0.date) } ?? "…") + "–" + (until.map { date($0.date) } ?? "…")
  }

  public var trustFileIsDamaged: String { "TỆP HỎNG HOẶC MẤT: không dùng" }

  public func cause(_ cause: VerdictCause) -> String {
    switch cause {
    case .trust: "kho tin cậy đã đổi"
    case .openssl: "openssl đã đổi"
    case .rules: "quy tắc kiểm tra đã đổi"
    case .time: "thời gian trôi qua"
    }
  }

  public var verdictKey: String { "chữ ký số" }

  public var notCheckedYet: String { "CHƯA kiểm tra lần nào" }

  public func storedVerdicts(checked: Int, fresh: Int, lost: Int) -> String {
    "đã kiểm tra \(checked) tệp"
      + (fresh > 0 ? ", \(fresh) tệp mới kiểm tra gần đây không kiểm lại" : "")
      + (lost > 0 ? ", \(lost) tệp MẤT HOẶC HỎNG (vpdt check)" : "")
  }
}
