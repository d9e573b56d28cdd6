/// Fields of the forms for people, settings, the calendar and the terms.
extension VietnameseWords {
  func roomField(_ field: FormEntry) -> String {
    switch field {
    case .abbreviation: "Chữ viết tắt"
    case .handle: "Tên gọi"
    case .name: "Tên đầy đủ"
    case .post: "Chức vụ"
    case .unit: "Bộ phận"
    case .account: "Tài khoản máy"
    case .role: "Vai trò"
    case .person: "Giao cho"
    case .leader: "Thay cho"
    case .scope: "Phạm vi"
    case .since: "Từ ngày"
    case .until: "Đến hết ngày"
    case .basis: "Văn bản căn cứ"
    case .form: "Hình thức ký"
    case .collective: "Tập thể"
    case .types: "Loại văn bản"
    case .standing: "Thôi mục nào"
    case .value: "Giá trị"
    case .day: "Ngày"
    case .title: "Dịp"
    case .source: "Theo văn bản"
    case .unconfirmed: "Chưa xác nhận"
    case .duty: "Việc"
    case .days: "Số ngày làm việc"
    case .minutes: "hoặc số phút"
    case .sort: "Loại ngày"
    case .key: "Khóa công khai"
    default: ""
    }
  }

  func roomHint(_ field: FormEntry) -> String {
    switch field {
    case .abbreviation: "dùng trong ký hiệu văn bản, không đổi về sau (Phụ lục I.II.3.b)"
    case .handle: "chữ thường không dấu, số, gạch nối: lan, minh.toan; dùng khi gõ lệnh"
    case .post: "như in dưới chữ ký, ví dụ Tổ trưởng"
    case .unit: "gõ vài chữ để chọn; có thể để trống"
    case .account: "tên người dùng của hệ điều hành; để trống nếu chưa có"
    case .role: "gõ vài chữ, Enter để chọn; chọn được nhiều"
    case .person, .leader: "gõ vài chữ của tên"
    case .since: "26/6, 26/6/24 hoặc 2024-06-26; để trống là hôm nay"
    case .until, .day: "26/6, 26/6/24 hoặc 2024-06-26"
    case .basis: "số, ký hiệu, ngày của văn bản giao; Điều 13 đòi phải bằng văn bản"
    case .collective: "tên tập thể mà người ký thay mặt (TM.); hình thức khác để trống"
    case .types: "gõ vài chữ, Enter để chọn; để trống là mọi loại"
    case .title: "ví dụ: Giỗ Tổ Hùng Vương"
    case .source: "thông báo, quyết định"
    case .unconfirmed: "phím cách để đánh dấu: mới nghe nói, chưa thấy thông báo"
    case .days: "0 là ngay trong ngày"
    case .minutes: "cho việc tính bằng phút; nếu ghi thì bỏ trống số ngày"
    case .key: "dòng trong tệp .pub: ssh-ed25519 AAAA…; không bao giờ là khóa bí mật"
    default: ""
    }
  }
}
