import Office

extension VietnameseWords {
  public func name(of field: ImportField) -> String {
    switch field {
    case .number: "số đến"
    case .arrived: "ngày đến"
    case .issuer: "cơ quan ban hành"
    case .reference: "số, ký hiệu"
    case .ownNumber: "số văn bản"
    case .symbol: "ký hiệu"
    case .issued: "ngày văn bản"
    case .kind: "tên loại"
    case .subject: "trích yếu"
    case .receiver: "người nhận"
    case .forwarded: "ngày chuyển"
    case .receipt: "ký nhận"
    case .signer: "người ký"
    case .recipients: "nơi nhận"
    case .fileCopy: "nơi lưu"
    case .copies: "số lượng bản"
    case .note: "ghi chú"
    case .nothing: "bỏ qua"
    }
  }

  public func lines(_ report: RegisterImport) -> [String] {
    if let before = report.takenInBefore {
      return ["tệp này đã nhập ngày \(date(before.date)): \(report.known) mục; lần này thêm 0"]
    }
    let columns = report.layout.columns.filter { !$0.title.isEmpty }.map { column in
      "  \(column.title) → \(column.field.map { name(of: $0) } ?? "KHÔNG NHẬN RA, bỏ qua")"
    }
    let years = report.years.keys.sorted().map { "\($0): \(report.years[$0] ?? 0)" }
    let what = report.mode == .dryRun ? "sẽ nhập" : "đã nhập"
    let sheet = report.sheet.map { "trang tính \($0), " } ?? ""
    var lines = [sheet + "tiêu đề ở dòng \(report.layout.line):"] + columns
    if !report.otherSheets.isEmpty {
      let others = report.otherSheets.map(String.init).joined(separator: ", ")
      lines.append("trang tính \(others) cũng là sổ, chưa đọc: nhập từng trang bằng --sheet")
    }
    lines.append(
      "\(what) \(report.imported) mục"
        + (years.isEmpty ? "" : " (\(years.joined(separator: ", ")))"))
    if report.known > 0 { lines.append("\(report.known) mục đã có trong sổ") }
    if report.faultyRows > 0 { lines.append("\(report.faultyRows) dòng có lỗi:") }
    lines += report.problems.map { "  " + importLine($0) }
    if report.problems.count == RegisterImport.problemLimit { lines.append("  …") }
    return lines
  }

  /// A problem with the columns of registers called by their names.
  private func importLine(_ problem: TableProblem) -> String {
    line(problem.naming { word in ImportField(rawValue: word).map { name(of: $0) } ?? word })
  }

  public func exported(_ receipt: ExportReceipt) -> String {
    "\(receipt.path): \(receipt.rows) dòng của \(receipt.tables) bảng"
  }

  public func opened(_ document: OutgoingDocument) -> String { "\(document.title) được công khai" }
  public func closedOff(_ document: OutgoingDocument) -> String {
    "\(document.title) thôi công khai"
  }
  public func line(_ document: OpenDocument) -> String {
    "\(document.reference)  \(date(document.issuedOn))  \(document.kindName)  \(document.subject)  (\(document.basis))"
  }
  public var nothingOpen: String {
    "Chưa có văn bản công khai: vpdt open-data mark VĂN-BẢN --basis …"
  }

  public func problem(_ error: ImportError) -> Problem {
    switch error {
    case .notText:
      Problem(
        "tệp không phải Unicode",
        try: "lưu lại dạng CSV UTF-8; phông TCVN3, VNI phải chuyển mã trước")
    case .locked(let path):
      Problem("\(path) có mật khẩu", try: "mở bằng Excel, bỏ mật khẩu rồi lưu lại")
    case .oldWorkbook(let path):
      Problem("\(path) là bảng tính kiểu cũ (.xls)", try: "mở bằng Excel, lưu lại dạng .xlsx")
    case .noSheet(let number):
      Problem("tệp không có trang tính \(number)", try: "--sheet 1, hoặc bỏ --sheet")
    case .noHeader:
      Problem(
        "không dòng nào có tiêu đề của sổ",
        try:
          "một dòng có Số đến, Ngày đến, Tác giả …; hoặc --map 'TIÊU ĐỀ=TRƯỜNG': vpdt help import register"
      )
    case .lacksColumns(let fields, let columns):
      Problem(
        "thiếu cột \(fields.map { name(of: $0) }.joined(separator: ", ")) trong "
          + columns.joined(separator: " | "),
        try: "--map \(fields.map { "'TIÊU ĐỀ=\($0.rawValue)'" }.joined(separator: " "))")
    case .unknownColumn(let title, let columns):
      Problem("tệp không có cột “\(title)”", try: columns.joined(separator: " | "))
    case .badMapping(let text):
      Problem(
        "“\(text)” không nói cột nào là trường nào",
        try: "--map 'TIÊU ĐỀ=TRƯỜNG', TRƯỜNG là một trong "
          + ImportField.allCases.map(\.rawValue).joined(separator: " "))
    case .badRows(let report):
      Problem(
        "\(report.faultyRows) dòng có lỗi, chưa nhập gì: "
          + report.problems.prefix(10).map { importLine($0) }.joined(separator: "; ")
          + (report.problems.count > 10 ? " …" : ""),
        try: "--dry-run kể hết; sửa bảng, hoặc --good-rows")
    case .noConverter(let program):
      Problem("máy này không có \(program)", try: "cài \(program), hoặc lưu bảng dạng CSV UTF-8")
    case .notConverted(let path):
      Problem("\(path) không phải bảng tính đọc được", try: "lưu bảng dạng CSV UTF-8")
    }
  }

  public func problem(_ error: DataError) -> Problem {
    switch error {
    case .unknownFormat(let text):
      Problem(
        "không có dạng “\(text)”",
        try: ExportFormat.allCases.map(\.rawValue).joined(separator: ", "))
    case .noPlace: Problem("dạng nào, vào đâu?", try: "--format csv --to THƯMỤC, hoặc --schema")
    case .exists(let path): Problem("\(path) đã có", try: "một thư mục chưa có")
    case .notIssued(let document):
      Problem(
        "\(document) chưa ban hành",
        try: "chỉ công khai văn bản đã ban hành: vpdt outgoing show \(document)")
    case .limited(let document):
      Problem("\(document) chỉ dành cho người có tên", try: "vpdt limit show outgoing \(document)")
    case .openAlready(let document):
      Problem("\(document) đang công khai", try: "vpdt open-data list")
    case .notOpen(let document):
      Problem("\(document) không công khai", try: "vpdt open-data list")
    case .personal(let traces):
      Problem(
        "giống dữ liệu cá nhân: "
          + traces.prefix(20).map { "\($0.document) (\(sort($0.sort)))" }.joined(separator: ", "),
        try: "vpdt open-data unmark VĂN-BẢN --reason …; đã xem kỹ thì --reviewed")
    }
  }

  private func sort(_ sort: PersonalTrace.Sort) -> String {
    switch sort {
    case .phone: "điện thoại"
    case .citizenNumber: "số định danh"
    case .birth: "ngày sinh"
    case .mail: "thư điện tử"
    }
  }
}
