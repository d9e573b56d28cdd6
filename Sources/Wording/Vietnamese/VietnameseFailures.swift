import Office

extension VietnameseWords {
  public func problem(_ error: UsageError) -> Problem {
    switch error {
    case .unknownCommand(let words):
      Problem("không có lệnh “\(words.joined(separator: " "))”", try: "vpdt help")
    case .unknownOption(let option, let command):
      Problem("lệnh \(command) không có tùy chọn \(option)", try: "vpdt help \(command)")
    case .missingValue(let option):
      Problem("tùy chọn \(option) thiếu giá trị", try: "\(option) GIÁ-TRỊ")
    case .missingOption(let option, let command):
      Problem("lệnh \(command) cần tùy chọn \(option)", try: "vpdt help \(command)")
    case .missingWord(let word, let command):
      Problem("lệnh \(command) thiếu \(word)", try: "vpdt help \(command)")
    case .extraWord(let word, let command):
      Problem("lệnh \(command) không hiểu “\(word)”", try: "vpdt help \(command)")
    case .repeatedOption(let option):
      Problem("tùy chọn \(option) được ghi hai lần", try: "chỉ ghi \(option) một lần")
    case .conflict(let first, let second):
      Problem("\(first) và \(second) không đi cùng nhau", try: "bỏ một trong hai")
    case .unknownLanguage(let text):
      Problem("không có ngôn ngữ “\(text)”", try: "--lang vi hoặc --lang en")
    case .notText(let text):
      Problem("“\(text)” không phải là chữ UTF-8", try: "gõ lại, hoặc đổi tên tệp rồi làm lại")
    case .noTerminal:
      Problem(
        "vpdt không có lệnh thì cần một màn hình", try: "chạy trong cửa sổ lệnh, hoặc: vpdt help")
    case .unclosedQuote:
      Problem("dấu nháy mở mà không đóng", try: "đóng dấu nháy, hoặc đặt \\ trước nó")
    case .notOverSSH(let word):
      Problem("qua SSH không dùng được \(word)", try: "làm tại máy chủ; hoặc bỏ đi")
    case .bytesForTerminal:
      Problem("nội dung tệp sẽ đổ ra màn hình", try: "ghi vào tệp: >TỆP")
    }
  }

  public func problem(_ error: ValueError) -> Problem {
    switch error {
    case .impossibleDate(let text, let fault):
      Problem(
        "“\(text)” không phải là một ngày có thật" + (fault.map { ": " + reason($0) } ?? ""),
        try: "ghi năm-tháng-ngày, ví dụ 2026-02-27")
    case .impossibleMoment(let text):
      Problem("“\(text)” không phải là một thời điểm", try: "ví dụ 2026-12-31T23:59")
    case .unknownKind(let text):
      Problem(
        "không có loại văn bản “\(text)” (phân biệt chữ hoa, chữ thường)",
        try: DocumentKind.all.map(\.word).joined(separator: " "))
    case .unknownUrgency(let text):
      Problem(
        "không có mức độ khẩn “\(text)”", try: Urgency.allCases.map(\.word).joined(separator: ", "))
    case .unknownResult(let text):
      Problem(
        "không có kết quả “\(text)”",
        try: WorkResult.allCases.map(\.rawValue).joined(separator: ", "))
    case .unknownRole(let text):
      Problem(
        "không có vai trò “\(text)”", try: Role.allCases.map(\.rawValue).joined(separator: ", "))
    case .badReference(let text):
      Problem("“\(text)” không phải là số, ký hiệu văn bản", try: "ví dụ 1034/KH-GDĐT")
    case .badOrganId(let text):
      Problem("“\(text)” không phải là mã định danh", try: "ví dụ H29.123.7 hoặc 000.00.15.H29")
    case .badNumber(let text): Problem("“\(text)” không phải là một số", try: "ví dụ 42")
    case .badAbbreviation(let text):
      Problem(
        "“\(text)” không đứng trong ký hiệu văn bản được",
        try: "chữ và số liền nhau, chữ hoa đứng đầu, ví dụ NBK, VP"
      )
    case .lookAlike(let text, let meant):
      Problem("“\(text)” có chữ của bảng chữ khác, trông như “\(meant)”", try: "gõ lại: \(meant)")
    case .otherLetters(let text, let meant):
      Problem(
        "“\(text)” thiếu dấu hoặc sai chữ hoa, chữ thường (NĐ 30/2020 Phụ lục III.I)",
        try: meant.joined(separator: ", "))
    case .badHandle(let text):
      Problem(
        "“\(text)” không dùng làm tên gọi được",
        try: "chữ thường không dấu, số, dấu chấm, gạch nối; không trùng tên vai trò")
    case .unknownSetting(let name):
      Problem(
        "không có cài đặt “\(name)”", try: Setting.allCases.map(\.rawValue).joined(separator: ", "))
    case .badSetting(let name, let value):
      Problem("“\(value)” không dùng cho \(name) được", try: "vpdt setting list")
    case .empty(let name): Problem("\(field(name)) còn trống", try: "ghi \(field(name))")
    case .controlCharacter(let name):
      Problem("\(field(name)) có ký tự điều khiển hoặc ký tự ẩn", try: "gõ lại \(field(name))")
    case .tooLong(let name, let limit):
      Problem(
        "\(field(name)) dài quá \(limit) ký tự"
          + (["from", "subject"].contains(name) ? " (NĐ 30/2020 Phụ lục VI phần II)" : ""),
        try: "rút gọn \(field(name))")
    }
  }

  private func field(_ name: String) -> String {
    switch name {
    case "from": "cơ quan ban hành"
    case "subject": "trích yếu"
    case "note": "ý kiến"
    case "name": "tên"
    case "post": "chức vụ"
    case "unit": "bộ phận"
    case "another", "reason": "lý do"
    case "title": "tên ngày"
    case "source", "basis": "căn cứ"
    case "head": "chức danh người đứng đầu"
    case "group": "tên nhóm"
    case "to": "nơi nhận"
    case "file": "tệp"
    case "file-name": "tên tệp"
    case "abbreviation": "chữ viết tắt"
    case "place": "địa danh"
    case "superior": "cơ quan cấp trên"
    case "account": "tài khoản"
    case "sender": "nơi gửi"
    case "by": "văn bản thu hồi"
    case "field": "tên trường"
    case "value": "giá trị"
    case "head-post": "chức vụ của hiệu trưởng"
    case "body": "tên tập thể"
    case "label": "nhãn"
    case "serial": "số hiệu"
    case "permission": "văn bản cho phép"
    case "text": "nội dung"
    case "address": "địa chỉ"
    case "of": "người được hỏi"
    default: name
    }
  }

  public func problem(_ error: PersonError) -> Problem {
    switch error {
    case .unknown(let text):
      Problem("không có ai tên “\(text)” trong văn phòng", try: "vpdt person list")
    case .ambiguous(let text, let handles):
      Problem("có nhiều người tên “\(text)”", try: handles.joined(separator: ", "))
    case .retired(let name, let day):
      Problem("\(name) đã nghỉ từ \(date(day))", try: "chọn người khác: vpdt person list")
    case .handleTaken(let handle):
      Problem("tên gọi “\(handle)” đã có người dùng", try: "chọn tên gọi khác")
    case .accountTaken(let account, let name):
      Problem("tài khoản \(account) là của \(name)", try: "chọn tài khoản khác")
    case .noneForAccount(let account):
      Problem(
        "tài khoản \(account) không thuộc về ai trong văn phòng",
        try: "người quản trị chạy: vpdt person add TÊN-GỌI --name … --account \(account)")
    case .noHolder(let role):
      Problem(
        "chưa có ai giữ vai trò \(self.role(role))",
        try: "vpdt person add TÊN-GỌI --name … --role \(role.rawValue)")
    case .actingForAnother:
      Problem(
        "không ai làm thay tên người khác trong văn phòng thật (--as, VPDT_PERSON)",
        try: "bỏ --as; muốn thử, lập văn phòng tập dượt: vpdt init … --rehearsal")
    case .movingTheClock:
      Problem(
        "không ai ghi lùi ngày trong văn phòng thật (--now)",
        try: "bỏ --now; muốn thử, lập văn phòng tập dượt: vpdt init … --rehearsal")
    case .lacksRole(let role):
      Problem("việc này của \(self.role(role))", try: "nhờ \(self.role(role))")
    case .lastAdministrator(let name):
      Problem("\(name) là người quản trị duy nhất", try: "thêm một người quản trị khác trước")
    case .hasOpenWork(let name, let count):
      Problem(
        "\(name) còn \(count) việc chưa xong",
        try: "bàn giao trước: vpdt person hand-over … --to NGƯỜI --reason …")
    }
  }

  public func problem(_ error: BodyError) -> Problem {
    switch error {
    case .unknown(let text):
      Problem("sổ địa chỉ không có “\(text)”", try: "vpdt body add MÃ --name …; vpdt body list")
    case .ambiguous(let text, let organIds):
      Problem("có nhiều cơ quan tên “\(text)”", try: organIds.joined(separator: ", "))
    case .taken(let organId, let name):
      Problem("mã \(organId) là của \(name)", try: "vpdt body list")
    case .ownOffice(let organId):
      Problem("\(organId) là mã của chính cơ quan này", try: "kiểm tra lại mã định danh")
    case .closed(let name, let day):
      Problem("\(name) đã đóng từ \(date(day))", try: "chọn cơ quan khác: vpdt body list")
    case .cycle(let name, let above):
      Problem(
        "\(name) không thể thuộc \(above): \(above) nằm dưới \(name)", try: "vpdt body list")
    case .groupTaken(let name):
      Problem("“\(name)” đã là tên của một cơ quan hoặc một nhóm", try: "chọn tên khác")
    case .superiorStays(let name):
      Problem(
        "\(name) là cơ quan cấp trên của văn phòng",
        try: "đặt cơ quan cấp trên khác trước: vpdt body edit MÃ --superior")
    }
  }

  public func problem(_ error: RegistrationError) -> Problem {
    switch error {
    case .signatureInvalid(let file, let verdict, let finding):
      invalidSignature(of: file, verdict, finding)
    case .alreadyRegistered(let reference, let number):
      Problem(
        number.hasPrefix("R")
          ? "\(reference) đã nhận, đang chờ vào sổ với mã \(number)"
          : "\(reference) đã có trong sổ với số đến \(number)",
        try: "vpdt incoming show \(number)")
    case .alreadyElectronic(let reference, let number):
      Problem(
        "\(reference) đã vào sổ bản điện tử với số đến \(number), bản giấy mang cùng số"
          + " (NĐ 30/2020 Điều 22(2))", try: "vpdt incoming add-paper \(number)")
    case .issuedAfterToday(let issued, let today):
      Problem(
        "văn bản ghi ngày \(date(issued)), sau hôm nay \(date(today))",
        try: "xem lại ngày văn bản (--issued)")
    case .nothingToRegister:
      Problem("chưa có tệp nào", try: "thêm tệp PDF, hoặc --paper nếu chỉ có bản giấy")
    case .hashOfNothing:
      Problem("--hash-only cần một tệp để tính mã băm", try: "thêm tệp PDF, hoặc bỏ --hash-only")
    case .incomplete(let document, let fields):
      Problem(
        "\(document) còn thiếu: \(fields.joined(separator: ", "))",
        try: "vpdt incoming register --received \(document) "
          + fields.map { $0 + " …" }.joined(separator: " "))
    case .notWaiting(let document):
      Problem("\(document) không chờ vào sổ", try: "vpdt incoming list --waiting")
    }
  }

  public func problem(_ error: IncomingError) -> Problem {
    switch error {
    case .unknown(let text): Problem("không có văn bản đến “\(text)”", try: "vpdt incoming list")
    case .nothingToAnswer(let document, let state):
      Problem(
        "\(document) \(self.state(state).lowercased()), không có gì để trả lời (NĐ 30/2020 Điều 22(2), 18(4))",
        try: "soạn dự thảo không kèm --answers, hoặc trả lời văn bản thay thế nó")
    }
  }

  public func problem(_ error: AssignmentError) -> Problem {
    switch error {
    case .leadAmongSupport:
      Problem(
        "người chủ trì không thể đồng thời phối hợp (NĐ 30/2020 Điều 23(2))",
        try: "bỏ người chủ trì khỏi danh sách phối hợp")
    case .namedTwice: Problem("một người được ghi hai lần", try: "ghi mỗi người một lần")
    case .dueBeforeToday(let due, let today):
      Problem("hạn \(date(due)) trước hôm nay \(date(today))", try: "chọn hạn từ hôm nay trở đi")
    case .tooMany(let count, let limit):
      Problem("giao cho \(count) người, quá \(limit)", try: "giao cho tổ trưởng, hoặc gửi để biết")
    case .sameDeadline(let day):
      Problem("hạn đã là \(date(day))", try: "chọn ngày khác")
    case .outsideUnit(let name, let unit):
      Problem(
        "\(name) không thuộc tổ \(unit) (NĐ 30/2020 Phụ lục IV VII.2)",
        try: "chọn người trong tổ; vpdt person list")
    case .answerMissing:
      Problem("đã trả lời thì phải nói bằng văn bản nào", try: "--answer DỰ-THẢO")
    case .noWork(let document, let state):
      Problem(
        "\(document) chưa giao việc cho ai, đang “\(self.state(state))”",
        try: "vpdt incoming next \(document)")
    case .unknownWork(let document, let work):
      Problem("\(document) không có việc \(work)", try: "vpdt incoming show \(document)")
    case .whichWork(let document, let works):
      Problem(
        "\(document) có nhiều việc: " + works.map { self.work($0) }.joined(separator: ", "),
        try: works.map { "--work \($0)" }.joined(separator: " hoặc "))
    }
  }

  public func problem(_ error: OutgoingError) -> Problem {
    switch error {
    case .signatureLacks(let document, let lack): lacking(lack, of: document)
    case .otherText(let document, let difference, let digest):
      otherText(of: document, difference, digest)
    case .unknown(let text): Problem("không có văn bản đi “\(text)”", try: "vpdt outgoing list")
    case .notSigned(let file):
      Problem("\(file) không mang chữ ký số nào", try: "ký tệp đã duyệt rồi gắn lại")
    case .otherBytes(let document, let place):
      Problem(
        "tệp ký khác bản đã duyệt của \(document) từ byte \(place) (NĐ 30/2020 Điều 11(2))",
        try: "ký đúng tệp đã duyệt, hoặc: vpdt outgoing revise \(document) --file … và trình lại")
    case .recipientTwice(let name): Problem("\(name) được ghi hai lần", try: "ghi mỗi nơi một lần")
    case .noteMissing: Problem("trả lại thì phải nói lý do", try: "--note LÝ-DO")
    case .versionChanged(let document, let seen, let now):
      Problem(
        "\(document) đã có bản \(now), không còn là bản \(seen) vừa xem",
        try: "xem lại: vpdt outgoing show \(document)")
    }
  }

  public func problem(_ error: FileError) -> Problem {
    switch error {
    case .missing(let path):
      Problem("không có tệp \(path)", try: "kiểm tra lại đường dẫn")
    case .folder(let path): Problem("\(path) là thư mục", try: "chỉ ra một tệp trong đó")
    case .notAFile(let path): Problem("\(path) không phải là tệp thường", try: "chép ra một tệp")
    case .unreadable(let path, let reason):
      Problem("không đọc được \(path): \(reason)", try: "kiểm tra quyền đọc")
    case .empty(let path): Problem("tệp \(path) rỗng", try: "lấy lại tệp từ nơi gửi")
    case .changedWhileRead(let path):
      Problem("\(path) thay đổi trong lúc đọc", try: "chờ tệp ghi xong rồi làm lại")
    case .tooLarge(let path, let size, let limit):
      Problem(
        "\(path) nặng \(self.size(size)), quá giới hạn \(self.size(limit))",
        try: "--hash-only để chỉ giữ mã băm, hoặc chia nhỏ tệp")
    case .notPDF(let path):
      Problem("\(path) không phải là PDF", try: "chuyển sang PDF, hoặc gửi kèm bằng --attach")
    case .unwritable(let path, let reason):
      Problem("không ghi được \(path): \(reason)", try: "kiểm tra quyền ghi")
    case .exists(let path): Problem("\(path) đã có", try: "chọn tên khác")
    case .diskFull(let path):
      Problem("đĩa đầy khi ghi \(path)", try: "giải phóng chỗ trống rồi làm lại")
    case .readOnly(let path):
      Problem("\(path) nằm trên đĩa chỉ đọc", try: "gắn đĩa cho phép ghi rồi làm lại")
    case .lost(let digest):
      Problem("mất tệp \(digest) trong kho", try: "vpdt check, lấy lại từ bản sao lưu")
    case .rotten(let digest):
      Problem("tệp \(digest) trong kho đã bị thay đổi", try: "vpdt check, lấy lại từ bản sao lưu")
    }
  }

  public func problem(_ error: StoreError) -> Problem {
    switch error {
    case .diskFull(let path):
      Problem("đĩa đầy khi ghi \(path)", try: "giải phóng chỗ trống rồi làm lại")
    case .readOnly(let path): Problem("\(path) không cho ghi", try: "kiểm tra quyền ghi và ổ đĩa")
    case .unreadable(let path, let reason):
      Problem("không mở được \(path): \(reason)", try: "kiểm tra quyền và ổ đĩa")
    case .newer(let path, let version, let known):
      Problem(
        "\(path) thuộc phiên bản mới hơn (lược đồ \(version), chương trình biết \(known))",
        try: "cập nhật vpdt")
    case .corrupt(let path, let detail):
      Problem("cơ sở dữ liệu \(path) bị hỏng: \(detail)", try: "phục hồi từ bản sao lưu")
    case .notADatabase(let path):
      Problem("\(path) không phải là cơ sở dữ liệu của vpdt", try: "chỉ đúng thư mục bằng --office")
    case .busy(let path): Problem("\(path) đang bận", try: "làm lại sau giây lát")
    case .failed(let path, let detail):
      Problem("lỗi cơ sở dữ liệu \(path): \(detail)", try: "vpdt check")
    }
  }

  public func problem(_ error: OfficeFolderError) -> Problem {
    switch error {
    case .notAnOffice(let path):
      Problem(
        "\(path) không phải là một văn phòng", try: "vpdt init \(path) …, hoặc --office THƯ-MỤC")
    case .alreadyAnOffice(let path):
      Problem("\(path) đã là một văn phòng", try: "chọn thư mục khác")
    case .notEmpty(let path): Problem("thư mục \(path) không trống", try: "chọn thư mục mới")
    case .notAFolder(let path): Problem("\(path) không phải là thư mục", try: "chọn thư mục khác")
    case .unfitWord(let text):
      Problem(
        "sudo sẽ hiểu “\(text)” thành điều khác",
        try: "chỉ chữ, số và / . _ - + : = ,; hoặc dùng ssh localhost")
    }
  }

  public func problem(_ error: ExchangeError) -> Problem {
    switch error {
    case .nothingToHandOver(let name):
      Problem(
        "không có văn bản nào chờ chuyển cho \(name)",
        try: "vpdt exchange list; xuất lại gói cũ: vpdt exchange export --again TÊN-GÓI THƯ-MỤC")
    case .unknownBundle(let name): Problem("không có gói “\(name)”", try: "vpdt exchange list")
    case .targetExists(let path): Problem("\(path) đã có", try: "chọn thư mục khác")
    case .unfinished(let bundle, let path, let reason):
      Problem(
        "gói \(bundle) đã ghi nhận nhưng chưa đặt được vào \(path): \(reason)",
        try: "vpdt exchange export --again \(bundle) THƯ-MỤC")
    case .otherBytes(let bundle):
      Problem(
        "chương trình này sẽ ghi gói \(bundle) khác với lần đầu",
        try: "chuyển bản đã xuất lần đầu, hoặc xuất bằng phiên bản đã lập gói")
    case .badBundle(let path, let faults):
      Problem(
        "gói \(path) không nhận được: "
          + faults.map { sentence($0) }.joined(separator: "; "),
        try: "đề nghị nơi gửi chuyển lại gói")
    case .unsendable(let document, let faults):
      Problem(
        "\(document) chưa gửi liên thông được: "
          + faults.map { sentence($0) }.joined(separator: "; "),
        try: "sửa dữ liệu rồi phát hành lại")
    case .otherRecipient(let organId, let own):
      Problem("gói gửi cho \(organId), cơ quan này là \(own)", try: "chuyển gói đến đúng nơi nhận")
    case .fromRehearsal(let path):
      Problem(
        "gói \(path) do một văn phòng tập dượt làm ra", try: "chỉ nhập vào văn phòng tập dượt")
    case .conflict(let conflict):
      Problem(
        (["\(conflict.documentId) đã có với nội dung khác (\(conflict.with))"]
          + conflict.differences.map { line($0) }).joined(separator: "; "),
        try:
          "hỏi lại nơi gửi; phần còn lại của gói: --only; xem vpdt incoming show \(conflict.with)")
    case .notForBody(let document, let body):
      Problem(
        "\(document) không được phát hành điện tử cho \(body)",
        try: "vpdt outgoing show \(document)")
    case .noIdentifier(let name, let form):
      Problem(
        "\(name) không có mã định danh dạng \(form == .reversed ? "000.00.00.H29" : "H29.x.y")",
        try: "thêm mã: vpdt exchange profile CƠ-QUAN --former MÃ (của cơ quan này: --own)")
    case .tooLargeForReceiver(let document, let body, let size, let limit):
      Problem(
        "gói tin của \(document) nặng \(self.size(size)), \(body) chỉ nhận đến \(self.size(limit))",
        try: "gửi bản giấy hoặc chia phụ lục; đổi giới hạn: vpdt exchange profile CƠ-QUAN --limit")
    case .badPrefix(let prefix):
      Problem(
        "“\(prefix)” không dùng làm tiền tố được", try: "chữ cái không dấu và chữ số, ví dụ edXML")
    case .notInBundle(let number):
      Problem("trong gói không có văn bản \(number)", try: "xem index.html trong gói")
    case .unknownRequest(let text):
      Problem("không có yêu cầu “\(text)”", try: "vpdt exchange requests")
    case .requestClosed(let title, let state):
      Problem("yêu cầu \(title): \(self.title(state))", try: "vpdt exchange requests --all")
    case .targetMissing(let request, let documentId):
      Problem(
        "văn bản \(documentId) mà \(request) nói đến chưa đến cơ quan",
        try: "chờ văn bản đến, hoặc từ chối: vpdt exchange answer \(request) decline --note …")
    case .unknownMessage(let name):
      Problem(
        "\(name) không đến bằng gói tin edXML", try: "vpdt exchange unmatched; vpdt incoming list")
    case .someRefused(let count, let all):
      Problem(
        "\(count) trong \(all) tệp không nhận được, vẫn nằm ở chỗ cũ", try: "xem từng lỗi ở trên")
    }
  }

  public func problem(_ error: JournalError) -> Problem {
    switch error {
    case .broken(let line):
      Problem(
        "nhật ký bị sửa ở dòng \(line): mã băm không nối tiếp dòng trước",
        try: "đối chiếu với bản sao lưu; giữ nguyên hiện trạng")
    case .notACheckpoint:
      Problem("tệp này không phải điểm mốc của nhật ký", try: "vpdt journal checkpoint --to TỆP")
    case .otherOffice(let id, let own):
      Problem(
        "điểm mốc của \(id), không phải của văn phòng này (\(own))",
        try: "đưa cho \(id) để bên ấy kiểm tra")
    case .badSignature:
      Problem(
        "chữ ký không khớp với điểm mốc: điểm mốc đã bị sửa",
        try: "dùng bản khác của điểm mốc; hỏi người đã giữ nó")
    case .otherKey(let key, let wanted):
      Problem(
        key.isEmpty
          ? "điểm mốc không có chữ ký của \(wanted)" : "điểm mốc do khóa khác ký: \(key)",
        try: "đối chiếu dấu khóa đã ghi với vpdt journal key")
    case .truncated(let lines, let size):
      Problem(
        "nhật ký chỉ còn \(lines) dòng, điểm mốc đã có \(size): phần cuối đã bị cắt",
        try: "giữ nguyên hiện trạng; đối chiếu với bản sao lưu và các điểm mốc khác")
    case .rewritten(let line):
      Problem(
        "nhật ký không còn là nhật ký của điểm mốc: đến dòng \(line) nó đã bị viết lại",
        try: "giữ nguyên hiện trạng; đối chiếu với bản sao lưu và các điểm mốc khác")
    case .noKey:
      Problem("văn phòng chưa có khóa ký điểm mốc", try: "người quản trị chạy: vpdt journal key")
    case .nothingReceived(let name):
      Problem("\(name) chưa gửi điểm mốc nào", try: "vpdt journal received")
    case .keyNotMade(let why):
      Problem(
        "không lập được khóa: \(why.isEmpty ? "thiếu ssh-keygen" : why)",
        try: "cài openssh-client, rồi: vpdt journal key")
    }
  }

  public func problem(_ error: CheckError) -> Problem {
    switch error {
    case .differences(let count):
      Problem("có \(count) điểm không khớp", try: "phục hồi phần hỏng từ bản sao lưu")
    }
  }

  public func problem(_ error: OutputError) -> Problem {
    switch error {
    case .notWritten(let reason):
      Problem(
        "không in ra được kết quả: \(reason)",
        try: "chọn nơi ghi khác rồi xem lại; việc của lệnh đã xong")
    }
  }

  public func problem(_ error: TerminalFailure) -> Problem {
    switch error {
    case .notATerminal: problem(UsageError.noTerminal)
    case .unknownTerminal(let name):
      Problem(
        name.isEmpty ? "biến TERM còn trống" : "máy này không biết loại màn hình “\(name)” (TERM)",
        try: "TERM=xterm-256color vpdt")
    case .cannotPlaceText(let name):
      Problem("màn hình “\(name)” không đặt chữ vào chỗ được", try: "làm bằng lệnh: vpdt help")
    case .noUnicodeLocale:
      Problem(
        "máy này không có bảng chữ UTF-8, chữ Việt sẽ thành dấu hỏi",
        try: "cài C.UTF-8: apt-get install locales, locale-gen")
    }
  }

  public func problem(_ error: ClockError) -> Problem {
    switch error {
    case .behind(let last, let today):
      Problem(
        "đồng hồ máy chỉ \(date(today)), nhật ký đã đến \(date(last))",
        try: "chỉnh lại đồng hồ của máy rồi làm lại")
    }
  }

  public func unforeseen(_ description: String) -> Problem {
    Problem("lỗi không lường trước: \(description)", try: "báo cho người viết chương trình")
  }
}
