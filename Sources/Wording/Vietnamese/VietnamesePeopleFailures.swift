import Office

extension VietnameseWords {
  public func problem(_ error: UnitError) -> Problem {
    switch error {
    case .unknown(let text):
      Problem(
        "không có bộ phận “\(text)”", try: "vpdt unit list; thêm: vpdt unit add \(text) --name …")
    case .taken(let abbreviation, let name):
      Problem("chữ viết tắt \(abbreviation) là của \(name)", try: "chọn chữ viết tắt khác")
    case .closed(let abbreviation, let day):
      Problem("bộ phận \(abbreviation) đã đóng từ \(date(day))", try: "vpdt unit list")
    case .cycle(let abbreviation, let parent):
      Problem(
        "\(abbreviation) không thể thuộc \(parent): \(parent) nằm trong chính \(abbreviation)",
        try: "vpdt unit move \(parent) --top, rồi làm lại")
    case .hasPeople(let abbreviation, let count):
      Problem(
        "bộ phận \(abbreviation) còn \(count) người",
        try: "vpdt person list --unit \(abbreviation); vpdt person move NGƯỜI --unit …")
    case .hasUnits(let abbreviation, let parts):
      Problem(
        "bộ phận \(abbreviation) còn: \(parts.joined(separator: ", "))",
        try: parts.map { "vpdt unit move \($0) --top" }.joined(separator: "; "))
    }
  }

  public func problem(_ error: StandInError) -> Problem {
    let law = article("Art. 13(3)")
    return switch error {
    case .unknown(let id):
      Problem("không có ủy quyền số \(id)", try: "vpdt person stand-in-list")
    case .unknownScope(let text):
      Problem(
        "không có phạm vi “\(text)”",
        try: StandInScope.allCases.map { "\($0.rawValue) (\(scope($0)))" }.joined(separator: ", "))
    case .oneself(let name):
      Problem("\(name) không thể ủy quyền cho chính mình (\(law))", try: "chọn người khác")
    case .notALeader(let name):
      Problem(
        "\(name) không phải hiệu trưởng, phó hiệu trưởng nên không ủy quyền được "
          + "(\(article("Art. 13(1)")))",
        try: "giao việc cho người khác: vpdt person hand-over … --to …")
    case .endsBeforeStart(let from, let until):
      Problem(
        "ngày cuối \(date(until)) trước ngày đầu \(date(from))", try: "xem lại --from và --until")
    case .over(let until, let today):
      Problem(
        "ủy quyền đến \(date(until)), trước hôm nay \(date(today)) (\(law): có thời hạn)",
        try: "chọn --until từ hôm nay trở đi")
    case .cycle(let names):
      Problem(
        "ủy quyền đi vòng: \(names.joined(separator: " → ")) (\(law))",
        try: "thôi một ủy quyền trước: vpdt person stand-in-list")
    case .overlaps(let leader, let standIn, let from, let until):
      Problem(
        "\(standIn) đã thay \(leader) từ \(date(from)) đến \(date(until))",
        try: "thôi ủy quyền đó trước: vpdt person stand-in-end SỐ --reason …")
    case .passedOn(let name, let leader):
      Problem(
        "\(name) đang thay \(leader), không được ủy quyền lại (\(law))",
        try: "để \(leader) ủy quyền cho người khác")
    case .away(let name, let standIn):
      Problem(
        "\(name) đã ủy quyền cho \(standIn) trong thời gian này (\(law))", try: "chọn người khác")
    case .alreadyEnded(let day):
      Problem("ủy quyền này đã hết từ \(date(day))", try: "vpdt person stand-in-list")
    }
  }

  public func problem(_ error: AuthorityError) -> Problem {
    switch error {
    case .unknown(let id):
      Problem("không có quyền ký số \(id)", try: "vpdt person authority-list")
    case .unknownForm(let text):
      Problem(
        "không có hình thức ký “\(text)”; hiệu trưởng ký thẳng, không cần ghi",
        try: SigningForm.allCases.filter { $0 != .direct }.map(\.rawValue).joined(separator: ", "))
    case .incomplete(let form, let needs, let article):
      Problem(
        "\(self.form(form)) phải có \(needs.map(need).joined(separator: "; ")) (\(source(article)))",
        try: needs.map(option).joined(separator: " "))
    case .wrongHolder(let name, let form, let article):
      Problem(
        "\(name) không \(self.form(form)) được: chỉ \(holder(form)) (\(source(article)))",
        try: "vpdt person role NGƯỜI --role …, hoặc chọn hình thức khác")
    case .noCollective(let form, let article):
      Problem(
        "\(self.form(form)) không thay mặt tập thể nào (\(source(article)))",
        try: "bỏ --body, hoặc --form TM")
    case .endsBeforeStart(let from, let until):
      Problem(
        "ngày cuối \(date(until)) trước ngày đầu \(date(from))", try: "xem lại --from và --until")
    case .passedOn(let name, let article):
      Problem(
        "\(name) ký thừa ủy quyền, không được ủy quyền lại (\(source(article)))",
        try: "để hiệu trưởng giao: bỏ --by")
    case .notTheHead(let name, let article):
      Problem(
        "\(name) không phải hiệu trưởng nên không giao quyền ký được (\(source(article)))",
        try: "để hiệu trưởng giao: bỏ --by")
    case .alreadyEnded(let day):
      Problem("quyền ký này đã thôi từ \(date(day))", try: "vpdt person authority-list")
    case .which(let name, let document, let ways):
      Problem(
        "\(name) ký \(document) được theo nhiều cách (\(article("Art. 13"))): "
          + ways.map(\.printed).joined(separator: "; "),
        try: "vpdt outgoing approve \(document) --form "
          + ways.map { $0.choice(among: ways) }.joined(separator: "|"))
    case .mayNotSign(let name, let kind, let day, let misses):
      Problem(
        "\(name) không ký \(kind) ngày \(date(day)) được (\(article("Art. 13")))"
          + (misses.isEmpty ? "" : ": " + misses.map(miss).joined(separator: "; ")),
        try: "trình hiệu trưởng, hoặc: vpdt person authority … --form …")
    }
  }

  private func source(_ article: String) -> String {
    article.hasPrefix("Annex ")
      ? "NĐ 30/2020 Phụ lục " + article.dropFirst(6) : self.article(article)
  }

  private func need(_ need: SigningNeed) -> String {
    switch need {
    case .basis: "văn bản căn cứ"
    case .lastDay: "ngày cuối"
    case .kinds: "các loại văn bản được ký"
    case .collective: "tên tập thể"
    }
  }

  private func option(_ need: SigningNeed) -> String {
    switch need {
    case .basis: "--basis …"
    case .lastDay: "--until …"
    case .kinds: "--types KH,TB"
    case .collective: "--body …"
    }
  }

  private func holder(_ form: SigningForm) -> String {
    switch form.rule.holder {
    case .head: "hiệu trưởng"
    case .deputy: "phó hiệu trưởng"
    case .unitHead: "tổ trưởng, người đứng đầu bộ phận"
    case .anybody, .nobody: "người được giao"
    }
  }

  private func miss(_ miss: SigningMiss) -> String {
    switch miss {
    case .notYet(let form, let day): "\(self.form(form)) chỉ từ \(date(day))"
    case .over(let form, let day): "\(self.form(form)) đã hết từ \(date(day))"
    case .otherKinds(let form, let kinds):
      "\(self.form(form)) chỉ cho \(kinds.joined(separator: ", "))"
    case .postLost(let form): "\(self.form(form)) chỉ dành cho \(holder(form))"
    }
  }

  public func problem(_ error: CustodyError) -> Problem {
    switch error {
    case .unknown(let text):
      Problem("không có con dấu, thiết bị “\(text)”", try: "vpdt custody list")
    case .unknownSort(let text):
      Problem(
        "“\(text)” không phải thứ được giữ", try: "seal (con dấu), key-device (thiết bị khóa)")
    case .serialTaken(let serial, let item):
      Problem("số hiệu \(serial) là của \(item)", try: "vpdt custody list")
    case .notHeld(let label, let holder):
      Problem(
        "“\(label)” đang do \(holder) giữ; chỉ người giữ hoặc hiệu trưởng giao được "
          + "(\(article("Art. 32(2)(b)")))",
        try: "nhờ \(holder)")
    case .heldAlready(let label, let holder):
      Problem("\(holder) đang giữ “\(label)”", try: "chọn người khác")
    case .withoutPermission(let name):
      Problem(
        "giao cho \(name), không phải văn thư, thì phải có văn bản cho phép "
          + "(\(article("Art. 32(2)(b)")))",
        try: "--permission SỐ-VĂN-BẢN")
    case .secret(let field):
      Problem(
        "\(field) có vẻ chứa mật khẩu, mã PIN hoặc khóa; không được ghi lại "
          + "(\(article("Art. 32(3)")))",
        try: "bỏ phần đó đi")
    case .stillHeld(let name, let items):
      Problem(
        "\(name) còn giữ \(items.joined(separator: ", ")) (\(article("Art. 32(2)(b)")))",
        try: "bàn giao trước: vpdt custody hand-over C… --to NGƯỜI")
    }
  }

  public func problem(_ error: HandOverError) -> Problem {
    switch error {
    case .toOneself(let name):
      Problem("\(name) không thể bàn giao cho chính mình", try: "chọn người khác")
    case .nothingOpen(let name):
      Problem("\(name) không còn việc nào chưa xong", try: "vpdt person show NGƯỜI")
    case .neverWas(let name):
      Problem("\(name) chưa bàn giao lần nào", try: "vpdt person hand-over … --to … --reason …")
    }
  }
}
