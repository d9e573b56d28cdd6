import Desk
import Office
import Platform
import Support
import Terminal
import Testing

@testable import TUI

@Suite struct `The settings on the screen` {
  @Test func `show their values and what they mean, and change by a form`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.clerk)
    app.type("c")
    #expect(app.rows(0).hasPrefix(" Cài đặt"))
    #expect(app.rows(1) == " Chỉ người quản trị đổi được; có hiệu lực ngay và được ghi nhật ký.")
    app.seek("calendar.week")
    #expect(app.shows("căn cứ Bộ luật Lao động 2019 Điều 111"))
    app.press(.enter)
    #expect(app.rows(0).hasPrefix(" đổi calendar.week"))
    app.press(.control("u"))
    app.type("T2-T9")
    app.press(.control("s"))
    #expect(app.rows(0).hasPrefix(" đổi calendar.week"))
    #expect(app.shows("T2-T9"))
    app.press(.control("u"))
    app.type("T2-T7")
    app.press(.control("s"))
    #expect(app.shows("calendar.week nay là T2-T7"))
    #expect(app.shows(">   calendar.week             T2-T7"))
    #expect(try office.clerk.journal(limit: 1).first?.act == "setting.set")
  }

  @Test func `lead to the form of a review, which writes it into the outbox and the journal`()
    throws
  {
    let office = try SampleDesk()
    var app = office.terminal(office.principal)
    app.type("cr")
    #expect(app.rows(0).hasPrefix(" rà soát"))
    app.type("rà soát.txt")
    app.press(.control("s"))
    #expect(app.shows("Đã ghi biên bản rà soát vào"))
    #expect(Folders.exists(office.path + "/outbox/rà soát.txt"))
    #expect(try office.clerk.journal(limit: 1).first?.act == "office.review")
    app.type(":doctor\n")
    #expect(app.rows(0).hasPrefix(" Kết quả lệnh :doctor"))
  }

  @Test func `change for nobody but an administrator`() throws {
    let office = try SampleDesk(isRehearsal: false)
    var app = office.terminal(office.teacher)
    app.type("c")
    app.press(.enter)
    #expect(app.rows(0).hasPrefix(" Cài đặt"))
    #expect(app.shows("! Chỉ người quản trị đổi được"))
  }

  @Test func `lead to the days off and to the terms, in English too`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.clerk, .english, rows: 40, columns: 120)
    app.type("c")
    #expect(app.rows(0).hasPrefix(" Settings"))
    app.type("n")
    #expect(app.rows(0).hasPrefix(" Days off 2026"))
    app.press(.escape)
    app.type("t")
    #expect(app.rows(0).hasPrefix(" Table of deadlines"))
    #expect(app.rows(1).contains("Source"))
  }
}

@Suite struct `The calendar on the screen` {
  @Test func `doubts a year nobody has confirmed, takes a day and takes it back`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.clerk)
    app.type(":calendar list\n")
    #expect(app.rows(0).hasPrefix(" Lịch nghỉ 2026"))
    #expect(app.rows(0).hasSuffix("! CHƯA XÁC NHẬN"))
    app.type("a")
    app.fill("18/12\tcơ quan nghỉ\tKỷ niệm thành lập trường\tQĐ 12/QĐ-HB")
    app.press(.control("s"))
    #expect(app.shows("18/12/2026  thứ sáu  cơ quan nghỉ  Kỷ niệm thành lập trường"))
    app.seek("18/12/2026")
    app.type("x")
    #expect(app.rows(0).hasPrefix(" bỏ ngày 18/12/2026"))
    app.type("Hoãn")
    app.press(.control("s"))
    #expect(app.shows("? Bỏ 18/12/2026 Kỷ niệm thành lập trường khỏi lịch nghỉ?"))
    app.press(.enter)
    #expect(app.shows("đã bỏ 18/12/2026"))
  }

  @Test func `confirms a year after a question, and shows the years beside it`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.clerk)
    app.type(":calendar list 2026\nc")
    app.type("TB 6150/TB-BLĐTBXH")
    app.press(.control("s"))
    #expect(app.shows("? Xác nhận lịch nghỉ năm 2026 đúng theo TB 6150/TB-BLĐTBXH?"))
    app.press(.enter)
    #expect(app.rows(1).contains("đã xác nhận theo TB 6150/TB-BLĐTBXH"))
    #expect(!app.rows(0).contains("!"))
    app.type("n")
    #expect(app.rows(0).hasPrefix(" Lịch nghỉ 2027"))
    app.type("pp")
    #expect(app.rows(0).hasPrefix(" Lịch nghỉ 2025"))
    app.press(.escape)
    #expect(app.shows("Bàn làm việc"))
  }

  @Test func `says at the field that a rest day needs no closing`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.clerk)
    app.type(":calendar set\n")
    app.fill("19/12\tcơ quan nghỉ\tHội thao\tQĐ 13/QĐ-HB")
    app.press(.control("s"))
    #expect(app.shows("[calendar.rests-already]"))
    #expect(app.shows("Hội thao"))
  }
}

@Suite struct `The table of deadlines on the screen` {
  @Test func `takes a term of the office and drops it, but none of the law`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.clerk)
    app.type(":deadline list\n")
    #expect(app.rows(0) == " Bảng thời hạn")
    app.type("x")
    #expect(app.shows("[deadline.not-set]"))
    app.type(":deadline set\n")
    app.fill("giải quyết\tkh\t\t7\t\tQuy chế làm việc")
    app.press(.control("s"))
    #expect(app.shows("hạn giải quyết của Kế hoạch: 7 ngày làm việc"))
    app.press(.function(5))
    app.seek("7 ngày làm việc")
    app.type("x")
    app.type("Quy chế mới")
    app.press(.control("s"))
    #expect(app.shows("đã bỏ hạn giải quyết của Kế hoạch"))
  }
}
