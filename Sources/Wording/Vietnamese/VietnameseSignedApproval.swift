import Office

extension VietnameseWords {
  public func keyAdded(_ key: PersonKey) -> String {
    "đã ghi khóa \(key.fingerprint) cho \(key.personName)"
  }

  public func keyRemoved(_ key: PersonKey) -> String {
    "đã bỏ khóa \(key.fingerprint) của \(key.personName)"
  }

  public func removed(since moment: Moment) -> String { "đã bỏ \(self.moment(moment))" }

  public func noKeys(handle: String?) -> String {
    "Chưa ghi khóa SSH nào. Ghi: vpdt person key add \(handle ?? "NGƯỜI") --file KHÓA.pub"
  }

  public func signedWith(_ fingerprint: String) -> String { "đã ký bằng khóa SSH \(fingerprint)" }

  public func checked(_ check: ApprovalCheck) -> String {
    let what =
      "\(check.document.title) bản \(check.version): \(check.personName) duyệt, ký bằng khóa SSH"
      + " \(check.approval.key.fingerprint), nhận \(moment(check.approval.attachedAt))"
    return what + ": " + (check.isSound ? "ĐÚNG" : "KHÔNG xác nhận được")
  }

  public func finding(_ finding: ApprovalFinding) -> String {
    switch finding {
    case .genuine: "Chữ ký đúng là của khóa này trên lời quyết định đã giữ."
    case .forged: "Chữ ký KHÔNG phải của khóa này trên lời quyết định đã giữ."
    case .unchecked(let error): "CHƯA kiểm tra chữ ký: \(problem(error).what)."
    case .keyOpen: "Khóa đang dùng được."
    case .keyRemoved(let moment):
      "Khóa đã bỏ \(self.moment(moment)), sau khi ký: chữ ký vẫn có giá trị."
    case .keyNotInForce: "Lúc nhận chữ ký, khóa này KHÔNG phải khóa đang dùng của người duyệt."
    case .fits: "Lời quyết định khớp với sổ: văn bản, bản, mã băm các tệp, người, thời điểm."
    case .differs(let difference):
      "Lời quyết định KHÔNG khớp với sổ ở “\(difference.key.rawValue)”: đã ký "
        + "“\(difference.said)”, trong sổ là “\(difference.recorded)”."
    case .notAStatement: "Lời quyết định đã giữ KHÔNG còn đọc được."
    case .journalHolds(let line): "Nhật ký còn đúng dòng \(line) như lúc ký."
    case .journalDiffers(let line): "Nhật ký KHÔNG còn dòng \(line) như lúc ký."
    case .filesSound(let count): "Đủ \(count) tệp trong kho, đúng từng byte."
    case .fileNotSound(let name): "Tệp “\(name)” trong kho KHÔNG còn hoặc đã bị sửa."
    case .stands: "Đây là quyết định duyệt đang có hiệu lực."
    case .superseded(let version):
      "Quyết định này KHÔNG còn hiệu lực: văn bản nay là bản \(version), "
        + "chưa duyệt hoặc đã duyệt lại."
    }
  }

  public func written(_ approval: SignedApproval, toFolder path: String) -> [String] {
    [
      "đã ghi statement.txt, statement.txt.sig, allowed_signers vào \(path); kiểm tra không cần vpdt:",
      "  " + plainCheck(approval, path),
    ]
  }

  public func problem(_ error: KeyError) -> Problem {
    switch error {
    case .notAKey(let flaw):
      Problem(
        "đây không phải khóa công khai SSH: \(why(flaw))",
        try: "lấy nguyên dòng trong tệp .pub: ssh-ed25519 AAAA… ghi chú")
    case .secret:
      Problem(
        "đây là khóa bí mật: không đưa lên máy nào khác, văn phòng không nhận",
        try: "dùng tệp .pub bên cạnh nó; khóa này coi như đã lộ, hãy tạo khóa mới")
    case .unknownKind(let kind):
      Problem(
        "không nhận loại khóa “\(kind)”",
        try: SSHKeyKind.allCases.map(\.rawValue).joined(separator: ", "))
    case .weak(let bits):
      Problem(
        "khóa RSA chỉ có \(bits) bit, cần từ 2048", try: "ssh-keygen -t ed25519, rồi ghi khóa mới")
    case .taken(let fingerprint, let name):
      Problem(
        "khóa \(fingerprint) đã ghi cho \(name)",
        try: "mỗi người một khóa riêng; nếu ghi nhầm: vpdt person key remove \(fingerprint)")
    case .unknown(let text):
      Problem("không có khóa đang dùng “\(text)”", try: "vpdt person key list")
    case .ownKey(let name, let keepers):
      Problem(
        "\(name) không tự ghi khóa của mình: chữ ký phải nói được nhiều hơn tài khoản máy",
        try: "nhờ \(keepers.joined(separator: ", ")) ghi, sau khi đối chiếu mã khóa với nhau")
    case .notTheirs(let fingerprint, let handle):
      Problem(
        "khóa \(fingerprint) không phải, hoặc không còn là khóa của \(handle)",
        try: "người quản lý nhân sự xem: vpdt person key list; rồi lập lại authorized_keys")
    }
  }

  private func why(_ flaw: KeyError.Flaw) -> String {
    switch flaw {
    case .shape: "cần loại khóa và phần Base64 trên một dòng"
    case .severalLines: "có nhiều dòng"
    case .options: "có tùy chọn đứng trước loại khóa"
    case .damaged: "phần Base64 bị hỏng"
    case .otherKind: "phần Base64 nói một loại khóa khác"
    }
  }

  public func problem(_ error: ApprovalError) -> Problem {
    switch error {
    case .unsigned(let document):
      Problem(
        "\(document) chưa có quyết định nào ký bằng khóa SSH",
        try: "vpdt approval statement \(document)")
    case .anothers(let document, let name):
      Problem("\(document) do \(name) duyệt", try: "để \(name) ký quyết định của mình")
    case .noKey(let name, let handle):
      Problem(
        "chưa ghi khóa SSH của \(name)",
        try: "nhờ người quản lý: vpdt person key add \(handle) --file KHÓA.pub")
    case .formSettled(let document):
      Problem("\(document) đã duyệt, hình thức ký đã định lúc duyệt", try: "bỏ --form")
    case .signedAlready(let document, let key):
      Problem(
        "quyết định duyệt \(document) đã ký bằng khóa SSH \(key)",
        try: "vpdt approval verify \(document)")
    case .noStatement(let document):
      Problem(
        "chưa in lời quyết định nào cho \(document)",
        try: "vpdt approval statement \(document) > s.txt, ký, rồi gửi lại chữ ký")
    case .notAStatement:
      Problem(
        "đây không phải lời quyết định do vpdt in, đúng từng byte",
        try: "in lại: vpdt approval statement, ghi thẳng ra tệp rồi ký")
    case .otherStatement(let line, let said, let recorded):
      Problem(
        "lời quyết định không khớp với sổ ở “\(line)”: đã ký “\(said)”, trong sổ là “\(recorded)”",
        try: "xem lại văn bản, in lời quyết định mới rồi ký")
    case .otherJournal(let line):
      Problem(
        "nhật ký không có dòng “\(line)” mà lời quyết định nêu",
        try: "in lời quyết định mới; nếu vẫn vậy: vpdt journal verify")
    case .decidedSince(let document):
      Problem(
        "đã có quyết định khác về \(document) sau khi in lời quyết định này",
        try: "vpdt outgoing show \(document), rồi in lời quyết định mới")
    case .nothingSent:
      Problem(
        "chưa gửi chữ ký vào",
        try: "vpdt approval attach D1 < s.txt.sig, hoặc --file s.txt.sig")
    case .notASignature(let flaw):
      Problem(
        "đây không phải chữ ký SSH dùng được: \(why(flaw))",
        try: "ssh-keygen -Y sign -f ~/.ssh/id_ed25519 -n vpdt-approval s.txt, rồi gửi s.txt.sig")
    case .otherPurpose(let purpose):
      Problem(
        "chữ ký này làm cho việc khác: “\(purpose)”", try: "ký lại với -n vpdt-approval")
    case .otherKey(let fingerprint, let holder):
      Problem(
        "khóa \(fingerprint) không phải khóa đang dùng của bạn"
          + (holder.map { ", mà của \($0)" } ?? ""),
        try: "vpdt person key list")
    case .wrong:
      Problem(
        "chữ ký không phải của khóa này trên lời quyết định này",
        try: "ký bản in sau cùng, hoặc gửi cả hai: cat s.txt s.txt.sig | vpdt approval attach D1")
    case .programMissing:
      Problem(
        "máy chủ không có ssh-keygen nên chưa kiểm tra được chữ ký",
        try: "apt-get install openssh-client (từ bản 8.2)")
    case .unchecked(let detail):
      Problem(
        "ssh-keygen không trả lời được, chữ ký chưa kiểm tra: \(detail)",
        try: "vpdt doctor; cần OpenSSH từ bản 8.2")
    }
  }

  private func why(_ flaw: ApprovalError.Flaw) -> String {
    switch flaw {
    case .armour: "thiếu dòng đầu hoặc dòng cuối"
    case .tooLarge: "lớn hơn mọi chữ ký"
    case .damaged: "bị hỏng"
    case .untouched: "thiết bị ký mà không ai chạm vào"
    }
  }
}
