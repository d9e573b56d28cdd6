import Office

extension VietnameseWords {
  public func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .valid: "hợp lệ"
    case .extended: "hợp lệ, sau đó có điền thêm"
    case .altered: "ĐÃ BỊ SỬA sau khi ký"
    case .broken: "chữ ký HỎNG"
    case .untrusted: "KHÔNG đủ tin cậy"
    case .unsigned: "chưa ký số"
    case .unreadable: "KHÔNG đọc được"
    case .unchecked: "CHƯA kiểm tra"
    }
  }

  public func sentence(_ report: SignatureReport) -> String {
    let name = report.signer?.name ?? "không rõ người ký"
    switch report.verdict {
    case .valid:
      return "Chữ ký số hợp lệ: \(name)\(time(of: report))."
    case .extended:
      let fields = report.findings.compactMap {
        if case .fieldFilled(let field) = $0 { field } else { nil }
      }
      return "Chữ ký số hợp lệ: \(name)\(time(of: report)); sau khi ký có điền thêm ô: "
        + fields.joined(separator: ", ") + ". Mở xem lại trước khi đăng ký."
    case .altered:
      return "Văn bản đã bị sửa sau khi \(name) ký, hoặc chữ ký không bao trùm văn bản. "
        + "Không đăng ký; đề nghị nơi gửi gửi lại."
    case .broken: return "Chữ ký bị hỏng, không kiểm tra được. Coi như chưa ký."
    case .untrusted:
      let reason = report.findings.first { $0.verdict == .untrusted }.map(finding) ?? ""
      return "Chữ ký nguyên vẹn (\(name)) nhưng không đủ tin cậy: \(reason)."
    case .unchecked:
      let reason = report.findings.first { $0.verdict == .unchecked }.map(finding) ?? ""
      return "Chưa kiểm tra chữ ký của \(name): \(reason). Không có nghĩa là hợp lệ."
    case .unsigned, .unreadable: return verdict(report.verdict)
    }
  }

  private func time(of report: SignatureReport) -> String {
    guard let at = report.signedAt else { return "" }
    return report.timeStamp == .ok
      ? ", ký lúc \(moment(at)) (có dấu thời gian)"
      : "; giờ ký \(moment(at)) do người ký tự ghi, chưa có dấu thời gian chứng thực"
  }

  public func sentence(_ report: SignedFileReport) -> String? {
    if let unreadable = report.unreadable {
      return switch unreadable.code {
      case "pdf.needs-password":
        "Tệp cần mật khẩu: không ai xem được nội dung đã ký. Đề nghị nơi gửi gửi bản không khóa."
      case "pdf.not-a-pdf", "pdf.empty": "Không phải tệp PDF."
      case "pdf.truncated": "Tệp bị cắt cụt, thiếu phần cuối. Đề nghị nơi gửi gửi lại."
      case "pdf.beyond-limits": "Tệp lớn hoặc lồng nhau quá mức một tệp thật có thể có."
      default: "Không đọc được cấu trúc tệp PDF."
      }
    }
    if report.verdict != .unsigned { return nil }
    if report.signatures.contains(where: { $0.kind == .timestamp }) {
      return "Tệp chỉ có dấu thời gian, không có ai ký."
    }
    return report.emptyFields > 0
      ? "Tệp chưa ký số; có \(report.emptyFields) ô chờ ký." : "Tệp chưa ký số."
  }

  public func finding(_ finding: SignatureFinding) -> String {
    switch finding {
    case .form(let flaw, _): "hình thức chữ ký sai (\(flaw)): \(form(flaw))"
    case .contentChanged: "nội dung khác với nội dung đã ký"
    case .valueDamaged: "giá trị chữ ký không khớp với khóa của người ký"
    case .noSignature(let reason): "không phải cấu trúc chữ ký (\(reason))"
    case .changed(let kind, let detail, let object): changed(kind, detail, object)
    case .trailingBytes(let count): "có \(count) byte ở sau phần cuối, không chữ ký nào bao trùm"
    case .untidyEnd: "tệp không kết thúc đúng quy cách"
    case .unknownIssuer(let name): "chứng thư do “\(name)” cấp chưa được cơ quan tin cậy"
    case .selfSigned: "chứng thư do người ký tự cấp"
    case .expired(let at): "chứng thư đã hết hạn" + on(at)
    case .notYetValid(let at):
      "chứng thư lúc đó chưa có hiệu lực"
        + (at.map { ", đến " + date($0.date) + " mới có" } ?? "")
    case .revoked(let at): "chứng thư đã bị thu hồi" + on(at)
    case .keyUsage: "chứng thư không được cấp để ký"
    case .improperPath(let error): "nơi cấp không có quyền cấp chứng thư này (openssl \(error))"
    case .weakAlgorithm(let name): "thuật toán \(name) không còn an toàn"
    case .otherCertificate: "chữ ký ghi tên một chứng thư khác"
    case .unchecked(let reason): unchecked(reason)
    case .fieldFilled(let name): "sau khi ký có điền ô “\(name)”"
    case .laterSignature(let name): "sau đó có thêm chữ ký ở ô “\(name)”"
    case .laterTimestamp: "sau đó có thêm dấu thời gian"
    case .laterEvidence: "sau đó có thêm chứng thư, danh sách thu hồi để kiểm tra lâu dài"
    case .laterDescription: "sau đó có sửa phần mô tả tệp, không hiện trên trang"
    case .timeProven(let name): "thời điểm ký do “\(name)” chứng thực"
    case .timeClaimed: "giờ ký do người ký tự ghi"
    case .timestampBad(let reason): "dấu thời gian không có giá trị: \(timestamp(reason))"
    case .revocationUnknown(let reason):
      "chưa biết chứng thư có bị thu hồi không: \(revocation(reason))"
    case .notRevoked(let at):
      "chứng thư không bị thu hồi" + (at.map { " đến " + date($0.date) } ?? "")
    }
  }

  private func on(_ moment: Moment?) -> String { moment.map { " từ " + date($0.date) } ?? "" }

  private func form(_ flaw: String) -> String {
    switch flaw {
    case "byte-range-missing", "byte-range-malformed", "byte-range-beyond-end":
      "không cho biết phần nào đã ký"
    case "contents-missing", "contents-unreadable": "không có nội dung chữ ký"
    case "gap-is-not-contents": "phần bỏ ngoài chữ ký chứa thứ khác ngoài chữ ký"
    case "repeated-key": "một mục ghi hai lần, mỗi phần mềm hiểu một cách"
    case "ends-inside-revision": "phần đã ký không phải một phiên bản trọn vẹn của tệp"
    case "not-in-signed-revision": "phiên bản đã ký không chứa chữ ký này"
    case "data-behind-structure": "có dữ liệu lạ ở sau chữ ký"
    default: "chữ ký nằm trong phần nén, không thể đã được ký"
    }
  }

  private func changed(_ kind: String, _ detail: String, _ object: Int) -> String {
    let what =
      switch kind {
      case "root": "tệp dẫn đến một nội dung khác"
      case "encryption": "cách mã hóa bị đổi"
      case "catalog", "form": "mục \(detail) của tệp bị đổi"
      case "page": "mục \(detail) của trang bị đổi"
      case "annotation": "có ghi chú hoặc hình đè lên trang"
      case "unsigned-field": "có ô biểu mẫu mới, không ai ký"
      case "field": "ô \(detail) bị đổi"
      case "signature-field": "chữ ký ở ô “\(detail)” bị đổi"
      case "field-locked": "ô “\(detail)” đã bị người ký khóa"
      case "certified": "người lập văn bản không cho phép thay đổi"
      case "pages": "trang bị đổi, thêm hoặc bớt"
      case "font": "phông chữ bị đổi"
      case "image": "hình bị đổi"
      case "content": "nội dung trang bị đổi"
      case "removed": "một phần của văn bản bị bỏ đi"
      case "awakened": "phần đã ký được cài sẵn nội dung chờ xuất hiện"
      case "evidence": "chứng thư hoặc danh sách thu hồi trong tệp bị đổi"
      default: "một phần của văn bản bị đổi"
      }
    return "sau khi ký: " + what + (object > 0 ? " (đối tượng \(object))" : "")
  }

  private func timestamp(_ reason: String) -> String {
    switch reason {
    case "other-content": "cấp cho nội dung khác"
    case "value-damaged": "bị hỏng"
    case "weak": "thuật toán không còn an toàn"
    case "unknown-authority": "nơi cấp giờ chưa được cơ quan tin cậy"
    case "expired": "chứng thư của nơi cấp giờ đã hết hạn"
    case "refused": "openssl không chấp nhận"
    default: unchecked(reason)
    }
  }

  private func revocation(_ reason: String) -> String {
    switch reason {
    case "no-list": "không có danh sách thu hồi của nơi cấp"
    case "outdated": "danh sách thu hồi đã cũ"
    case "list-after-expiry": "danh sách làm sau khi chứng thư hết hạn"
    case "list-not-believed": "chữ ký trên danh sách thu hồi không tin được"
    case "no-trust": "chưa biết nơi cấp là ai"
    default: unchecked(reason)
    }
  }

  private func unchecked(_ reason: String) -> String {
    switch reason {
    case "no-openssl": "máy không có openssl"
    case "openssl-too-old": "openssl trên máy quá cũ, cần bản 3.0 trở lên"
    case "time-limit": "openssl không trả lời kịp"
    case "stopped": "đã dừng theo yêu cầu"
    case "too-many": "tệp có quá nhiều chữ ký, chỉ những chữ ký sau cùng được kiểm tra"
    case "no-anchors": "chưa cài chứng thư gốc nào để tin"
    case "obsolete": "kiểu chữ ký đã lỗi thời"
    case "comparison": "không so được với bản đã ký"
    default: "không hỏi được (\(reason))"
    }
  }

  public func evidence(_ evidence: CheckEvidence) -> String {
    "kiểm tra \(moment(evidence.at)), "
      + (evidence.openssl.isEmpty ? "không có openssl" : evidence.openssl)
      + ", quy tắc \(evidence.rules), kho tin cậy \(evidence.trust.prefix(16))"
  }

  public func signatureKind(_ report: SignatureReport) -> String {
    if report.kind == .timestamp { return "dấu thời gian" }
    return report.signer?.isSeal ?? false ? "con dấu của cơ quan" : "chữ ký cá nhân"
  }

  public func orphans(_ count: Int) -> String {
    "trong tệp có \(count) chữ ký mà biểu mẫu không dẫn đến: có thể là bản cũ bị cắt lại"
  }
}

extension VietnameseWords {
  public func problem(_ error: TrustError) -> Problem {
    switch error {
    case .noCertificate(let path):
      Problem(
        "\(path) không có chứng thư nào", try: "lấy tệp chứng thư dạng PEM hoặc DER của nơi cấp")
    case .noRevocationList(let path):
      Problem(
        "\(path) không có danh sách chứng thư thu hồi",
        try: "lấy tệp CRL dạng PEM hoặc DER của nơi cấp")
    case .damaged(let path, let block):
      Problem("khối thứ \(block) trong \(path) bị hỏng", try: "lấy lại tệp từ nơi cấp")
    case .tooLarge(let path):
      Problem(
        "\(path) lớn hơn mọi tệp chứng thư", try: "xem lại đây có đúng là tệp chứng thư không")
    case .unconfirmed(let path, let subject, let fingerprint):
      Problem(
        "chưa ai đối chiếu dấu vân tay của “\(subject)”: \(fingerprint)",
        try: "đối chiếu với nơi cấp qua kênh khác, đúng thì thêm vào lệnh cho \(path): "
          + "--fingerprint \(fingerprint)")
    case .otherFingerprint(let path, let said):
      Problem(
        "trong \(path) không có gì mang dấu vân tay \(said)",
        try: "hỏi lại nơi cấp: có thể đây là tệp khác, hoặc tệp giả")
    case .notAnAuthority(let subject):
      Problem(
        "“\(subject)” không phải nơi cấp chứng thư, không làm gốc tin cậy được",
        try: "lấy chứng thư của nơi cấp; của người ký thì: vpdt trust add signer … --of NGƯỜI")
    case .severalSigners(let path, let count):
      Problem(
        "\(path) có \(count) chứng thư, một người ký chỉ thêm mỗi lần một",
        try: "tách tệp, mỗi tệp một chứng thư")
    case .unknownPurpose(let word):
      Problem(
        "không có loại “\(word)”", try: "root|intermediate|revocation|signer|seal")
    case .known(let subject, let name):
      Problem("“\(subject)” đã có trong kho tin cậy với tên “\(name)”", try: "vpdt trust list")
    case .unknown(let text):
      Problem("kho tin cậy không có “\(text)”", try: "vpdt trust list")
    case .ambiguous(let text):
      Problem("nhiều mục tên “\(text)”", try: "ghi 8 ký tự đầu của dấu vân tay")
    }
  }
}
