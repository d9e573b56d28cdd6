import Office

extension VietnameseWords {
  public func linear(_ text: LinearText) -> String {
    switch text {
    case .choose: "Chọn"
    case .more: "còn nữa: Enter"
    case .possibleNow: "Làm được bây giờ:"
    case .nothingHere: "Không có văn bản nào ở đây. Dấu nhỏ hơn (<) để về."
    case .noWayBack: "Đây là bàn làm việc. q để ra."
    case .nothingSearched: "Gõ / rồi chữ cần tìm, ví dụ /ke hoach; không cần gõ dấu."
    case .perhaps: "Có phải:"
    case .yes: "c"
    case .no: "k"
    case .answerYesOrNo: "Gõ c (có) hoặc k (không)."
    case .nothingDone: "Không làm gì."
    case .noMoreDrafts: "Hết dự thảo chờ duyệt."
    case .required: "bắt buộc"
    case .summary: "Tóm tắt:"
    case .notSent: "Chưa gửi. Gõ số của ô để sửa, hoặc dấu chấm (.) để sau."
    case .firstField: "Đây là ô đầu. Gõ dấu chấm (.) để thôi và giữ bản nháp."
    case .resumeOrDrop: "Có bản nháp. Tiếp tục hay bỏ"
    case .resume: "tiếp tục bản nháp"
    case .drop: "bỏ bản nháp, bắt đầu lại"
    case .secretShows:
      "đừng gõ ở đây, chữ sẽ hiện ra; gõ mật khẩu với lệnh vpdt outgoing sign"
    case .pathHint: "đường dẫn của tệp; nhiều tệp cách nhau bằng chấm phẩy (;)"
    case .noteHint: "dòng kết thúc bằng gạch chéo ngược (\\) thì gõ tiếp dòng sau"
    case .keepsText: "Enter giữ chữ vừa gõ, hoặc chọn số."
    case .addMore: "Thêm nữa thì gõ, đủ rồi thì Enter."
    case .moreChoices: "còn nữa: gõ dấu cộng (+)"
    case .noList: "Ô này không có danh sách."
    case .keyScreen:
      "Màn hình này đọc như nó được vẽ; gõ phím của nó rồi Enter, dấu nhỏ hơn (<) để về."
    case .key: "Phím"
    }
  }

  public var linearHelp: [String] {
    [
      "Gõ số để chọn dòng hoặc việc ấy; gõ tên việc cũng được, không cần dấu.",
      "Enter: đọc tiếp, hoặc nhắc lại. Dấu trừ (-): trang trước của danh sách.",
      "Gạch chéo và chữ: tìm trong cả hai sổ, ví dụ /ke hoach.",
      "Hai chấm và lệnh: như dòng lệnh, ví dụ :incoming list, :outgoing show D1, :help.",
      "Dấu nhỏ hơn (<): về chỗ trước. Chữ q: ra, bản nháp được giữ.",
    ]
  }

  public var linearFormHelp: [String] {
    [
      "Enter: giữ giá trị trong ngoặc vuông. Dấu trừ (-): xóa giá trị. Dấu hỏi (?): giúp.",
      "Dấu nhỏ hơn (<): về ô trước. Dấu chấm (.): để sau, bản nháp được giữ.",
      "Dấu cộng (+): nghe danh sách, mỗi lần mười dòng.",
      "Hai chấm và lệnh: làm lệnh ấy rồi quay lại ô này.",
      "Chữ bắt đầu bằng một trong các dấu ấy thì gõ một dấu cách trước.",
    ]
  }

  public func linearHint(_ tick: FormEntry) -> String {
    switch tick {
    case .paper: "có: chỉ có bản giấy, không cần tệp"
    case .confirm: "có: kết quả phải được người giao xác nhận"
    case .scan: "có: ảnh chụp của bản giấy"
    case .inOrder: "có: người sau được hỏi khi người trước đã trả lời"
    default: ""
    }
  }

  public func choiceHint(count: Int, several: Bool, isFree: Bool) -> String {
    (several ? "gõ vài chữ hoặc các số cách nhau bằng dấu cách" : "gõ vài chữ hoặc số")
      + (isFree ? ", hoặc ghi tên khác" : "") + "; dấu cộng (+): nghe danh sách (\(count))"
  }

  public func eachLine(_ columns: [String]) -> String {
    "Mỗi dòng: " + columns.joined(separator: "; ")
  }

  public func field(_ number: Int, of count: Int) -> String { "Ô \(number) trên \(count)" }
  public func understood(as text: String) -> String { "Hiểu là: \(text)" }
  public func notUnderstood(_ text: String) -> String {
    "Không hiểu “\(text)”. Gõ ? để biết gõ được gì."
  }
  public func noSuchNumber(_ number: Int) -> String { "Không có số \(number) ở đây." }
  public func yesOrNo(_ word: String) -> String { "\(word)? c/k" }

  public func problem(_ error: LineError) -> Problem {
    switch error {
    case .tooLong(let limit):
      Problem(
        "dòng dài quá \(limit) byte, không nhận", try: "gõ ngắn hơn, hoặc chia làm nhiều dòng")
    case .notText: Problem("dòng không phải là chữ UTF-8", try: "gõ lại")
    case .hiddenCharacter: Problem("dòng có ký tự điều khiển hoặc ký tự ẩn", try: "gõ lại")
    }
  }
}
